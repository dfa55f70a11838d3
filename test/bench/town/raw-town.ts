import { fork } from 'node:child_process';
import { editAssembly } from '../../edit-assembly.ts';
import { lambdaSettings } from '../calls/lambda-settings.ts';
import { readCalls } from '../calls/recorded-calls.ts';
import type { Replayed } from '../calls/replay-calls.ts';
import { startRaw } from '../calls/run-raw.ts';
import { answerOf } from '../calls/stand-alone-lambda.ts';
import { allTextBack } from './all-text-back.ts';
import { cpuMs } from './send-to-town.ts';
import { sendToAll, startBench, type Town } from './start-bench.ts';
import type { TextBack } from './text-back.ts';

/** A twin of a town: as many accounts, each with as many people. */
export type TwinPlan = {
  readonly contacts: readonly number[];
  /** Where the first town's calls are, and where the raw loop may keep them. */
  readonly folder: string;
  readonly scratch: string;
  /** The raw loop: so many processes, each with so many calls under way. */
  readonly processes: number;
  readonly width: number;
};

/** What the first town did, to be done again. */
export type Deed = {
  readonly url: string;
  /** All its accounts, in the order of the twin's. */
  readonly accountIds: readonly string[];
  /** The place of the first account that sent; the others follow it. */
  readonly firstSender: number;
  readonly groupSendIds: readonly string[];
  /** The phones that texted back meanwhile: here they do so while the calls are made again. */
  readonly replies?: Omit<TextBack, 'url'>;
  /** When its calls began, in milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
};

type Said = TwinPlan | Deed | 'stop';

/**
 * A raw loop with a town of its own in a process of its own, so that neither pays for the other:
 * every Lambda is asleep there, and the calls that the first town's made are made again, with no
 * logic between them. It stays warm from one deed to the next.
 */
export async function openRawTown(plan: TwinPlan) {
  const child = fork(new URL('./raw-town.ts', import.meta.url), ['serve']);
  const ask = (said: Said) => {
    const answer = answerOf(child);
    child.send(said);
    return answer;
  };
  await ask(plan);
  return {
    doAgain: async (deed: Deed) => (await ask(deed)) as Replayed,
    /** One that broke is not there to be asked. */
    async stop() {
      if (child.connected) await ask('stop');
    },
  };
}

if (process.argv[2] === 'serve') {
  let twin: Awaited<ReturnType<typeof foundTwin>>;
  process.on('message', async (said: Said) => {
    if (said === 'stop') {
      await twin.stop();
      process.send?.('stopped');
      process.disconnect();
    } else if ('contacts' in said) {
      twin = await foundTwin(said);
      process.send?.('ready');
    } else {
      process.send?.(await twin.doAgain(said));
    }
  });
  // The caller may end without a message.
  process.on('disconnect', () => process.exit());
}

async function foundTwin({ contacts, folder, scratch, processes, width }: TwinPlan) {
  const assembly = await editAssembly({ asleep: 'all' });
  const local = { assembly: assembly.folder };
  const town = await startBench({ accounts: contacts.length, contacts, local });
  const { env } = lambdaSettings(town.local, 'SendTexts');
  const loop = startRaw({ env, folder: scratch, processes, width });
  /** Later calls name what earlier ones made. */
  const renamed: (readonly [string, string])[] = [];
  return {
    async doAgain(deed: Deed): Promise<Replayed> {
      const calls = readCalls(folder, deed);
      renamed.push(...(await acceptAgain(town, deed)));
      let before = 0;
      let replied: Promise<number> | undefined;
      const started = () => {
        before = cpuMs(town);
        replied = deed.replies && textAgain(town, deed.replies);
      };
      const done = await loop.run({ calls, renamed, started });
      const seconds = Math.max(done.seconds, (await replied) ?? 0);
      return { ...done, seconds, cpuSeconds: done.cpuSeconds + (cpuMs(town) - before) / 1000 };
    },
    async stop() {
      loop.stop();
      await town.stop();
      assembly.remove();
    },
  };
}

/** The phones text as they did; answers in how many seconds. The texts wait in the queue. */
async function textAgain({ local }: Town, replies: Omit<TextBack, 'url'>): Promise<number> {
  const startedAt = performance.now();
  await allTextBack({ ...replies, url: local.url });
  return (performance.now() - startedAt) / 1000;
}

/** Accepts the same group sends, and answers which names differ here. */
async function acceptAgain({ local, businesses }: Town, deed: Deed) {
  const { url, accountIds, firstSender, groupSendIds } = deed;
  const senders = businesses.slice(firstSender, firstSender + groupSendIds.length);
  const again = await Promise.all(senders.map((business) => sendToAll(business)));
  return [
    [url, local.url] as const,
    ...businesses.map((twin, n) => [accountIds[n] ?? '', twin.accountId] as const),
    ...groupSendIds.map((id, n) => [id, again[n] ?? ''] as const),
  ];
}
