import { describe, expect, test } from 'vitest';
import { cleanName, splitName } from '../../shared/rows/cells/split-name.ts';

const picture = `5tOq681qpHWWoW93JFJ6eArqJIKuA708kunRkmRSbBBmMpLGn6r0${'aB3/'.repeat(80)}`;

describe('names that are no person’s count as missing', () => {
  test.each([
    'WIRELESS CALLER',
    'null',
    'undefined undefined',
    'n/a',
    'N/A',
    'Valued Customer',
    'friend',
    'UNKNOWN NAME',
    'Cash Customer',
    'Walk In',
    'Walk-in Customer',
    'First Name',
    'CELL PHONE',
    'Out of Area',
    'V4152200123',
    'no name',
    'Sin Nombre',
    'Current Resident',
    'SPAM LIKELY',
    '#N/A',
    '[object Object]',
    'ann@example.com',
    'https://example.com/a',
    'Detroit MI',
    picture,
    'TOLL FREE CALLER',
    'Dear Customer',
    'Toll Free',
    'Private Caller',
    'NaN',
    'None',
    'unknown',
    'Verizon Wireless',
    'AT&T',
    'Preferred Customer',
    'Counter Sale',
    'Home Owner',
    'Facebook Lead',
    'Número desconocido',
    'Anónimo',
    'Cher client',
    '550e8400-e29b-41d4-a716-446655440000',
    'example.com',
    '%FNAME%',
    '{{first_name}}',
    'Detroit, MI',
    'DETROIT      MI',
    'Wrong Number',
    'CELL PHONE MI',
    'PRIVATE',
    'CASH SALE',
    'New Patient',
    'Tenant',
    'WhatsApp User',
    'TRUE',
    'Delete',
    'n.a.',
    'aaaa',
    'firstname',
    'Unassigned',
  ])('%s', (name) => expect(cleanName(name)).toBeUndefined());
});

describe('and what stands beside a person’s name is left out', () => {
  test.each([
    ['DeJarnette null', 'DeJarnette'],
    ['Null Ann', 'Ann'],
    [`Odile ${picture}`, 'Odile'],
    ['Ann Lee', 'Ann Lee'],
    ['Christopher Guest', 'Christopher Guest'],
    ['Guest', 'Guest'],
    ['Na Li', 'Na Li'],
    ['Nan Goldin', 'Nan Goldin'],
    ['A. Do', 'A. Do'],
    ["'Dee'", 'Dee'],
    ['“Dee”', 'Dee'],
    ['MARIA DEL CARMEN RIOS', 'MARIA DEL CARMEN RIOS'],
    ['John Smith MD', 'John Smith MD'],
    ['Ana_María', 'Ana_María'],
  ])('%s -> %s', (name, kept) => expect(cleanName(name)).toBe(kept));
});

test('the picture behind a full name is not a last name', () => {
  expect(splitName(`Odile Marchetti, ${picture}`)).toEqual({
    firstName: 'Odile',
    lastName: 'Marchetti',
  });
});
