import { fixedMonthly, type Line } from '../figures/bill.ts';
import { priceOf } from '../figures/price-list.ts';
import type { Counted } from './counted-lines.ts';
import type { Standing } from './standing.ts';

/** What a month is asked to carry. */
export type Month = {
  readonly texts: number;
  readonly representatives: number;
  readonly numbers: number;
  /** Parts of a text, on average. */
  readonly parts: number;
  /** Replies for each text. */
  readonly replies: number;
};

/** A month's bill: AWS without the carrier, then the carrier's own. */
export type MonthBill = { readonly aws: readonly Line[]; readonly carrier: readonly Line[] };

/** Assumptions, where nothing was counted. */
export const assumed = {
  /** Of each text and its place in the conversation, kept and restorable. */
  kilobytesAText: 1.5,
  /** Of a representative: days and hours with the page open, and how often it calls the API. */
  days: 21,
  hours: 8,
  secondsBetweenCalls: 10,
  /** Of an API call: strong reads, and billed Lambda time at one gigabyte. */
  readsACall: 4,
  secondsACall: 0.05,
  /** Of a reply: rows written (the words, the inbox, events, a tombstone now and then). */
  writesAReply: 12,
  /** Of a round of the canary: START, a text, STOP, a confirmation; and of a step. */
  writesARound: 50,
  readsAStep: 10,
  secondsAStep: 0.1,
};

/** List prices, no free tier. The calls of texts are counted; all else follows from `assumed`. */
export function billOfMonth(month: Month, counted: Counted, standing: Standing): MonthBill {
  const millions = month.texts / 1_000_000;
  const texts = counted.lines.map(({ what, usdAMillion }) => {
    return { what: `texts: ${what}`, count: month.texts, usd: usdAMillion * millions };
  });
  return {
    aws: [
      ...texts,
      ...linesOfReplies(month),
      ...linesOfPeople(month, standing),
      ...linesOfRest(month, standing),
      ...fixedMonthly(standing),
      ...linesOfWatching(standing),
    ],
    carrier: [...linesOfCarrier(month), ...(standing.canary ? carrierOfCanary : [])],
  };
}

function line(what: string, count: number, price: string): Line {
  return { what, count, usd: count * priceOf(price) };
}

function linesOfReplies({ texts, replies }: Month): Line[] {
  const count = texts * replies;
  return [
    line('replies: store, write units', count * assumed.writesAReply, 'dynamodb.ondemand.wru'),
    line('replies: queue requests', count * 3, 'sqs.standard.request'),
    line('replies: published (SNS)', count, 'sns.publish'),
  ];
}

function linesOfPeople({ representatives }: Month, { firewalls }: Standing): Line[] {
  const seconds = representatives * assumed.days * assumed.hours * 3600;
  const calls = seconds / assumed.secondsBetweenCalls;
  return [
    line('representatives: API requests', calls, 'apigw.http.request'),
    line('representatives: store, read units', calls * assumed.readsACall, 'dynamodb.ondemand.rru'),
    line('representatives: Lambda', calls * assumed.secondsACall, 'lambda.gb_second.arm64'),
    line('representatives: open sockets', seconds / 60, 'appsync.events.connection_minute'),
    line('representatives: sign-in', representatives, 'cognito.mau.essentials'),
    line('representatives: requests of CloudFront', calls, 'cloudfront.https_request'),
    line('representatives: past the firewall', firewalls > 0 ? calls : 0, 'waf.request'),
  ];
}

function linesOfRest({ texts }: Month, { nightlyCopies }: Standing): Line[] {
  const gigabytes = (texts * assumed.kilobytesAText) / 1e6;
  return [
    line("storage of the month's texts, GB", gigabytes, 'dynamodb.storage'),
    line('restorable to any second, GB', gigabytes, 'dynamodb.pitr'),
    line('nightly copies of it, GB', gigabytes * nightlyCopies, 'dynamodb.backup'),
    line('keys', 2, 'kms.key'),
  ];
}

function linesOfWatching(standing: Standing): Line[] {
  const { firewalls, firewallRules, dashboards, ownMetrics, canary } = standing;
  return [
    line('firewalls', firewalls, 'waf.web_acl'),
    line('rules of firewalls', firewallRules, 'waf.rule'),
    line('dashboard', dashboards, 'cloudwatch.dashboard'),
    line('metrics of our own', ownMetrics, 'cloudwatch.custom_metric'),
    ...(canary ? linesOfCanary : []),
  ];
}

/** A round each five minutes, a step each minute, of 30 days. */
const canaryRounds = 30 * 24 * 12;
const canarySteps = 5 * canaryRounds;
const linesOfCanary = [
  line('canary: store, write units', canaryRounds * assumed.writesARound, 'dynamodb.ondemand.wru'),
  line('canary: store, read units', canarySteps * assumed.readsAStep, 'dynamodb.ondemand.rru'),
  line('canary: Lambda', canarySteps * assumed.secondsAStep, 'lambda.gb_second.arm64'),
];
/** A text and its confirmation; AWS may well charge nothing for texts to its simulator. */
const carrierOfCanary = [
  line('canary: parts to a simulator phone', canaryRounds * 2, 'sms.us.outbound.part'),
  line('canary: simulator number', 1, 'sms.us.number.simulator'),
];

function linesOfCarrier({ texts, parts, replies, numbers }: Month): Line[] {
  return [
    line('parts out, AWS', texts * parts, 'sms.us.outbound.part'),
    line('parts out, networks (10DLC, blended)', texts * parts, 'sms.us.carrier_fee.part.blended'),
    line('parts in', texts * replies, 'sms.us.inbound.part'),
    line('numbers', numbers, 'sms.us.number.10dlc'),
    line('campaign', 1, 'sms.us.10dlc.campaign'),
  ];
}

/** Dollars of all lines. */
export function totalOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { usd }) => sum + usd, 0);
}
