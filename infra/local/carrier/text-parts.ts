/** GSM 03.38: characters of one septet, and those of its extension table, of two. */
const basicSet =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
  '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const extendedSet = '\f^{}\\[~]|€';
const septetsOf = new Map([
  ...[...basicSet].map((character): [string, number] => [character, 1]),
  ...[...extendedSet].map((character): [string, number] => [character, 2]),
]);

/** How a text goes over the air, as the carrier counts it: independent of the product's count. */
export function countParts(body: string): { encoding: 'GSM' | 'Unicode'; parts: number } {
  let septets = 0;
  for (const character of body) {
    const size = septetsOf.get(character);
    if (size === undefined) {
      return { encoding: 'Unicode', parts: body.length <= 70 ? 1 : Math.ceil(body.length / 67) };
    }
    septets += size;
  }
  return { encoding: 'GSM', parts: septets <= 160 ? 1 : Math.ceil(septets / 153) };
}
