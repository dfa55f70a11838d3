import { openGroupSendIds } from '../tables/group-sends/open-group-sends.ts';
import { bundleOf } from '../tables/texts/text-keys.ts';
import { excludePlanned } from '../tables/texts/text-states.ts';
import type { Decision } from '../tables/texts/texts.ts';
import { removeWhoLeft } from './empty-phonebook.ts';

/** Somebody to forget; `decision` says why on each text that was still planned. */
export type Leaver = {
  readonly accountId: string;
  readonly phone: string;
  readonly decision: Decision;
};

/**
 * Takes people out of their accounts' phonebooks, their groups, and every text still planned for
 * them in a group send that is not over. To be called once the opt-outs are written, be it long
 * after: whoever has come back since, by a START, is left alone. Doing it twice does nothing more;
 * a try that died half way is finished by the next.
 */
export async function forgetPeople(people: readonly Leaver[]): Promise<void> {
  await excludeFromGroupSends(await removeWhoLeft(people));
}

/**
 * Excludes people from what is still planned in group sends that are not over. Held and paused ones
 * too: they may go on tomorrow.
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
