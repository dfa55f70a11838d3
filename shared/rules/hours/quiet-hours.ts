import { type Instant, isoOf, msOf, type Purpose } from '../law/decision.ts';
import type { Rulebook, WeekWindow } from '../rulebooks/rulebook.ts';
import { areaCodeOf } from './area-codes.ts';
import { type Clocks, clocksThatCount, type WhereFacts } from './clocks-that-count.ts';
import { type OpenTime, openTime, searchDays } from './open-hours.ts';
import { sayClosed, sayNever, sayOpen } from './say-the-hours.ts';

export type HoursFacts = WhereFacts & { readonly purpose: Purpose };

export type OpenWindow = {
  readonly may: true;
  readonly rule: 'quiet-hours';
  readonly because: string;
  readonly citation: string;
  /** When the first of the places that count closes. No delivery from then on. */
  readonly closesAt: string;
  readonly zones: readonly string[];
};

export type ClosedWindow = {
  readonly may: false;
  readonly rule: 'quiet-hours';
  readonly because: string;
  readonly citation: string;
  /** The first moment when all places that count are open. */
  readonly notBefore: string;
  readonly zones: readonly string[];
};

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/**
 * May a text reach this person at this hour? It must be within the rulebook's window for the
 * purpose, and within the hours of every state that counts, on every clock that counts. Windows
 * open and close on whole minutes, so one answer holds for its minute. If the places have no open
 * hour in common, `notBefore` is the end of the search, which is too late to leave.
 */
export function windowFor(
  facts: HoursFacts,
  rulebook: Rulebook,
  at: Instant,
): OpenWindow | ClosedWindow {
  const place = placeOf(facts, rulebook);
  const minute = Math.floor(msOf(at) / minuteMs);
  if (place.answer?.minute !== minute) {
    place.answer = { minute, window: judge(place, minute * minuteMs) };
  }
  return place.answer.window;
}

function judge(place: Place, atMs: number): OpenWindow | ClosedWindow {
  const { clocks, windows } = place;
  const { zones } = clocks;
  const rule = 'quiet-hours';
  const time = timeAround(place, atMs);
  if (time && time.fromMs <= atMs) {
    const words = sayOpen({ clocks, windows }, time.toMs, atMs);
    return { may: true, rule, ...words, closesAt: isoOf(time.toMs), zones };
  }
  const notBefore = time?.fromMs ?? atMs + searchDays * dayMs;
  const words = time
    ? sayClosed({ clocks, windows }, time.fromMs, atMs)
    : sayNever({ clocks, windows });
  return { may: false, rule, ...words, notBefore: isoOf(notBefore), zones };
}

/** A cache: people of one area code, zone and state often follow one another. */
type Place = {
  readonly clocks: Clocks;
  readonly windows: readonly WeekWindow[];
  found?: { readonly sinceMs: number; readonly time: OpenTime };
  answer?: { readonly minute: number; readonly window: OpenWindow | ClosedWindow };
};

/** The open time found last is reused from when it was asked for until it closes. */
function timeAround(place: Place, atMs: number): OpenTime | undefined {
  const { found } = place;
  if (found && found.sinceMs <= atMs && atMs < found.time.toMs) return found.time;
  const time = openTime(place.clocks.zones, place.windows, atMs);
  if (time) place.found = { sinceMs: Math.min(atMs, time.fromMs), time };
  return time;
}

const placesKept = 5000;
const placesByRulebook = new WeakMap<Rulebook, Map<string, Place>>();

function placeOf(facts: HoursFacts, rulebook: Rulebook): Place {
  let places = placesByRulebook.get(rulebook);
  if (!places) {
    places = new Map();
    placesByRulebook.set(rulebook, places);
  }
  const { purpose, timeZone = '', state = '' } = facts;
  const key = `${purpose}|${areaCodeOf(facts.phone)}|${timeZone}|${state}`;
  const known = places.get(key);
  if (known) return known;
  const clocks = clocksThatCount(facts);
  const { everywhere, states } = rulebook.windows[purpose];
  const narrower = clocks.states.flatMap((name) => states[name] ?? []);
  const place = { clocks, windows: [everywhere, ...narrower] };
  if (places.size >= placesKept) places.clear();
  places.set(key, place);
  return place;
}
