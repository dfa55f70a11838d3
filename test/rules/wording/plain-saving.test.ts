import { describe, expect, it } from 'vitest';
import { plainSaving } from '../../../shared/rules/wording/plain-saving.ts';
import { plainTemplate } from '../../../shared/rules/wording/plain-template.ts';

const filler = 'x'.repeat(80);
const ana = { firstName: 'Ana' };

describe('the plain version of a text', () => {
  it.each([
    ['“It’s here” – now', `"It's here" - now`],
    ['Hi [1st|friend’s], it’s here', "Hi [1st|friend's], it's here"],
    ['Your [árbol] is here…', 'Your [árbol] is here...'],
    ['[1st]’s [árbol|Baum–] 🙂', "[1st]'s [árbol|Baum-] 🙂"],
    ['All plain: [car]', 'All plain: [car]'],
  ])('of %s', (text, plain) => {
    expect(plainTemplate(text)).toBe(plain);
  });
});

describe('what it saves', () => {
  it('is counted in parts and money, on what each would read', () => {
    const readers = [ana, { firstName: 'Bo' }, { firstName: 'Zoë' }];
    expect(plainSaving(`Hi [1st], it’s ready ${filler}`, readers)).toEqual({
      text: `Hi [1st], it's ready ${filler}`,
      partsNow: 6,
      partsThen: 4,
      saved: { parts: 2, price: { low: 0.0186, high: 0.0206 } },
    });
  });

  it('is estimated for all from a sample', () => {
    expect(plainSaving(`It’s ready ${filler}`, [ana], 1_000)).toMatchObject({
      partsNow: 2_000,
      partsThen: 1_000,
      saved: { parts: 1_000 },
    });
  });

  it.each([
    ['a text that is plain', `It's ready ${filler}`],
    ['one that needs one part either way', 'It’s ready'],
    ['one whose emoji stays', `It’s ready 🙂 ${filler}`],
    ['one for nobody', `It’s ready [car] ${filler}`],
  ])('is nothing for %s', (_, text) => {
    expect(plainSaving(text, [ana])).toBeUndefined();
  });
});
