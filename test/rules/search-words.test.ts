import { describe, expect, it } from 'vitest';
import { wordsOfContact, wordsOfText } from '../../shared/values/text/search-words.ts';

const phone = '+12125550123';

describe('the words of a contact', () => {
  it.each([
    [{ firstName: 'José', lastName: "O'Neil" }, ['jose', 'neil', 'oneil', '0123']],
    [{ lastName: 'Müller-Lüdenscheid' }, ['muller', 'ludenscheid', '0123']],
    [{ fields: { Plate: 'ABC 1234', Note: 'x' } }, ['0123', 'abc', '1234']],
    [{}, ['0123']],
  ])('%j are %j', (given, words) => {
    expect([...wordsOfContact({ phone, fields: {}, ...given })]).toEqual(words);
  });

  it('are ten of the fields at most, and none is longer than twenty letters', () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`f${n}`, `word${n}`]));
    expect(wordsOfContact({ phone, fields: many }).size).toBe(11);
    const [word = ''] = wordsOfContact({ phone, firstName: 'x'.repeat(90), fields: {} });
    expect(word).toHaveLength(20);
  });
});

describe('the words of a text', () => {
  it.each([
    ['When will the brakes be ready?', ['brakes', 'ready']],
    ['ok thanks', []],
    ['Fünf Bremsscheiben, 2 Stück', ['funf', 'bremsscheiben', 'stuck']],
  ])('“%s” are %j', (body, words) => expect([...wordsOfText(body)]).toEqual(words));

  it('are twelve at most', () => {
    const body = Array.from({ length: 40 }, (_, n) => `word${n}`).join(' ');
    expect(wordsOfText(body).size).toBe(12);
  });
});
