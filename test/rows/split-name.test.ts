import { expect, test } from 'vitest';
import { splitName } from '../../shared/rows/cells/split-name.ts';

const cases: [string, (string | undefined)?, string?][] = [
  ['María García', 'María', 'García'],
  ['Dr. María de la Cruz Jr.', 'María', 'de la Cruz'],
  ["O'Neil, Patrick", 'Patrick', "O'Neil"],
  ['de la Cruz, María José', 'María', 'de la Cruz'],
  ['Jane Doe, MD', 'Jane', 'Doe'],
  ['Doe, Jane, PhD', 'Jane', 'Doe'],
  ['Mr. & Mrs. Smith', undefined, 'Smith'],
  ['Mr. Smith', undefined, 'Smith'],
  ['John & Mary Smith', 'John & Mary', 'Smith'],
  ['John and Mary Smith', 'John and Mary', 'Smith'],
  ['J. Robert Oppenheimer', 'Robert', 'Oppenheimer'],
  ['J. Smith', undefined, 'Smith'],
  ['John Q. Public', 'John', 'Public'],
  ['Mary Ann Van der Berg', 'Mary', 'Ann Van der Berg'],
  ['Jean-Luc Picard', 'Jean-Luc', 'Picard'],
  ['Robert "Bob" Jones', 'Robert', 'Jones'],
  ['William (Bill) Jones III', 'William', 'Jones'],
  ['Sra. Lucía Ibáñez', 'Lucía', 'Ibáñez'],
  ['Don Draper', 'Don', 'Draper'],
  ['Cher', 'Cher'],
  ['  Zoë \u200b  Björklund ', 'Zoë', 'Björklund'],
  ['Nguyễn Thị Minh', 'Nguyễn', 'Thị Minh'],
  ['李 小龍', '李', '小龍'],
  ['Ace Plumbing LLC'],
  ['Smith, Jones & Co.'],
  ['N/A'],
  ['unknown'],
  ['-'],
  ['12345'],
  [''],
];

for (const [full, firstName, lastName] of cases) {
  test(`"${full}" -> ${firstName ?? 'nobody'}`, () => {
    expect(splitName(full)).toEqual({
      ...(firstName && { firstName }),
      ...(lastName && { lastName }),
    });
  });
}
