import { describe, expect, test } from 'vitest';
import { rulebookNamed } from '../../../shared/rules/rulebooks/rulebook-named.ts';
import { fieldsNobodyHas } from '../../../shared/rules/wording/fields-nobody-has.ts';
import { judgeRendered, judgeWording, renderText } from '../../../shared/rules/wording/wording.ts';

const us = rulebookNamed('us-2026');
const good = 'Hi [1st], your car is ready at Riverside Honda. Reply STOP to end';
const base = {
  text: good,
  company: 'Riverside Honda, LLC',
  purpose: 'service',
  kind: 'group',
  first: false,
} as const;

const rulesOf = (wording: Partial<Parameters<typeof judgeWording>[0]>) =>
  judgeWording({ ...base, ...wording }, us).problems.map(({ rule }) => rule);

test('a text that keeps every rule has no problem', () => {
  const judged = judgeWording(base, us);
  expect(judged).toMatchObject({ may: true, problems: [], plain: good, parts: { parts: 1 } });
});

test('all problems at once, each with a reason and how to mend it', () => {
  const text = 'BIG SALE [Nick] 50% off at bit.ly/x, reply stop to quit';
  const judged = judgeWording({ ...base, text }, us);
  expect(judged.may).toBe(false);
  expect(judged.problems.map(({ rule }) => rule)).toEqual([
    'wording.company',
    'wording.name',
    'wording.footer',
    'wording.shortener',
    'wording.looks-like-marketing',
    'wording.looks-like-marketing',
  ]);
  for (const { because, mend, at } of judged.problems) {
    expect(because).toMatch(/\.$|"$/);
    expect(mend).not.toBe('');
    expect(at.end).toBeGreaterThanOrEqual(at.start);
  }
  expect(text.slice(...placeOf(judged.problems, 'wording.shortener'))).toBe('bit.ly/x,');
  expect(text.slice(...placeOf(judged.problems, 'wording.footer'))).toBe('reply stop to quit');
});

function placeOf(problems: ReturnType<typeof judgeWording>['problems'], rule: string) {
  const at = problems.find((problem) => problem.rule === rule)?.at;
  return [at?.start ?? 0, at?.end ?? 0] as const;
}

describe('who it is from', () => {
  test.each([
    ['Riverside Honda, LLC', 'Riverside Honda', true],
    ['Riverside Honda', 'RIVERSIDE HONDA!', true],
    ["Joe's Auto & Tire Co.", 'Joes Auto and Tire', true],
    ['The Corner Shop', 'Corner Shop', true],
    ['Café Olé', 'Cafe Ole', true],
    ['Ace', 'Your place in line', false],
    ['Ace', 'Ace here.', true],
    ['Riverside Honda', 'Riverside', false],
    ['Co', 'from Co', true],
  ])('%s in "%s": %s', (company, words, named) => {
    const text = `Hi [1st], ${words} Reply STOP to end`;
    expect(rulesOf({ company, text })).toEqual(named ? [] : ['wording.company']);
  });

  test('a name by which people know the company is enough', () => {
    const text = 'Hi [1st], this is RH. Reply STOP to end';
    expect(rulesOf({ text, alsoKnownAs: ['RH'] })).toEqual([]);
  });

  test('who writes is asked for when it is known', () => {
    expect(rulesOf({ representative: 'Ann Lee' })).toEqual(['wording.representative']);
    expect(
      rulesOf({ representative: 'Ann Lee', text: good.replace('Hi', 'Ann here, hi') }),
    ).toEqual([]);
  });
});

describe('merge fields that nobody in the audience has', () => {
  const people = [{ firstName: 'Ann', fields: { 'Last Car': 'F-150', plate: ' ' } }, {}];
  test.each([
    ['[1st] [Full] [last car]', []],
    ['[Last] [plate|none] [car|it]', ['[Last]', '[plate|none]', '[car|it]']],
  ])('%s', (text, places) => {
    const problems = fieldsNobodyHas(text, people);
    expect(problems.map(({ at }) => text.slice(at.start, at.end))).toEqual(places);
    expect(problems.every(({ severity }) => severity === 'warn')).toBe(true);
    expect(fieldsNobodyHas(text, [])).toEqual([]);
  });

  test('says what would happen, and which there are', () => {
    const [first, second] = fieldsNobodyHas('[Last] [car|it]', people);
    expect(first?.because).toContain('nobody would get this text');
    expect(second?.because).toContain('everybody reads the fallback');
    expect(second?.mend).toContain('[Last Car]');
  });
});

describe('merge fields of other programs', () => {
  test.each([
    ['your {{car}} is', '{{car}}'],
    ['your {{ contact.car }} is', '{{ contact.car }}'],
    ['your {car} is', '{car}'],
    ['your <<Car>> is', '<<Car>>'],
    ['your *|CAR|* is', '*|CAR|*'],
    ['your %CAR_NAME% is', '%CAR_NAME%'],
    ['your [car] is', undefined],
    ['save 50% on oil and 20% on tires, it is', undefined],
    ['5 < 6 and {} or (car) is', undefined],
  ])('%s', (words, found) => {
    const text = `Hi [1st], Riverside Honda: ${words} ready. Reply STOP to end`;
    const { problems, may } = judgeWording({ ...base, text }, us);
    const foreign = problems.filter(({ rule }) => rule === 'wording.foreign-field');
    expect(foreign.map(({ at }) => text.slice(at.start, at.end))).toEqual(found ? [found] : []);
    expect(may).toBe(true);
  });
});

describe('the footer', () => {
  test.each([
    ['Reply STOP to end', true],
    ['Reply STOP to end.', true],
    ['Reply STOP to end!  \n', true],
    ['(Reply  STOP to end', true],
    ['Reply STOP to end)', false],
    ['reply stop to end', false],
    ['Reply STOP to end. Thanks', false],
    ['Reply STOP to end texts', false],
    ['xReply STOP to end', false],
    ['Text STOP to end', false],
    ['', false],
  ])('"%s": %s', (footer, right) => {
    const text = `Hi [1st], Riverside Honda here. ${footer}`;
    expect(rulesOf({ text })).toEqual(right ? [] : ['wording.footer']);
  });

  test('a first text needs it also one to one, with the company; later ones are free', () => {
    const text = 'Your car is ready, come by!';
    expect(rulesOf({ text, kind: 'one-to-one', first: true })).toEqual([
      'wording.company',
      'wording.footer',
    ]);
    expect(rulesOf({ text, kind: 'one-to-one' })).toEqual([]);
  });
});

describe('links', () => {
  test.each([
    ['see bit.ly/abc', true],
    ['see https://BIT.LY/abc.', true],
    ['see http://go.app.link/x', true],
    ['see t.ly', true],
    ['at t.ly.', true],
    ['habit.ly orbit.ly', false],
    ['bob@is.gd', false],
    ['bit.ly.example.com', false],
    ['exit.lying', false],
    ['riversidehonda.com/bit.lyx', false],
    ['example.com/?to=bit.ly/x', true],
  ])('%s: %s', (words, found) => {
    const text = `Hi [1st], Riverside Honda: ${words} Reply STOP to end`;
    expect(rulesOf({ text })).toEqual(found ? ['wording.shortener'] : []);
  });
});

describe('what is only a warning', () => {
  test.each([
    ['Free beer today', 'wording.barred-content'],
    ['Reply CANCEL to move your visit', 'wording.asks-for-stop-word'],
    ['20% off tires', 'wording.looks-like-marketing'],
  ])('%s', (words, rule) => {
    const text = `Hi [1st], Riverside Honda: ${words}. Reply STOP to end`;
    const judged = judgeWording({ ...base, text }, us);
    expect(judged.problems).toMatchObject([{ rule, severity: 'warn' }]);
    expect(judged.may).toBe(true);
  });

  test('marketing may sell', () => {
    const text = 'Hi [1st], Riverside Honda: 20% off tires. Reply STOP to end';
    expect(rulesOf({ text, purpose: 'marketing' })).toEqual([]);
  });

  test('a look-alike that doubles the price is shown, with the plain version', () => {
    const long = 'your car is ready '.repeat(4);
    const text = `Hi [1st], it’s Riverside Honda: ${long}Reply STOP to end`;
    const judged = judgeWording({ ...base, text }, us);
    expect(judged.problems).toMatchObject([
      { rule: 'wording.costly-character', at: { start: 12, end: 13 }, severity: 'warn' },
    ]);
    expect(judged.parts.parts).toBe(2);
    expect(judged.plain).toBe(text.replace('’', "'"));
    expect(rulesOf({ text: good.replace('your car', 'it’s') })).toEqual([]);
  });
});

describe('merge fields', () => {
  const ann = {
    firstName: 'Ann',
    lastName: 'Lee',
    fields: { 'Last Service': '3 May', Car: 'Civic' },
  };
  test.each([
    ['Hi [1st]', ann, 'Hi Ann'],
    ['Hi [FULL]', ann, 'Hi Ann Lee'],
    ['Dear [Last]', ann, 'Dear Lee'],
    ['[last  service] [car]', ann, '3 May Civic'],
    ['Hi [1st]', {}, 'Hi there'],
    ['Hi [Full]', { lastName: 'Lee' }, 'Hi Lee'],
    ['Hi [Full]', {}, 'Hi there'],
    ['Hi [1st|friend]', {}, 'Hi friend'],
    ['Hi [1st|friend]', ann, 'Hi Ann'],
    ['Your [car|car]', {}, 'Your car'],
    ['Hello[Last|]!', {}, 'Hello!'],
    ['Hi [1st]', { firstName: ' [Full]\n ' }, 'Hi Full'],
    ['Hi [1st]', { firstName: '  ' }, 'Hi there'],
    ['$& [1st]', { firstName: '$1' }, '$& $1'],
  ])('%s', (template, contact, text) => {
    expect(renderText(template, contact)).toEqual({ ok: true, text });
  });

  test('a missing value without a fallback keeps the text from leaving', () => {
    expect(renderText('[Car] [Last] [Car]', {})).toEqual({ ok: false, missing: ['Car', 'Last'] });
  });

  test.each(['Hi [1st, Riverside', 'Hi [1st] Riverside]', '[] [1st]'])(
    'open bracket: %s',
    (start) => {
      const text = `${start} Riverside Honda [Full] Reply STOP to end`;
      expect(rulesOf({ text })).toContain('wording.broken-field');
    },
  );
});

describe('the finished text', () => {
  const group = { kind: 'group', first: false } as const;
  test.each([
    ['Hi Ann, ready. Reply STOP to end', []],
    ['Hi [car], ready. Reply STOP to end', ['wording.leftover-field']],
    ['Hi Ann, ready.', ['wording.footer']],
    [`${'a'.repeat(1600)} Reply STOP to end`, ['wording.too-long']],
    [' ', ['wording.empty', 'wording.footer']],
    ['Hi bit.ly/x Reply STOP to end', ['wording.shortener']],
  ])('%s', (text, rules) => {
    const judged = judgeRendered(text, group, us);
    expect(judged.problems.map(({ rule }) => rule)).toEqual(rules);
    expect(judged.may).toBe(rules.length === 0);
  });

  test('one to one, brackets are only brackets', () => {
    const chat = { kind: 'one-to-one', first: false } as const;
    expect(judgeRendered('see [the sign]', chat, us).may).toBe(true);
    expect(judgeRendered('Hi [1st]', chat, us).may).toBe(false);
  });
});
