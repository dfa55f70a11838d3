import type { Throttle } from '../../../infra/local/store/partitions/partitions.ts';
import type { Town } from './town.ts';

/**
 * From here on the store refuses calls of functions on demand; `null` ends it. Answers how many
 * were refused until now.
 */
export async function throttleStore(town: Town, throttle: Throttle | null): Promise<number> {
  const path = `${town.url}/_local/store`;
  const before = (await (await fetch(path)).json()) as { keys: { throttled: number }[] };
  const body = JSON.stringify({ partitions: throttle !== null, throttle });
  const answer = await fetch(path, { method: 'POST', body });
  if (!answer.ok) throw new Error(`The store took no throttle: ${await answer.text()}`);
  return before.keys.reduce((sum, { throttled }) => sum + throttled, 0);
}
