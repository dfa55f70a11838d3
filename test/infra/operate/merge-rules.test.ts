import { describe, expect, it } from 'vitest';
import { tableNames, tableShapes } from '../../../infra/data/tables.ts';
import { mergeRules } from '../../../infra/operate/restore/merge-rules.ts';
import { planMerge, type Row } from '../../../infra/operate/restore/plan-merge.ts';

const out = { state: 'out', eventId: 'e1', optedOutAt: '2026-11-20T10:00:00.000Z' };
const left = (because: string) => ({ do: 'leave', because });
const added = (row: Row) => ({ do: 'add', row });

describe('every table', () => {
  it('has a rule for the day when it is broken', () => {
    expect(Object.keys(mergeRules).sort()).toEqual([...tableNames].sort());
    for (const { why } of Object.values(mergeRules)) expect(why).toMatch(/^[A-Z].{10,}/);
  });

  it('that is append-only is added to, or not restored', () => {
    const ledgers = tableNames.filter((name) => tableShapes[name].appendOnly);
    expect(ledgers.map((name) => `${name} ${mergeRules[name].how}`)).toEqual([
      'consents add',
      'audit add',
      'events never',
    ]);
  });
});

describe('what is there now', () => {
  it.each(['add', 'account', 'ended-group-send', 'text', 'conversation', 'removable'] as const)(
    'stays as it is: %s',
    (how) => {
      expect(planMerge(how, { earlier: { a: 1 }, living: { a: 2 } })).toEqual(left('is there'));
    },
  );
});

describe('a tombstone', () => {
  it.each([
    ['comes back when it is missing', out, undefined, added(out)],
    ['in force stays', out, { ...out, repeatedAt: 'x' }, left('is there')],
    [
      'that a START ended stays ended',
      out,
      { ...out, state: 'restored', restoredAt: '2026-11-21T10:00:00.000Z' },
      left('is newer'),
    ],
    [
      'that gave way to later words in doubt stays so',
      out,
      { state: 'paused', eventId: 'e2', optedOutAt: '2026-11-22T10:00:00.000Z' },
      left('is newer'),
    ],
    [
      'that was weakened by nothing newer is in force again',
      out,
      { ...out, state: 'kept' },
      { do: 'replace', row: out, read: { ...out, state: 'kept' } },
    ],
    [
      'that ended before that time is not brought into force',
      { ...out, state: 'restored' },
      { ...out, state: 'kept' },
      left('is there'),
    ],
  ])('%s', (_what, earlier: Row, living: Row | undefined, step) => {
    expect(planMerge('opt-out', { earlier, living })).toEqual(step);
  });
});

describe('what is missing', () => {
  const decision = expect.objectContaining({ rule: 'never-twice' });
  it.each([
    ['a text that had left', 'text', { state: 'sent', body: 'Hi' }, { state: 'sent', body: 'Hi' }],
    ['a text that had not', 'text', { state: 'planned' }, { state: 'unknown', decision }],
    ['a text that was being sent', 'text', { state: 'sending' }, { state: 'unknown', decision }],
    ['a terminated account', 'account', { status: 'terminated' }, { status: 'terminated' }],
    [
      'an active account',
      'account',
      { status: 'active' },
      expect.objectContaining({ status: 'suspended', statusRule: 'account.restored' }),
    ],
    ['a group send that ended', 'ended-group-send', { status: 'done' }, { status: 'done' }],
    ['a contact', 'removable', { phone: '+1' }, { phone: '+1' }],
  ] as const)('%s comes back', (_what, how, earlier, row) => {
    expect(planMerge(how, { earlier, living: undefined })).toEqual(added(row as Row));
  });

  it.each([
    ['a group send that is open', 'ended-group-send', { status: 'sending' }, undefined, 'was'],
    ['a contact who is out now', 'removable', {}, 'out', 'is out'],
    ['a contact who was erased since', 'removable', {}, 'erased', 'erased'],
    ['a conversation of somebody erased since', 'conversation', {}, 'erased', 'erased'],
  ] as const)('%s does not', (_what, how, earlier, person, because) => {
    expect(planMerge(how, { earlier, living: undefined, person })).toEqual(
      left(expect.stringContaining(because)),
    );
  });

  it('a text of somebody who was erased since comes back without its words', () => {
    const earlier = { state: 'received', body: 'I moved to Elm Street', matched: 'moved' };
    expect(planMerge('text', { earlier, living: undefined, person: 'erased' })).toEqual(
      added({ state: 'received', body: '[erased]' }),
    );
  });
});
