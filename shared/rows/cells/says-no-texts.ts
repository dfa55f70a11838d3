import { columnSynonyms, type OptOutMeaning, squashHeader } from '../columns/column-synonyms.ts';
import type { Columns } from '../columns/recognize-columns.ts';

/**
 * All but these under "Opted out" means out: an `x`, a date, a formula whose answer we do not know.
 */
const notOut =
  /^(no?|f(alse)?|0|n\/?a|none|null|never|nunca|not? opted out|opted[- ]?in|subscribed|active|activo|[-–—]+)$/i;
/** And nothing but these under "Takes texts" does. */
const takesNone =
  /^(no?|f(alse)?|0|opted[- ]?out|unsubscribed|not[ _-]?subscribed|declined|denied|never|nunca|stop)$/i;

/**
 * What the file itself says against texting a person, as a sentence; undefined when it says
 * nothing. A mapping can say that such a column means something else.
 */
export function saysNoTexts(cells: string[], columns: Columns): string | undefined {
  for (const { label, answer, when } of answersIn(cells, columns)) {
    if (answer === '' || !(when === 'yes' ? !notOut.test(answer) : takesNone.test(answer)))
      continue;
    const said = `"${label}": ${answer.slice(0, 40)}`;
    return (
      `The file says that this person wants no texts (${said}). If they are in your ` +
      'phonebook, record that they opted out.'
    );
  }
  return undefined;
}

/** In columns of their own, and in Google's labelled ones. */
function* answersIn(cells: string[], { optOuts, labelled, headers }: Columns) {
  const cell = (at: number) => (cells[at] ?? '').trim();
  for (const { at, when } of optOuts) yield { label: headers[at] ?? '', answer: cell(at), when };
  for (const { labelAt, valueAt } of labelled) {
    const when = whichOptOut(cell(labelAt));
    if (when) yield { label: cell(labelAt), answer: cell(valueAt), when };
  }
}

/** Which answer to this heading means that a person is out. */
function whichOptOut(label: string): 'yes' | 'no' | undefined {
  const squashed = squashHeader(label);
  const is = (meaning: OptOutMeaning) => columnSynonyms[meaning].includes(squashed);
  return is('opted out') ? 'yes' : is('takes texts') ? 'no' : undefined;
}
