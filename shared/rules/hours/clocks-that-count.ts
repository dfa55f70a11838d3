import { statesOf, zonesOf, zonesOfState } from './area-codes.ts';
import { isZone } from './wall-clock.ts';

export type WhereFacts = {
  readonly phone: string;
  /** The contact's own time zone, an IANA name. An unknown name counts as missing. */
  readonly timeZone?: string | undefined;
  /** The state of the contact's address, two letters. */
  readonly state?: string | undefined;
};

export type Clocks = {
  readonly zones: readonly string[];
  readonly states: readonly string[];
  /** False when nothing shows where the person is; then every US zone counts. */
  readonly known: boolean;
};

/**
 * The zones of the fifty states, the capital, Puerto Rico and the Virgin Islands. Guam, Saipan and
 * Samoa are left out: they have another date, so no hour of a Sunday would be common to all. Only
 * their own area codes (671, 670, 684, all listed) reach them.
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
 * (47 CFR 64.1200(c)(1)). That place is not known for sure, so all possible places count together.
 * Zones: the contact's own, those of the state of the address, those of the area code. States: that
 * of the address and those of the area code.
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
