/**
 * Whether a reply is a bare "thanks" that asks for nothing: a conversation that is done stays done.
 * Only if the words can mean nothing else: each word is in this list, and one of them is thanks. An
 * "ok" alone may answer a question, and a question mark always asks.
 */
export function asksForNoAnswer(body: string): boolean {
  const plain = body
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[.,!\s]+|\p{Emoji_Modifier}|\ufe0f|\u200d/gu, ' ')
    .trim();
  if (plain.length > longest) return false;
  const rest = plain.replace(thanks, ' ');
  return rest !== plain && rest.split(' ').every((word) => word === '' || polite.has(word));
}

const longest = 60;
const words = [
  'thank you',
  'thanks',
  'thank u',
  'thankyou',
  'thx',
  'tysm',
  'ty',
  'much appreciated',
  'appreciate it',
  'gracias',
  'muchas gracias',
  'merci',
  'merci beaucoup',
];
const thanks = new RegExp(`(?<![^ ])(?:${words.toSorted().toReversed().join('|')})(?![^ ])`, 'g');

const polite = new Set([
  ...['ok', 'okay', 'k', 'kk', 'great', 'perfect', 'awesome', 'cool', 'so', 'very', 'much'],
  ...['again', 'a', 'lot', 'many', 'all', 'guys', 'everyone', 'y', 'muy', 'amable', 'bien'],
  ...['👍', '🙏', '😊', '🙂', '😀', '❤', '👌'],
]);
