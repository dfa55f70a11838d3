import {
  assignNumber,
  numbersOf,
  type OriginationNumber,
  ownerOf,
} from '../../../shared/tables/accounts/numbers.ts';
import { refused } from '../../../shared/values/refused.ts';
import type { NumberWithPace } from './numbers-with-pace.ts';

/** Refuses `conflict` when another account has one of the numbers: then none is assigned. */
export async function mustBeFree(
  accountId: string,
  numbers: readonly NumberWithPace[],
): Promise<void> {
  for (const { phoneNumber } of numbers) {
    const owner = await ownerOf(phoneNumber);
    if (owner !== undefined && owner !== accountId) throw taken(phoneNumber);
  }
}

/** Assigns numbers, each with its pace. A number belongs to one account, even in a race. */
export async function giveNumbers(
  accountId: string,
  numbers: readonly NumberWithPace[],
): Promise<void> {
  for (const number of numbers) {
    const outcome = await assignNumber(accountId, number);
    if (outcome === 'taken') throw taken(number.phoneNumber);
  }
}

/** Whether the account has exactly these numbers at these paces. */
export async function hasNumbers(
  accountId: string,
  numbers: readonly NumberWithPace[],
): Promise<boolean> {
  const has = await numbersOf(accountId);
  return has.length === numbers.length && numbers.every((number) => isAmong(has, number));
}

function isAmong(has: readonly OriginationNumber[], number: NumberWithPace): boolean {
  const found = has.find(({ phoneNumber }) => phoneNumber === number.phoneNumber);
  return found?.partsPerSecond === number.partsPerSecond;
}

function taken(phoneNumber: string) {
  return refused('conflict', `${phoneNumber} belongs to another account.`, { phoneNumber });
}
