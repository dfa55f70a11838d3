import { decideByOf } from '../../shared/rules/permission/undecided-doubt.ts';
import { rulebookNamed } from '../../shared/rules/rulebooks/rulebook-named.ts';
import { pausePerson } from '../../shared/tables/phonebook/pauses.ts';
import type { Inbound } from './inbound.ts';

/**
 * Words that may mean stop: nobody is removed and nothing is confirmed. The person is paused until
 * a representative decides or the time runs out. The words are kept with the pause.
 */
export async function pausePeople(inbounds: readonly Inbound[]): Promise<void> {
  await Promise.all(inbounds.map(pause));
}

async function pause({ account, phone, at, textId, body, verdict }: Inbound): Promise<void> {
  const { label, certainty, rule, because } = verdict;
  if (certainty !== 'doubtful') return;
  if (label !== 'optOut' && label !== 'hostile' && label !== 'wrongNumber') return;
  const { accountId } = account;
  const decideBy = decideByOf(at, rulebookNamed(account.rulebook));
  const doubt = { accountId, phone, kind: label, optedOutAt: at, eventId: textId };
  await pausePerson({ ...doubt, words: body, rule, because, decideBy });
}
