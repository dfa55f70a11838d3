import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { followEvents } from '../../../client/src/events.ts';
import { openLive } from '../../../client/src/live.ts';
import { openMessenger } from '../../../client/src/messenger.ts';
import { percentile } from '../../bench/figures/percentile.ts';
import { approvedBusiness, openTown, tuesdayNoon } from '../../stories/support/town.ts';

/**
 * `npm run measure:live`: how soon a frontend has what a colleague wrote. The typed client follows
 * the events with the socket as its hint, in real time; a second person writes a note, and the
 * clock runs from the answer to that write until the event is in the first person's hands. Prints
 * the size of the client too.
 */
const writes = Number(process.argv[2] ?? 100);

async function main(): Promise<void> {
  const town = await openTown(tuesdayNoon, { frozen: false });
  const { system } = town;
  try {
    const { accountId } = await approvedBusiness(town);
    const phone = '+12125550143';
    const [reader, writer] = await Promise.all(
      ['rita', 'sam'].map(async (user) => {
        const token = await system.token({ accountId, user });
        return {
          token: () => token,
          api: openMessenger({ baseUrl: system.url, token: () => token }),
        };
      }),
    );
    if (!reader || !writer) return;
    await writer.api.POST('/v1/contacts', { body: { phone, consent } });
    const ends = new AbortController();
    const live = openLive(reader.api, { token: reader.token, signal: ends.signal });
    await live.hint();
    const query = { after: 'now' };
    const { data: now } = await reader.api.GET('/v1/events', { params: { query } });
    const news = followEvents(reader.api, {
      after: String(now?.cursor),
      hint: live.hint,
      signal: ends.signal,
    });
    const waits: number[] = [];
    for (let n = 0; n < writes; n++) {
      const heard = news.next();
      const path = { params: { path: { phone } } };
      await writer.api.POST('/v1/conversations/{phone}/note', { ...path, body: { body: `${n}` } });
      const writtenAt = performance.now();
      await heard;
      waits.push(performance.now() - writtenAt);
    }
    ends.abort();
    const [p50, p99] = [0.5, 0.99].map((share) => Math.round(percentile(waits, share)));
    console.log(
      `From a write to a colleague's client, ${writes} writes: p50 ${p50} ms, p99 ${p99} ms`,
    );
  } finally {
    await town.leave();
  }
  await sayClientSize();
}

const consent = { basis: 'express', source: 'counter', obtainedAt: '2026-11-01' } as const;

async function sayClientSize(): Promise<void> {
  const exported = ['events', 'live', 'messenger', 'pages', 'problem'];
  const contents = exported.map((name) => `export * from './client/src/${name}.ts';`).join('\n');
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  const bytes = outputFiles[0]?.contents ?? new Uint8Array();
  const [plain, zipped] = [bytes.length, gzipSync(bytes).length].map((size) => size / 1000);
  console.log(`The client: ${plain?.toFixed(1)} KB, ${zipped?.toFixed(1)} KB compressed`);
}

await main();
