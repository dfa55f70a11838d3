/** A number of an account with its pace: a number with twice the pace gets twice the people. */
export type PacedNumber<Name extends string = string> = {
  readonly phoneNumber: Name;
  readonly partsPerSecond: number;
};

/**
 * The number that a person's texts come from: that of their conversation (`known`) if the account
 * still has it, otherwise one computed from their phone (weighted rendezvous hashing). So one
 * person hears from one number, numbers share an audience by their pace, and adding or removing a
 * number moves only its own share. Undefined if the account has no number.
 */
export function chooseNumber<Name extends string>(
  person: { readonly phone: string; readonly known?: string | undefined },
  numbers: readonly PacedNumber<Name>[],
): Name | undefined {
  const known = numbers.find(({ phoneNumber }) => phoneNumber === person.known);
  if (known) return known.phoneNumber;
  let best: { phoneNumber: Name; waitsFor: number } | undefined;
  for (const { phoneNumber, partsPerSecond } of numbers) {
    const waitsFor = -Math.log(chanceOf(`${person.phone} ${phoneNumber}`)) / partsPerSecond;
    const isTie = waitsFor === best?.waitsFor && phoneNumber < best.phoneNumber;
    if (!best || waitsFor < best.waitsFor || isTie) best = { phoneNumber, waitsFor };
  }
  return best?.phoneNumber;
}

/** A pseudo-random number between 0 and 1, computed from the text (FNV-1a, then mixed). */
function chanceOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let n = 0; n < text.length; n++) {
    hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (((hash ^ (hash >>> 16)) >>> 0) + 0.5) / 2 ** 32;
}
