import { openGroupSendIds } from '../tables/group-sends/open-group-sends.ts';
import { bundleOf } from '../tables/texts/text-keys.ts';
import { excludePlanned } from '../tables/texts/text-states.ts';
import type { Decision } from '../tables/texts/texts.ts';
import { removeWhoLeft } from './empty-phonebook.ts';

/** A person to forget; `decision` is the reason on each text that was still planned. */
export type Leaver = {
  readonly accountId: string;
  readonly phone: string;
  readonly decision: Decision;
};

/**
 * Removes people from their accounts' phonebooks and groups, and excludes every text that is still
 * planned for them in an open group send. Call it after the opt-outs are written, even long after:
 * people who have come back since, by a START, are left alone. A repeat changes nothing more; the
 * next try finishes one that died half way.
 */
export async function forgetPeople(people: readonly Leaver[]): Promise<void> {
  await excludeFromGroupSends(await removeWhoLeft(people));
}

/**
 * Excludes people from what is still planned in open group sends. Held and paused ones too: they
 * may continue tomorrow.
 */
export async function excludeFromGroupSends(people: readonly Leaver[]): Promise<void> {
  const byAccount = Map.groupBy(people, ({ accountId }) => accountId);
  const texts = await Promise.all(
    [...byAccount].map(async ([accountId, ours]) => {
      const open = await openGroupSendIds(accountId);
      return open.flatMap((groupSendId) => {
        return ours.map(({ phone, decision }) => {
          return { bundle: bundleOf({ accountId, groupSendId, phone }), entry: phone, decision };
        });
      });
    }),
  );
  await excludePlanned(texts.flat());
}
