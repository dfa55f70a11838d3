import { areaCodesByState, areaCodesByZones, furtherZones } from '../data/area-codes.ts';

/**
 * The time zones (IANA names) of a US or Canadian number's area code; several if it crosses a
 * border of zones. A code newer than the map of zones has all zones of its state. Empty = unknown:
 * toll-free, or newer than both.
 */
export function zonesOf(phone: string): readonly string[] {
  return zones.get(areaCodeOf(phone)) ?? statesOf(phone).flatMap(zonesOfState);
}

/**
 * The US state or territory, or the Canadian provinces, of a number's area code (two letters).
 * Several states presume that the owner of one of their numbers lives there (Fla. Stat. 501.059; 15
 * Okla. Stat. 775C; Md. SB 90). Empty = unknown.
 */
export function statesOf(phone: string): readonly string[] {
  return states.get(areaCodeOf(phone)) ?? [];
}

/** Every time zone of a state or province (two letters). Empty = there is no such state. */
export function zonesOfState(state: string): readonly string[] {
  return stateZones.get(state) ?? [];
}

/** `212` of `+12125550147`; empty for a number from another country. */
export function areaCodeOf(phone: string): string {
  return phone.startsWith('+1') ? phone.slice(2, 5) : '';
}

const zones = new Map<string, string[]>();
const states = new Map<string, string[]>();
const stateZones = new Map<string, string[]>();

for (const table of [areaCodesByZones, furtherZones]) {
  for (const [names, codes] of Object.entries(table)) {
    for (const code of codes.split(' ')) add(zones, code, names.split('&'));
  }
}
for (const [state, codes] of Object.entries(areaCodesByState)) {
  for (const code of codes.split(' ')) {
    add(states, code, [state]);
    add(stateZones, state, zones.get(code) ?? []);
  }
}

function add(lists: Map<string, string[]>, key: string, names: readonly string[]): void {
  const list = lists.get(key) ?? [];
  lists.set(key, [...list, ...names.filter((name) => !list.includes(name))]);
}
