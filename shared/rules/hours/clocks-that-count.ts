import { statesOf, zonesOf, zonesOfState } from './area-codes.ts';
import { isZone } from './wall-clock.ts';

export type WhereFacts = {
  readonly phone: string;
  /** The contact's own time zone, an IANA name; a name that no clock knows counts as unknown. */
  readonly timeZone?: string | undefined;
  /** The state of the contact's address, two letters. */
  readonly state?: string | undefined;
};

export type Clocks = {
  readonly zones: readonly string[];
  readonly states: readonly string[];
  /** Whether anything told where the person is; if not, every US zone counts. */
  readonly known: boolean;
};

/**
 * The zones of the fifty states, the capital, Puerto Rico and the Virgin Islands. Guam, Saipan and
 * Samoa are left out: there it is already, or still, another day, which leaves no hour of a Sunday
 * in common; no area code but their own (671, 670, 684: listed) reaches them.
 */
export const everyUsZone: readonly string[] = [
  'America/Puerto_Rico',
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Anchorage',
  'Pacific/Honolulu',
  'America/Adak',
];

/**
 * Whose clocks and which state laws count for a person: "local time at the called party's location"
 * (47 CFR 64.1200(c)(1)). Nobody knows for sure where that is, so all count together: the contact's
 * own zone, those of the state of the address and those of the area code; the state of the address
 * and those of the area code.
 */
export function clocksThatCount({ phone, timeZone, state }: WhereFacts): Clocks {
  const address = state?.trim().toUpperCase() ?? '';
  const own = timeZone && isZone(timeZone) ? [timeZone] : [];
  const zones = [...own, ...zonesOfState(address), ...zonesOf(phone)];
  const states = [...(address ? [address] : []), ...statesOf(phone)];
  return {
    zones: zones.length > 0 ? [...new Set(zones)] : everyUsZone,
    states: [...new Set(states)],
    known: zones.length > 0,
  };
}
