import { describe, expect, it } from 'vitest';
import { classifyReply } from '../../../shared/rules/replies/classify-reply.ts';

/** Requests put together from slots: no sentence here was written down when the rules were. */
const ASKING = ['', 'please', 'could you', 'i need you to', 'hey guys', 'not interested,'];
const ENDING = [
  '',
  'please',
  'thanks',
  'from now on',
  'immediately',
  ', i moved',
  'sir',
  'for good',
];

const REQUESTS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'a verb of ending, and what we send': [
    ['stop', 'quit', 'cease'],
    ['texting me', 'sending me listings', 'the daily texts', 'with these alerts', 'contacting us'],
  ],
  'a verb of removing, the person, a list': [
    ['take me off', 'remove my number from', 'scratch us off', 'delete this number from'],
    ['your list', 'these texts', 'your database', 'the text club', 'whatever list this is'],
  ],
  'a verb of losing, and the number': [
    ['lose', 'delete', 'erase', 'forget', 'destroy'],
    ['my number', 'this number', 'my contact info', 'my cell number'],
  ],
};

it.each(Object.entries(REQUESTS))('%s: every sentence asks to stop', (_name, slots) => {
  const sentences = sentencesOf([ASKING, ...slots, ENDING]);
  expect(sentences.length).toBeGreaterThan(500);
  expect(sentences.filter((text) => classifyReply(text).label !== 'optOut')).toEqual([]);
});

describe('what no phrase decides', () => {
  it.each([
    'please make my number vanish from your list',
    'please spare my phone these texts',
    'stop it with this sending of texts to me please',
  ])('%s is weighed by its words', (text) => {
    const found = classifyReply(text);
    expect(found).toMatchObject({ label: 'optOut', rule: 'weighed.optOut' });
    expect(found.matched).not.toBe('');
  });

  it.each([
    ['shame on a company that steals from old ladies, thieves every one of you', 'hostile'],
    ['there has been some mistake, I never owned a boat or had one repaired', 'wrongNumber'],
  ])('%s is weighed as %s', (text, label) => {
    expect(classifyReply(text)).toMatchObject({ label, rule: `weighed.${label}` });
  });

  it('doubts a phrase among words of everyday, and says so', () => {
    expect(classifyReply('u gave the wrong person my truck keys??')).toMatchObject({
      label: 'ordinary',
      rule: 'weighed.ordinary',
      matched: 'wrong person',
    });
  });

  it.each(['please make an appointment for me', 'stop sign', 'send my texts to the list price'])(
    '%s is too light',
    (text) => {
      expect(classifyReply(text).label).toBe('ordinary');
    },
  );
});

function sentencesOf(slots: readonly (readonly string[])[]): readonly string[] {
  const join = (sentences: readonly string[], slot: readonly string[]): readonly string[] =>
    sentences.flatMap((sentence) => slot.map((words) => `${sentence} ${words}`.trim()));
  return slots.reduce(join, ['']);
}
