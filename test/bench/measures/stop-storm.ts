import { inARegion } from '../figures/duration-model.ts';
import type { Figure, Measure } from '../figures/figure.ts';
import { type Business, sendToAll, startBench, type Town } from '../town/start-bench.ts';

/** So many phones text in each step of virtual time. */
const atOnce = 100;
const stepSeconds = 0.1;
/** The first of its people got a text today: their opt-outs count towards suspension. */
const texted = 500;
/** So many steps after its STOP a phone says the next word. */
const laterSteps = 5;

/** What phones say, one word after the other: one in ten comes back, one in ten comes and goes. */
const wordsOf = (n: number): readonly string[] => {
  if (n % 10 === 3) return ['STOP', 'START'];
  return n % 10 === 7 ? ['STOP', 'START', 'STOP'] : ['STOP'];
};

/**
 * All people of an account text STOP within seconds, and some of them START after it, and STOP
 * again. In virtual time in which work takes time (see `fairness`): how soon is the account
 * suspended, when is the last one out, and does each person's last word count?
 */
export const measure: Measure = async (size) => {
  const people = size === 'full' ? 10_000 : 2_000;
  const local = { frozen: true, durationMs: inARegion };
  const town = await startBench({ contacts: people, local });
  try {
    const [business] = town.businesses;
    if (!business) throw new Error('The town is empty.');
    await sendToAll(business, { phones: business.phones.slice(0, texted) });
    await town.local.travel({ advanceSeconds: 60 });
    const { suspendedInSeconds, heardInSeconds } = await letStormPass(town, business);
    const out = await optOutsOf(business);
    const wrong = business.phones.filter((phone, n) => {
      return out.has(phone) !== (wordsOf(n).at(-1) === 'STOP');
    });
    return figuresOf({ people, suspendedInSeconds, heardInSeconds, wrong: wrong.length });
  } finally {
    await town.stop();
  }
};

type Passed = { suspendedInSeconds: number; heardInSeconds: number };

/** From the first word until the account is suspended, and until every word was heard. */
async function letStormPass(town: Town, business: Business): Promise<Passed> {
  const words = business.phones.flatMap((phone, n) =>
    wordsOf(n).map((body, nth) => ({
      phone,
      body,
      step: Math.floor(n / atOnce) + nth * laterSteps,
    })),
  );
  const bySteps = Map.groupBy(words, ({ step }) => step);
  const last = Math.max(...bySteps.keys());
  const from = town.local.now().getTime();
  const seconds = () => (town.local.now().getTime() - from) / 1000;
  let suspendedInSeconds = Number.POSITIVE_INFINITY;
  for (let step = 0; step <= last || (await waiting(town)) > 0; step++) {
    const said = bySteps.get(step) ?? [];
    await Promise.all(said.map(({ phone, body }) => textBack(town, business, { phone, body })));
    await town.local.travel({ advanceSeconds: stepSeconds });
    if (Number.isFinite(suspendedInSeconds)) continue;
    const { status } = await business.call('GET', '/v1/account');
    if (status === 'suspended') suspendedInSeconds = seconds();
  }
  return { suspendedInSeconds, heardInSeconds: seconds() };
}

function textBack(
  { machine }: Town,
  { number }: Business,
  { phone, body }: { phone: string; body: string },
): Promise<unknown> {
  return machine('POST', `/_local/phones/${encodeURIComponent(phone)}`, { body, to: number });
}

type Queue = { readonly visible: number; readonly inFlight: number; readonly delayed: number };

/** How many inbound texts are not done yet. */
async function waiting({ machine }: Town): Promise<number> {
  const { parts } = await machine('GET', '/_local/health');
  const { queues } = parts as { queues: Readonly<Record<string, Queue>> };
  const inbound = Object.entries(queues).filter(([name]) => /Inbound(?!.*Dead)/.test(name));
  if (inbound.length === 0) throw new Error('There is no queue of inbound texts.');
  return inbound.reduce(
    (sum, [, queue]) => sum + queue.visible + queue.inFlight + queue.delayed,
    0,
  );
}

async function optOutsOf({ call }: Business): Promise<ReadonlySet<string>> {
  const out = new Set<string>();
  for (let cursor = ''; ; ) {
    const more = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page = await call('GET', `/v1/opt-outs?limit=100${more}`);
    for (const { phone } of page.items as { phone: string }[]) out.add(phone);
    if (typeof page.nextCursor !== 'string') return out;
    cursor = page.nextCursor;
  }
}

function figuresOf(found: Passed & { people: number; wrong: number }): Figure[] {
  const { people, suspendedInSeconds, heardInSeconds, wrong } = found;
  const arrive = Math.round((people / atOnce) * stepSeconds * 10) / 10;
  return [
    {
      what: `${people} STOPs in ${arrive} s: from the first to the suspension`,
      value: suspendedInSeconds,
      unit: 's',
      target: { atMost: 5 },
      note: 'virtual time in which work takes time, read each tenth of a second',
    },
    {
      what: 'the same: until every word was heard',
      value: heardInSeconds,
      unit: 's',
      note: 'the last word is said half a second to a second after the last STOP',
    },
    {
      what: 'people whose last word does not count (a fifth said START, a tenth STOP again)',
      value: wrong,
      unit: 'people',
      target: { atMost: 0 },
    },
  ];
}
