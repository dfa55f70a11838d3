import { expect, it } from 'vitest';
import { rulebookNamed } from '../../shared/rules/rulebooks/rulebook-named.ts';
import { judgeWording } from '../../shared/rules/wording/wording.ts';
import { mendAll, mendText } from '../../web/src/wording/mend-text.ts';

const [company, representative] = ['Lakeside Motors', 'Rita Moss'];

it.each([
  [
    'wording.name',
    'Hello, Lakeside Motors here. Reply STOP to end',
    /^Hi \[1st\|there\], Lakeside/,
  ],
  ['wording.company', 'Hi [1st], it is done. Reply STOP to end', /^Hi \[1st\], this is Lakeside M/],
  ['wording.company', 'It is done, [Full]. Reply STOP to end', /^Lakeside Motors: It is done/],
  [
    'wording.representative',
    'Hi [1st], Lakeside Motors here. Reply STOP to end',
    /Rita Moss at Lakeside/,
  ],
  ['wording.footer', 'Hi [1st], Lakeside Motors here.', /here\. Reply STOP to end$/],
  ['wording.footer', 'Hi [1st], Lakeside Motors. Text STOP to quit', /Motors\. Reply STOP to end$/],
  ['wording.broken-field', 'Hi [1st], Lakeside Motors] Reply STOP to end', /Motors Reply/],
  [
    'wording.foreign-field',
    'Hi {{first_name}}, Lakeside Motors. Reply STOP to end',
    /^Hi \[1st\],/,
  ],
  [
    'wording.foreign-field',
    '[1st] *|CAR|* Lakeside Motors. Reply STOP to end',
    /^\[1st\] \[car\] /,
  ],
  [
    'wording.asks-for-stop-word',
    '[1st], Lakeside Motors: reply CANCEL to move it. Reply STOP to end',
    /reply CHANGE to/,
  ],
  [
    'wording.costly-character',
    `[1st], Lakeside Motors “says” ${'this and '.repeat(9)}that. Reply STOP to end`,
    /Motors "says" this/,
  ],
  [
    'wording.name',
    'Buenos días, Lakeside Motors: su auto está listo. Reply STOP to end',
    /^Hola \[1st\|qué tal\], Lakeside/,
  ],
  [
    'wording.company',
    '¡Hola [1st]! sus llantas están aquí. Reply STOP to end',
    /^¡Hola \[1st\]! le escribe Lakeside Motors\. Sus llantas/,
  ],
  [
    'wording.representative',
    'Hola [1st], le escribe Lakeside Motors. Reply STOP to end',
    /le escribe Rita Moss de Lakeside Motors\./,
  ],
  [
    'wording.asks-for-stop-word',
    'Hola [1st], Lakeside Motors: reply CANCEL para cambiar su cita. Reply STOP to end',
    /reply CAMBIAR para/,
  ],
])('%s is mended by one press: %s', (rule, text, mended) => {
  const problem = problemsOf(text).problems.find((one) => one.rule === rule);
  if (problem === undefined) throw new Error(`${rule} is not found in: ${text}`);
  const { plain } = problemsOf(text);
  const now = mendText(text, problem, { company, representative, plain }) ?? '';
  expect(now).toMatch(mended);
  expect(problemsOf(now).problems.map((one) => one.rule)).not.toContain(rule);
});

it.each([
  [
    'Hello, your tires are here.',
    /^Hi \[1st\|there\], this is Rita Moss at Lakeside Motors\. Your/,
  ],
  [
    '{{first_name}}, reply CANCEL to move it] ok',
    /reply CHANGE to move it ok\. Reply STOP to end$/,
  ],
  [
    'Hola, sus llantas ya llegaron.',
    /^Hola \[1st\|qué tal\], le escribe Rita Moss de Lakeside Motors\. Sus .* Reply STOP to end$/,
  ],
  [`Hi [1st], Lakeside Motors “is ${'this and '.repeat(9)}that”. Text STOP to quit`, /s "is this/],
])('one press mends all that needs no person: %s', (text, mended) => {
  const { problems, plain } = problemsOf(text);
  const now = mendAll(text, problems, { company, representative, plain });
  expect(now.mended).toBeGreaterThan(1);
  expect(now.text).toMatch(mended);
  expect(problemsOf(now.text).problems).toEqual([]);
});

it('corrects the rest where one problem needs a person', () => {
  const text = 'Rita at Lakeside Motors: https://bit.ly/3xyz';
  const now = mendAll(text, problemsOf(text).problems, { company, representative });
  expect(problemsOf(now.text).problems.map(({ rule }) => rule)).toEqual(['wording.shortener']);
});

it('writes in the language of the app where the text does not tell its own', () => {
  const [text, language] = ['OK!', 'es'] as const;
  const { problems } = problemsOf(text);
  const now = mendAll(text, problems, { company, representative, language });
  expect(now.text).toBe('Hola [1st|qué tal], Rita Moss de Lakeside Motors: OK! Reply STOP to end');
});

it('leaves alone what only a person can mend', () => {
  const text = '[1st], Rita at Lakeside Motors: https://bit.ly/3xyz Reply STOP to end';
  const [problem] = problemsOf(text).problems;
  expect(problem?.rule).toBe('wording.shortener');
  expect(problem && mendText(text, problem, { company })).toBeUndefined();
});

function problemsOf(text: string) {
  const wording = { text, company, purpose: 'service', kind: 'group', first: true } as const;
  return judgeWording({ ...wording, representative }, rulebookNamed('us-2026'));
}
