import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPhoneNumber, maskPhone, parsePhoneNumber } from '../../shared/values/phone-number.ts';

describe('numbers as people and spreadsheets write them', () => {
  test.each([
    '2125550147',
    '(212) 555-0147',
    '212.555.0147',
    '1-212-555-0147',
    '+1 212 555 0147',
    "'+12125550147",
    '=" 2125550147"',
    'tel:+1-212-555-0147',
    '\u202a+1 (212) 555\u20110147\u202c',
    '２１２５５５０１４７',
    '0012125550147',
    '011 1 212 555 0147',
    '2125550147.0',
    '2.125550147E+9',
    '1.2125550147E+10',
    ' 2125550147, ',
    '++1 212 555 0147',
    '(+1) 212-555-0147',
    '+1 (0) 212 555 0147',
    '+1+12125550147',
    '0011 1 212 555 0147',
    '[+1] 212 555 0147',
    '<212-555-0147>',
    'sms:+12125550147',
    '212·555·0147',
    '212*555*0147',
    '212,555,0147',
    '📱 212-555-0147',
    '🇺🇸 +1 212 555 0147',
    '212\u0085555\u00850147',
  ])('%s', (written) => {
    expect(parsePhoneNumber(written)).toEqual({ ok: true, phone: '+12125550147' });
  });

  test.each(['+1 416 555 0100', '787 555 0100', '671 555 0100', '457 555 0100', '867 555 0100'])(
    'Canada, the territories and new area codes are ours: %s',
    (written) => expect(parsePhoneNumber(written).ok).toBe(true),
  );
});

describe('what is refused says why', () => {
  test.each([
    ['', /no phone number/],
    ['   ', /no phone number/],
    ['hello', /not a phone number/],
    ['2.13E+09', /shortened/],
    ['4.41E+11', /shortened/],
    ['555-0147', /no area code/],
    ['212555014', /too few/],
    ['212555014777', /too many|not a phone number/],
    ['+44 20 7946 0018', /\+44/],
    ['011 44 20 7946 0018', /\+44/],
    ['800 555 0100', /toll-free/],
    ['+18335550100', /toll-free/],
    ['900 555 0100', /premium/],
    ['876 555 0100', /outside/],
    ['500 555 0100', /not for people/],
    ['911 555 0100', /no area code 911/],
    ['555 555 0100', /no area code 555/],
    ['999 555 0100', /no area code 999/],
    ['123 555 0100', /no area code|too|not a phone/],
    ['212 155 0100', /212 goes on with 155/],
    ['212 911 0100', /212 goes on with 911/],
    ['212 555 0147 ext. 12', /extension/],
    ['212-555-0147 / 646-555-0100', /not a phone number|too long/],
    ['1'.repeat(200), /too long/],
  ])('%s', (written, because) => {
    const parsed = parsePhoneNumber(written);
    expect(parsed).toEqual({ ok: false, because: expect.stringMatching(because) });
  });
});

test('whatever is accepted is in our own form and reads back as itself', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.stringMatching(/^\+?1?[ (]?\d{3}[) -]?\d{3}-?\d{4}$/)),
      (written) => {
        const parsed = parsePhoneNumber(written);
        if (!parsed.ok) return parsed.because.endsWith('.');
        return isPhoneNumber(parsed.phone) && parsePhoneNumber(parsed.phone).ok;
      },
    ),
  );
});

test('a number written plainly reads as the library reads it', () => {
  const digit = fc.integer({ min: 0, max: 9 });
  const ten = fc.array(digit, { minLength: 10, maxLength: 10 });
  const written = fc.constantFrom(
    'aaaeeellll',
    '(aaa) eee-llll',
    'aaa.eee.llll',
    '+1 aaa-eee-llll',
  );
  fc.assert(
    fc.property(ten, written, (digits, style) => {
      const rest = [...digits];
      const text = style.replace(/[ael]/g, () => String(rest.shift()));
      // With a blank after it, the library reads it.
      expect(parsePhoneNumber(text)).toEqual(parsePhoneNumber(`${text} `));
    }),
    { numRuns: 2_000 },
  );
});

test('a number is masked for the log', () => {
  expect(maskPhone('+12125550147')).toBe('+1******0147');
  expect(maskPhone('72273')).toBe('******');
  expect(isPhoneNumber('+12125550147')).toBe(true);
  expect(isPhoneNumber('+1212555014')).toBe(false);
  expect(isPhoneNumber(undefined)).toBe(false);
});
