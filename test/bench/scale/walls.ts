import { priceOf } from '../figures/price-list.ts';
import type { Counted } from '../month/counted-lines.ts';

/** A limit, and what a load needs of it. */
export type Wall = {
  readonly what: string;
  readonly needs: number;
  readonly has: number;
  readonly unit: string;
  /** Whose figure it is, and who raises it. */
  readonly from: string;
};

/**
 * The limits, from AWS's documentation and `infra`; no account was asked. A quota that AWS raises
 * on request says so.
 */
const quotas = {
  tableWrites: 40_000,
  freshTableWrites: 4_000,
  keyWrites: 1_000,
  keyReads: 3_000,
  lambdas: 1_000,
  publishes: 30_000,
};

/** As in `shared/tables/texts/text-keys.ts`: key values of the texts of one send. */
const shardsOfSend = 16;
/** As in `infra/run/workers.ts`. */
const lambdaGb = 0.5;

/** Units, requests and seconds for one text, from the dollars of a million. */
type ForOneText = { readonly of: (line: RegExp, price: string) => number };

function forOneText({ lines }: Counted): ForOneText {
  return {
    of(line, price) {
      const found = lines.filter(({ what }) => line.test(what));
      if (found.length === 0) throw new Error(`Nothing was counted of ${line}.`);
      return found.reduce((sum, one) => sum + one.usdAMillion, 0) / 1e6 / priceOf(price);
    },
  };
}

/** The walls of one cell that sends so many texts a second, the nearest first. */
export function wallsOf(textsASecond: number, counted: Counted): readonly Wall[] {
  const { of } = forOneText(counted);
  const writes = of(/^store, write units: Texts$/, 'dynamodb.ondemand.wru');
  const reads = of(/^store, read units: Contacts$/, 'dynamodb.ondemand.rru');
  const seconds = of(/^Lambda GB-seconds, /, 'lambda.gb_second.arm64') / lambdaGb;
  const published = of(/^events published \(SNS\)$/, 'sns.publish');
  const units = 'write units a second';
  const walls: Wall[] = [
    {
      what: 'the table of texts',
      needs: writes * textsASecond,
      has: quotas.tableWrites,
      unit: units,
      from: 'quota of a table; AWS raises it',
    },
    {
      what: 'the same, on its first day',
      needs: writes * textsASecond,
      has: quotas.freshTableWrites,
      unit: units,
      from: 'a new table; it doubles as it is used, or is warmed before',
    },
    {
      what: 'one key value of one send, were it the only one',
      needs: (writes * textsASecond) / shardsOfSend,
      has: quotas.keyWrites,
      unit: units,
      from: 'a partition of DynamoDB; nobody raises it: more shards',
    },
    {
      what: 'one shard of a phonebook, read by one send',
      needs: (reads * textsASecond) / 4,
      has: quotas.keyReads,
      unit: 'read units a second',
      from: 'a partition of DynamoDB; nobody raises it',
    },
    {
      what: 'Lambdas at once, for texts alone',
      needs: seconds * textsASecond,
      has: quotas.lambdas,
      unit: 'Lambdas',
      from: 'quota of an account that asked for 1,000; AWS raises it',
    },
    {
      what: 'delivery events published',
      needs: published * textsASecond,
      has: quotas.publishes,
      unit: 'publishes a second',
      from: "quota of SNS in us-east-1, the carrier's own",
    },
  ];
  return walls.sort((a, b) => b.needs / b.has - a.needs / a.has);
}

/** What one cell carries before its nearest wall, once it is warm. */
export function mostTexts(counted: Counted): { readonly texts: number; readonly wall: Wall } {
  const settled = wallsOf(1, counted).filter(({ what }) => !what.endsWith('first day'));
  const wall = settled[0];
  if (!wall) throw new Error('There is no wall.');
  return { texts: Math.floor(wall.has / wall.needs), wall };
}
