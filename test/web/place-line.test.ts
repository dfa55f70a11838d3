import { describe, expect, it } from 'vitest';
import { boxNames } from '../../web/src/inbox/boxes.ts';
import type { Conversation, ConversationPage } from '../../web/src/inbox/conversation-page.ts';
import { isIn, placeLine } from '../../web/src/inbox/place-line.ts';

/** A conversation whose last activity was at this hour. */
function line(phone: string, hour: number, more: Partial<Conversation> = {}): Conversation {
  const listedAt = `2026-11-24T${String(hour).padStart(2, '0')}:00:00Z`;
  return {
    phone,
    inPhonebook: true,
    optedOut: false,
    marks: [],
    state: 'open',
    lastActivityAt: listedAt,
    listedAt,
    received: 1,
    unread: 0,
    version: '1',
    ...more,
  };
}

const rita = { id: 'pe_rita', name: 'Rita Moss' };
const sam = { id: 'pe_sam', name: 'Sam Field' };

describe('a conversation is in', () => {
  const { lastActivityAt: _, ...untold } = line('+1', 9);
  it.each<[string, Conversation, string]>([
    ['the boxes of what is nobody’s', line('+1', 9), 'all unassigned'],
    ['those of who looks after it', line('+1', 9, { assignee: rita }), 'all mine'],
    ['not those of others', line('+1', 9, { assignee: sam, unread: 2 }), 'all unread'],
    ['that of what is done, alone', line('+1', 9, { state: 'done', unread: 2 }), 'done'],
    ['that of what is set aside, alone', line('+1', 9, { state: 'snoozed' }), 'snoozed'],
    ['none, before anybody wrote', untold, ''],
  ])('%s', (_name, conversation, expected) => {
    const found = boxNames.filter((box) => isIn(box, conversation, rita.id));
    expect(found.sort().join(' ')).toBe(expected);
  });
});

describe('a conversation that changed', () => {
  const pages: readonly ConversationPage[] = [
    { items: [line('+1', 20), line('+2', 18)], nextCursor: 'second' },
    { items: [line('+3', 16), line('+4', 14)], nextCursor: 'third' },
  ];
  const phones = (placed: readonly ConversationPage[]) => {
    return placed.map(({ items }) => items.map(({ phone }) => phone).join(' '));
  };
  const placed = (phone: string, hour: number | undefined, from = pages) => {
    const changed = hour === undefined ? undefined : line(phone, hour);
    return phones(placeLine(from, { box: 'all', phone, line: changed }));
  };

  it.each<[string, string, number | undefined, readonly string[]]>([
    ['goes to the top with a new text', '+4', 21, ['+4 +1 +2', '+3']],
    ['comes to the top when it is new', '+9', 21, ['+9 +1 +2', '+3 +4']],
    ['stays where it is when it was read', '+3', 16, ['+1 +2', '+3 +4']],
    ['takes its place between others', '+9', 17, ['+1 +2', '+9 +3 +4']],
    ['leaves a box that it is not in any more', '+2', undefined, ['+1', '+3 +4']],
    ['is left to a later page that was not read', '+9', 3, ['+1 +2', '+3 +4']],
  ])('%s', (_, phone, hour, expected) => {
    expect(placed(phone, hour)).toEqual(expected);
  });

  it('ends the list where there is no later page', () => {
    const whole = [{ items: [line('+1', 20)] }];
    expect(placed('+9', 3, whole)).toEqual(['+1 +9']);
    expect(placed('+9', 3, [{ items: [] }])).toEqual(['+9']);
  });

  it('that is set aside stands by the time of its return, the soonest first', () => {
    const snoozed = [{ items: [line('+1', 10), line('+2', 12)] }];
    const back = { box: 'snoozed', phone: '+9', line: line('+9', 11) } as const;
    expect(phones(placeLine(snoozed, back))).toEqual(['+1 +9 +2']);
  });

  it('leaves other pages the objects that they were, so that nothing of them is drawn', () => {
    const [, second] = placeLine(pages, { box: 'all', phone: '+2', line: line('+2', 21) });
    expect(second).toBe(pages[1]);
  });
});
