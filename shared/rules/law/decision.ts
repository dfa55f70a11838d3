import type { RuleName } from '../../values/rule-names.ts';

/** What a text is for: about the person's own business with the tenant, or to sell something. */
export type Purpose = 'service' | 'marketing';

/** How it is sent: one text for many, a representative writing first, or answering a text. */
export type SendKind = 'group' | 'one-to-one' | 'reply';

/** The law says yes: by which rule, and why in a sentence that a tenant understands. */
export type Allowed = {
  readonly may: true;
  readonly rule: RuleName;
  readonly because: string;
  readonly citation?: string;
};

/** The law says no. `rule` never changes its meaning; clients may branch on it. */
export type Denied = {
  readonly may: false;
  readonly rule: RuleName;
  readonly because: string;
  readonly citation: string;
};

export type Decision = Allowed | Denied;

/** A point in time as acts hold it (Date) or as rows keep it (ISO 8601). */
export type Instant = Date | string;

/** Milliseconds since 1970. Throws for a value that is not a time: that is a bug. */
export function msOf(at: Instant): number {
  const ms = typeof at === 'string' ? Date.parse(at) : at.getTime();
  if (Number.isNaN(ms)) throw new Error(`Not a point in time: ${String(at)}`);
  return ms;
}

/** `2026-03-08T13:00:00.000Z` for milliseconds since 1970. */
export function isoOf(ms: number): string {
  return new Date(ms).toISOString();
}

/** `8 March 2026` (UTC), for sentences. Not with Intl, which takes 0.1 ms a date. */
export function dayOf(at: Instant): string {
  const date = new Date(msOf(at));
  return `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** `8 March 2026, 13:05 UTC`, for sentences in which the hour matters. */
export function timeOf(at: Instant): string {
  return `${dayOf(at)}, ${isoOf(msOf(at)).slice(11, 16)} UTC`;
}

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
