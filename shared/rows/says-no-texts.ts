import type { Columns } from './recognize-columns.ts';

/** All but these under "Opted out" means out: an `x`, a date, a formula whose answer we do not know. */
const notOut =
  /^(no?|f(alse)?|0|n\/?a|none|null|never|nunca|not? opted out|opted[- ]?in|subscribed|active|activo|[-–—]+)$/i;
/** And nothing but these under "Takes texts" does. */
const takesNone =
  /^(no?|f(alse)?|0|opted[- ]?out|unsubscribed|not[ _-]?subscribed|declined|denied|never|nunca|stop)$/i;

/**
 * What the file itself says against texting a person, as a sentence; undefined when it says nothing.
 * A mapping can say that such a column means something else.
 */
export function saysNoTexts(cells: string[], { optOuts, headers }: Columns): string | undefined {
  const answerAt = (at: number) => (cells[at] ?? '').trim();
  const told = optOuts.find(({ at, when }) => {
    const answer = answerAt(at);
    return answer !== '' && (when === 'yes' ? !notOut.test(answer) : takesNone.test(answer));
  });
  if (!told) return undefined;
  const said = `"${headers[told.at]}": ${answerAt(told.at).slice(0, 40)}`;
  return `The file says that this person wants no texts (${said}). If they are in your phonebook, record that they opted out.`;
}
