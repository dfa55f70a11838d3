import { statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { areaCodesByState, areaCodesByZones } from '../../../shared/rules/data/area-codes.ts';
import { statesOf, zonesOf, zonesOfState } from '../../../shared/rules/hours/area-codes.ts';
import { isZone } from '../../../shared/rules/hours/wall-clock.ts';
import { isPhoneNumber, parsePhoneNumber } from '../../../shared/values/phone-number.ts';

const phone = (areaCode: string) => `+1${areaCode}5550147`;
const byCode = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).flatMap(([name, codes]) =>
    codes.split(' ').map((code) => [code, name] as const),
  );

const [newYork, chicago, denver, losAngeles] = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
];

describe('an area code gives the place', () => {
  test.each([
    ['212', ['NY'], [newYork]],
    ['310', ['CA'], [losAngeles]],
    ['602', ['AZ'], ['America/Phoenix']],
    ['928', ['AZ'], [denver, 'America/Phoenix']],
    ['219', ['IN'], [chicago, newYork]],
    ['812', ['IN'], [chicago, newYork]],
    ['930', ['IN'], [newYork, chicago]],
    ['270', ['KY'], [chicago, newYork]],
    ['364', ['KY'], [newYork, chicago]],
    ['606', ['KY'], [chicago, newYork]],
    ['402', ['NE'], [chicago, denver]],
    ['531', ['NE'], [chicago, denver]],
    ['308', ['NE'], [chicago, denver]],
    ['458', ['OR'], [losAngeles, denver]],
    ['541', ['OR'], [denver, losAngeles]],
    ['850', ['FL'], [chicago, newYork]],
    ['448', ['FL'], [newYork, chicago]],
    ['423', ['TN'], [chicago, newYork]],
    ['915', ['TX'], [denver]],
    ['906', ['MI'], [chicago, newYork]],
    ['808', ['HI'], ['Pacific/Honolulu']],
    ['787', ['PR'], ['America/Puerto_Rico']],
    ['671', ['GU'], ['Pacific/Guam']],
    ['709', ['NL'], ['America/Halifax', 'America/Puerto_Rico', 'America/St_Johns']],
    ['902', ['NS', 'PE'], ['America/Halifax']],
    ['807', ['ON'], ['America/Toronto', 'America/Winnipeg']],
  ])('%s', (code, states, zones) => {
    expect(statesOf(phone(code))).toEqual(states);
    expect(zonesOf(phone(code))).toEqual(zones);
  });

  test.each(['800', '888', '833', '900', '555', '999'])('%s gives no place', (code) => {
    expect(statesOf(phone(code))).toEqual([]);
    expect(zonesOf(phone(code))).toEqual([]);
  });

  test('a number from elsewhere gives no place, whatever its digits', () => {
    expect(zonesOf('+442125550147')).toEqual([]);
    expect(statesOf('2125550147')).toEqual([]);
  });

  test.each([
    ['457', 'LA'],
    ['471', 'MS'],
    ['483', 'AL'],
    ['436', 'OH'],
    ['861', 'IL'],
    ['465', 'NY'],
    ['624', 'NY'],
    ['729', 'TN'],
    ['357', 'CA'],
    ['837', 'CA'],
    ['621', 'TX'],
    ['679', 'MI'],
    ['924', 'MN'],
  ])('%s is too new for the map of zones: the zones of its state count', (code, state) => {
    expect(zonesOf(phone(code))).toEqual(zonesOfState(state));
    expect(zonesOf(phone(code))).not.toEqual([]);
    expect(statesOf(phone(code))).toEqual([state]);
  });

  test('every area code that has a state has zones', () => {
    const all = Object.values(areaCodesByState).flatMap((list) => list.split(' '));
    expect(all.length).toBeGreaterThan(300);
    expect(all.filter((code) => zonesOf(phone(code)).length === 0)).toEqual([]);
  });
});

describe('the zones of a state', () => {
  test.each([
    ['FL', [newYork, chicago]],
    ['TX', [chicago, denver]],
    ['AZ', ['America/Phoenix', denver]],
    ['HI', ['Pacific/Honolulu']],
    ['ZZ', []],
  ])('%s', (state, zones) => {
    expect(zonesOfState(state)).toEqual(zones);
  });

  test('every state has one, and every name is a zone', () => {
    for (const state of Object.keys(areaCodesByState)) {
      expect(zonesOfState(state)).not.toEqual([]);
    }
    const names = Object.keys(areaCodesByZones).flatMap((zones) => zones.split('&'));
    expect(names.filter((name) => !isZone(name))).toEqual([]);
  });
});

describe('the tables', () => {
  test('name fifty states, the capital, five territories, thirteen provinces', () => {
    expect(Object.keys(areaCodesByState)).toHaveLength(50 + 1 + 5 + 13);
  });

  test('give an area code one state, but for three in Canada', () => {
    const counts = Map.groupBy(byCode(areaCodesByState), ([code]) => code);
    const several = [...counts].filter(([, states]) => states.length > 1).map(([code]) => code);
    expect(several.sort()).toEqual(['782', '867', '902']);
    expect(counts.size).toBe(433);
  });

  test('agree with the numbers that the phonebook accepts', () => {
    const refused = byCode(areaCodesByState).filter(([code]) => !parsePhoneNumber(phone(code)).ok);
    expect(refused).toEqual([]);
    expect(isPhoneNumber(phone('212'))).toBe(true);
    // What has zones and no state is another country.
    const elsewhere = byCode(areaCodesByZones).filter(([code]) => statesOf(phone(code)).length < 1);
    expect(elsewhere.filter(([code]) => parsePhoneNumber(phone(code)).ok)).toEqual([]);
  });

  test('weigh little in every bundle', () => {
    const url = new URL('../../../shared/rules/data/area-codes.ts', import.meta.url);
    expect(statSync(url).size).toBeLessThan(25_000);
  });
});
