import { isOurs, kindOf } from './consent-words.ts';

/**
 * The words of a heading or a cell in lower case without accents: "phoneNumberIsOptedOut",
 * "SMS_OPT-OUT", "Don't text!" and "donottext" are split as a person reads them. Digits are
 * separate; "opt in", "opted-in" and "optins" become `optedin`, and likewise for out.
 */
export function splitWords(text: string): string[] {
  const apart = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    // "Statut d'abonnement", "n'accepte pas"; but "don't" is one word.
    .replace(/(?<!\p{L})([dlnsj]|qu)['’‘`´](?=\p{L})/giu, '$1 ')
    .replace(/(?<=\p{L})['’‘`´](?=\p{L})/gu, '')
    // "Décédé(e)", "suscrito(a)", "abonné·e".
    .replace(/(?<=\p{L})(?:\((?:es?|as?|os?|s)\)|·es?\b)/giu, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .replace(/(\p{L})(?=\p{N})|(\p{N})(?=\p{L})/gu, '$1$2 ')
    // "OK2Text", "e-mail".
    .replace(/\b(ok|okay) ?2 ?(?=\p{L})/gu, '$1 to ')
    .replace(/\be-mail/g, 'email');
  const words = (apart.match(/\p{L}+|\p{N}+/gu) ?? []).flatMap(splitCompound);
  return joinOpts(words.join(' ')).split(' ').filter(Boolean);
}

const longestCompound = 40;

/** "donottext" -> do, not, text; a word that is not ours, whole or in parts, stays as it is. */
function splitCompound(word: string): string[] {
  if (word.length < 5 || word.length > longestCompound || isOurs(word)) return [word];
  const parts = partsOf(word);
  // "noon" is not "no on": a compound must be about texts.
  return parts?.some(isKey) || /^donot/.test(word) ? (parts ?? [word]) : [word];
}

function isKey(word: string): boolean {
  return /^opt/.test(word) || (word.length > 2 && /[TtBOSMdIZ]/.test(kindOf(word)));
}

/** The split into the fewest words, if every part is a word of ours. */
function partsOf(word: string): string[] | undefined {
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= word.length; end += 1) {
    for (let start = 0; start < end - 1; start += 1) {
      const before = best[start];
      const last = word.slice(start, end);
      if (!before || !isOurs(last)) continue;
      const there = best[end];
      if (!there || there.length > before.length + 1) best[end] = [...before, last];
    }
  }
  return best[word.length];
}

function joinOpts(said: string): string {
  return (
    ` ${said} `
      .replace(/ opt(?:ed)? in (?:or |and )?(?:opt(?:ed)? )?out /g, ' optedin optedout ')
      .replace(/ (?:opt|opted|opts|opting) (in|out)s? /g, ' opted$1 ')
      // "unSubscribed", "un-subscribe".
      .replace(/ un (subscribe[ds]?|subscription|sub) /g, ' un$1 ')
      .replace(/ (?:dad[oa] de|da de|darse de) baja /g, ' unsubscribed ')
      .replace(
        / (?:lista negra|liste noire|liste rouge|(?:black|block) list(?:ed|s)?) /g,
        ' blocklist ',
      )
      .replace(/ passed away /g, ' deceased ')
      .replace(/ left (?:our |the )?list /g, ' unsubscribed ')
      .replace(/ on file /g, ' ')
      // Names that camel case takes apart.
      .replace(/ whats app /g, ' whatsapp ')
      .replace(/ linked in /g, ' linkedin ')
      .trim()
  );
}
