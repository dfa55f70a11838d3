import { describe, expect, it } from 'vitest';
import { rulebookNamed } from '../../../shared/rules/rulebooks/rulebook-named.ts';
import { judgeTemplate } from '../../../shared/rules/wording/judge-template.ts';
import { judgeWording, renderText } from '../../../shared/rules/wording/wording.ts';
import { countParts } from '../../../shared/values/message-parts.ts';
import { readyMadeTexts } from '../../../shared/values/texts/ready-made-texts.ts';

const company = 'Lakeside Motors of Bloomfield Hills';
const texts = readyMadeTexts(company);

describe('a ready-made text', () => {
  it.each(texts.map((one) => [one.key, one] as const))('%s keeps every rule', (_, one) => {
    for (const name of ['ivip-2014', 'us-2026'] as const) {
      const wording = { text: one.text, company, purpose: one.purpose, first: true };
      const judged = judgeWording({ ...wording, kind: 'group' }, rulebookNamed(name));
      expect(judged.problems).toEqual([]);
    }
    const rendered = renderText(one.text, {});
    expect(rendered.ok && countParts(rendered.text).parts).toBeLessThanOrEqual(2);
    expect(judgeTemplate(one.text, [])).toEqual([]);
  });

  it('is there for each occasion that the document names', () => {
    const keys = texts.map(({ key }) => key);
    expect(keys).toEqual(['warranty-ends', 'back-in-stock', 'repair-done', 'introduction']);
  });
});

describe('a template', () => {
  const people = [{ firstName: 'Ann', fields: { Car: 'Jeep' } }];
  it.each([
    ['Hi [1st|there], your [car] is ready.', []],
    ['Hi [1st, ready.', ['wording.broken-field refuse']],
    ['Hi 1st], ready.', ['wording.broken-field refuse']],
    ['Hi {{first_name}}, ready.', ['wording.foreign-field refuse']],
    ['Your [truck] is ready.', ['wording.unknown-field warn']],
  ])('“%s” has %j', (text, problems) => {
    const found = judgeTemplate(text, people);
    expect(found.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(problems);
  });

  it('says nothing of fields where the phonebook is empty', () => {
    expect(judgeTemplate('Your [truck] is ready.', [])).toEqual([]);
  });
});
