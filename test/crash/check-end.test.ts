import { describe, expect, it } from 'vitest';
import { checkEnd } from './check-end.ts';
import { emptyLedger, type Ledger } from './ledger.ts';
import type { End, ShownText } from './read-end.ts';

/**
 * What the checks after a crash run see: a correct end state, and the same with one thing made
 * wrong.
 */
const ana = '+12122200000';
const ben = '+12482207919';
const text = 'Hi Ana, Rita at Lakeside Motors. Order K1x0x is ready. Reply STOP to end';
const confirmed = 'Lakeside Motors: You are unsubscribed and will get no more texts from us.';

const out = (to: string, body: string, minute = 0) => {
  const at = new Date(Date.UTC(2026, 10, 24, 17, minute)).toISOString();
  return { direction: 'out' as const, from: '+15865550100', to, body, at };
};
const textTo = (phone: string, body: string, more: Partial<ShownText> = {}): ShownText => {
  const state = more.direction === 'in' ? 'received' : 'delivered';
  return { id: `${phone} ${body}`, phone, body, state, kind: 'group', direction: 'out', ...more };
};
const counts = {
  audience: 2,
  planned: 0,
  sending: 0,
  sent: 0,
  delivered: 2,
  failed: 0,
  unknown: 0,
};
const stop = textTo(ana, 'STOP', { direction: 'in', kind: 'optOut' });
const send = {
  id: 'gs_1',
  status: 'done',
  counts,
  excluded: {},
  texts: [textTo(ana, text), textTo(ben, text)],
};

const rightEnd: End = {
  onPhones: [out(ana, text), out(ben, text), out(ana, confirmed, 1)],
  sends: [send],
  imports: [
    {
      id: 'im_1',
      status: 'done',
      rows: { read: 2, created: 2, updated: 0, unchanged: 0, refused: 0, optedOut: 0 },
    },
  ],
  contacts: new Set([ben]),
  out: new Map([[ana, '2026-11-24T17:01:00.000Z']]),
  recorded: new Map([[ana, '2026-11-24T17:01:02.000Z']]),
  talks: new Map([[ana, [stop, textTo(ana, confirmed, { kind: 'confirmation' })]]]),
  suspended: new Set(['ac_2']),
};

function rightLedger(): Ledger {
  const ledger = emptyLedger('ac_1', '+15865550100');
  ledger.people.push(ana, ben);
  ledger.imports.push({ id: 'im_1', rows: 2 });
  ledger.replies.push({ phone: ana, body: 'STOP', kind: 'stop', acknowledged: true });
  const bakery = { accountId: 'ac_2', number: '+15865552000', token: '' };
  ledger.doomed.push({ ...bakery, phones: ['+12122200001'], left: new Set(['+12122200001']) });
  return ledger;
}

describe('the checks after crashes', () => {
  it('are silent when everything is right', () => {
    expect(checkEnd(rightLedger(), rightEnd)).toEqual([]);
  });

  it.each<[string, Partial<End>, RegExp]>([
    [
      'a text that came twice',
      { onPhones: [...rightEnd.onPhones, out(ben, text)] },
      /came 2 times/,
    ],
    [
      'a second confirmation',
      { onPhones: [...rightEnd.onPhones, out(ana, confirmed, 2)] },
      /came 2 times/,
    ],
    [
      'a text after STOP',
      { onPhones: [out(ana, text, 9), ...rightEnd.onPhones.slice(1)] },
      /after/,
    ],
    [
      'a STOP that is written down late',
      { recorded: new Map([[ana, '2026-11-24T17:17:01.000Z']]) },
      /written down after 961 s/,
    ],
    ['a STOP of which no event tells', { recorded: new Map() }, /written down after NaN s/],
    ['a reply that is lost', { talks: new Map([[ana, []]]) }, /acknowledged is lost/],
    ['a STOP that is none', { out: new Map() }, /no opt-out/],
    ['one who left in the phonebook', { contacts: new Set([ana, ben]) }, /stands in the phonebook/],
    ['one who was imported and is gone', { contacts: new Set() }, /is not there/],
    ['no confirmation', { talks: new Map([[ana, [stop]]]) }, /0 confirmations/],
    ['a group send that never ends', { sends: [{ ...send, status: 'sending' }] }, /for ever/],
    [
      'a text that never ends',
      { sends: [{ ...send, texts: [textTo(ana, text), textTo(ben, text, { state: 'sending' })] }] },
      /sending for ever/,
    ],
    [
      'counts of too few',
      { sends: [{ ...send, counts: { ...counts, delivered: 1 } }] },
      /add up to 1/,
    ],
    [
      'a text on a phone that is said to have failed',
      { sends: [{ ...send, texts: [textTo(ana, text, { state: 'failed' }), textTo(ben, text)] }] },
      /a text that is failed/,
    ],
    ['a suspension that never comes', { suspended: new Set() }, /nobody suspended/],
    ['one who is suspended for nothing', { suspended: new Set(['ac_1', 'ac_2']) }, /nobody left/],
    ['an import that never ends', { imports: [{ id: 'im_1', status: 'running' }] }, /is running/],
  ])('see %s', (_, change, said) => {
    expect(checkEnd(rightLedger(), { ...rightEnd, ...change }).join('\n')).toMatch(said);
  });

  it('see an answer of the API that is not allowed', () => {
    const ledger = rightLedger();
    ledger.strange.push('POST /v1/imports: 400');
    expect(checkEnd(ledger, rightEnd)).toHaveLength(1);
  });
});
