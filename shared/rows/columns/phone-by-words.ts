import { splitWords } from '../consent/split-words.ts';
import type { PhoneMeaning } from './column-synonyms.ts';

const phones = words(`phone phones ph telephone tel telef telf tlf tfno telefono telefonos telefon
  fono mobile cell cellphone cellular cel celular movil gsm portable landline wireless`);
const kinds: readonly (readonly [PhoneMeaning, ReadonlySet<string>])[] = [
  [
    'mobile phone',
    words(
      `mobile cell cellphone cellular cel celular movil gsm portable wireless text texting sms
       whatsapp`,
    ),
  ],
  ['home phone', words('home house residence landline casa domicilio fijo maison domicile fixe')],
  ['work phone', words('work office business trabajo oficina travail bureau')],
];
/** Other words that may be in the heading of a number. */
const beside =
  words(`number numbers numero num nr no n main primary preferred default principal other personal
  best day daytime evening night contact customer client person owner buyer guest patient member
  user account lead prospect subscriber caller shipping ship billing bill to mailing address or and
  e enabled capable message messages messaging
  international intl format formatted digits only us usa de del la du`);
const known = new Set([...phones, ...beside, ...kinds.flatMap(([, list]) => [...list])]);

/**
 * The kind of number that a heading names in other words: "phoneNumberMobile", "Cell Phone Number
 * 2", "Teléfono (oficina)". Undefined if there is anything else in it: a spouse's, a fax, "Phone
 * type".
 */
export function phoneByWords(heading: string): PhoneMeaning | undefined {
  const said = splitWords(heading).filter((word) => !/^\p{N}+$/u.test(word));
  if (!said.some((word) => phones.has(word)) || !said.every((word) => known.has(word)))
    return undefined;
  // "No phone" is no number.
  if (said[0] === 'no') return undefined;
  return kinds.find(([, list]) => said.some((word) => list.has(word)))?.[0] ?? 'phone';
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
