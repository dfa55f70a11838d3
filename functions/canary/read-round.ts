import { ownersOf } from '../../shared/access/owners-of-numbers.ts';
import { variable } from '../../shared/environment/variable.ts';
import { confirmationText } from '../../shared/people/confirm-opt-out.ts';
import { type RoundFacts, roundAt } from '../../shared/rules/canary-round.ts';
import type { Account } from '../../shared/tables/accounts/accounts.ts';
import { findOptOut } from '../../shared/tables/phonebook/opt-outs.ts';
import { bundleOfPhone, inboundTextId } from '../../shared/tables/texts/text-keys.ts';
import { textsByKey } from '../../shared/tables/texts/texts.ts';
import { idFrom } from '../../shared/values/ids.ts';
import type { SenderNumber } from '../../shared/values/origination-number.ts';
import type { PhoneNumber } from '../../shared/values/phone-number.ts';

const canaryNumber = /* @__PURE__ */ variable('CANARY_NUMBER');

/** AWS's own phone that takes every text; nobody has it. Texts to it leave no network. */
const simulatorPhone = '+14254147755' as PhoneNumber;

/** One round: who texts whom, and the names of what is said in it. */
export type Round = {
  readonly name: string;
  readonly account: Account;
  readonly number: SenderNumber;
  readonly phone: PhoneNumber;
  /** Of the phone's words, as the carrier names them. */
  readonly saidIds: { readonly start: string; readonly stop: string };
  readonly textId: string;
};

/** The round of this moment. Throws when the stage's number belongs to no account. */
export async function openRound(at: Date): Promise<Round> {
  const number = canaryNumber() as SenderNumber;
  const account = (await ownersOf([number])).get(number);
  if (!account)
    throw new Error("The canary's number belongs to no account: see docs/runbooks/sweep.md.");
  const name = roundAt(at);
  return {
    name,
    account,
    number,
    phone: simulatorPhone,
    saidIds: { start: `canary-start-${name}`, stop: `canary-stop-${name}` },
    textId: idFrom('tx', account.accountId, 'canary', name),
  };
}

/** What became of a round until now, from the product's own rows; strongly consistent. */
export async function readRound(round: Round): Promise<RoundFacts> {
  const { account, phone, number, saidIds, textId } = round;
  const { accountId } = account;
  const startId = inboundTextId(accountId, saidIds.start);
  const stopId = inboundTextId(accountId, saidIds.stop);
  const confirmation = confirmationText({ account, phone, number, at: '', answers: stopId });
  const entries = [startId, textId, stopId, confirmation.entry];
  const bundle = bundleOfPhone(accountId, phone);
  const [texts, optOut] = await Promise.all([
    textsByKey(entries.map((entry) => ({ bundle, entry }))),
    findOptOut(accountId, phone),
  ]);
  const named = (entry: string) => texts.find((text) => text.entry === entry);
  return {
    startCame: named(startId) !== undefined,
    text: named(textId),
    stopAt: named(stopId)?.createdAt,
    isOut: optOut?.state === 'out' && optOut.eventId === stopId,
    confirmation: named(confirmation.entry),
  };
}
