/**
 * Reads `Remove (248) 555-0123` as `Remove this number`: a phone number beside a verb of removing
 * says no more than those words, and is never read as digits. Other texts stay as they are.
 */
export function withPhoneAsThisNumber(text: string): string {
  if (!FIGURES.test(text) || !REMOVES.test(text)) return text;
  return text.replace(PHONE, ' this number ').replace(SAID_TWICE, 'this number ');
}

const FIGURES = /\d{3}\D{0,3}\d{4}/;
const REMOVES =
  /\b(?:remove|delete|cancel|quit|rmv|erase|take|drop|unsub(?:scribe)?|stop|opt|block|do(?:n'?t| ?not)|quite|borr[ea]\w*|elimin\w+|quit\w*|supprim\w+|retir\w+|enlev\w+)\b/i;
/** As people in the US write it: ten figures in groups, with or without the country. */
const PHONE = /(?<![\d-])(?:\+?1[\s.-]?)?\(?\d{3}\)?[\s.-]?\d{3}[\s.-]?\d{4}(?!\d)/g;
const SAID_TWICE =
  /\b(?:(?:this|the|my)(?: (?:phone|cell))? number|number)[\s:,]*this number(?:[\s,&]*(?:and )?this number)*|this number(?:[\s,&]*(?:and )?this number)+/gi;
