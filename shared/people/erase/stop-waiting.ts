import type { Row } from '../../tables/client/database.ts';
import { cancelScheduled, scheduledPage } from '../../tables/conversations/scheduled-texts.ts';
import { excludeDirectTexts } from '../../tables/texts/direct-text-states.ts';
import { bundleOfPhone } from '../../tables/texts/text-keys.ts';
import { textsOfPerson } from '../../tables/texts/text-lists.ts';
import type { Decision } from '../../tables/texts/texts.ts';

const pageSize = 100;

/**
 * Excludes the texts to a person that wait for their time, and those on their way that no try has
 * claimed. Answers how many were scheduled.
 */
export async function stopWaiting(
  person: { accountId: string; phone: string },
  decision: Decision,
): Promise<number> {
  let cancelled = 0;
  let from: Row | undefined;
  do {
    const page = await scheduledPage(person, { limit: pageSize, from });
    for (const text of page.items) {
      if ((await cancelScheduled(text, decision)) === 'done') cancelled++;
    }
    from = page.next;
  } while (from);
  for await (const text of textsOfPerson(bundleOfPhone(person.accountId, person.phone))) {
    if (text.state === 'planned') await excludeDirectTexts([text], decision);
  }
  return cancelled;
}
