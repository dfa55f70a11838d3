import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startLocal } from '../../infra/local/run.ts';

/**
 * The one-machine system in a process of its own, which is there to be killed. It keeps its data in
 * the folder of the first argument and begins at the time of the second. Its parent may ask it to
 * end a working thread (`{ endThread: share }`).
 */
const [dataDir = '', now] = process.argv.slice(2);
// Lambdas run in UTC, and a worker thread has the time zone of its process.
process.env.TZ = 'UTC';
process.on('disconnect', () => process.exit(1));
const begun = existsSync(join(dataDir, 'clock.json'));
const system = await startLocal({ dataDir, quiet: true, now: begun ? undefined : now });
process.on('message', ({ endThread }: { endThread: number }) => {
  void system.endThread(endThread).then((ended) => process.send?.({ ended: ended ?? '' }));
});
const operator = await system.token({ operator: true, user: 'olga' });
process.send?.({ url: system.url, operator });
