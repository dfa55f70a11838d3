import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { chooseNumber } from '../../../shared/rules/sending/choose-number.ts';

const one = { phoneNumber: '+13135550142', partsPerSecond: 1 };
const two = { phoneNumber: '+13135550143', partsPerSecond: 1 };
const tollFree = { phoneNumber: '+18005550199', partsPerSecond: 3 };
const phone = '+12125550100';

describe('the number of a person', () => {
  test.each([
    ['none', [], undefined, undefined],
    ['the only one', [one], undefined, one.phoneNumber],
    ['the one they know', [one, two, tollFree], two.phoneNumber, two.phoneNumber],
    ['the only one, when theirs is gone', [one], two.phoneNumber, one.phoneNumber],
  ])('%s', (_, numbers, known, expected) => {
    expect(chooseNumber({ phone, known }, numbers)).toBe(expected);
  });

  it('takes people by the pace of each number, also when they differ in a digit', () => {
    const numbers = [one, two, tollFree];
    const people = Array.from({ length: 10_000 }, (_, n) => `+1212${String(5_550_000 + n)}`);
    const chosen = Map.groupBy(people, (person) => chooseNumber({ phone: person }, numbers));
    for (const { phoneNumber, partsPerSecond } of numbers) {
      const share = (chosen.get(phoneNumber)?.length ?? 0) / people.length;
      expect(Math.abs(share - partsPerSecond / 5)).toBeLessThan(0.02);
    }
  });
});

const phones = fc.stringMatching(/^\+1[2-9]\d{9}$/);
const paced = fc.uniqueArray(
  fc.record({ phoneNumber: phones, partsPerSecond: fc.constantFrom(0.5, 1, 3, 100) }),
  { selector: (number) => number.phoneNumber, minLength: 1, maxLength: 8 },
);

test('it is the same whatever the order of the numbers', () => {
  fc.assert(
    fc.property(phones, paced, (person, numbers) => {
      const turned = [...numbers].reverse();
      return chooseNumber({ phone: person }, numbers) === chooseNumber({ phone: person }, turned);
    }),
  );
});

test('a new number takes only its own people, and a removed one moves only its own', () => {
  fc.assert(
    fc.property(phones, paced, fc.nat(7), (person, numbers, place) => {
      const added = numbers[place % numbers.length];
      const others = numbers.filter((number) => number !== added);
      const before = chooseNumber({ phone: person }, others);
      const after = chooseNumber({ phone: person }, numbers);
      return after === before || after === added?.phoneNumber;
    }),
  );
});
