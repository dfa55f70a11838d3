import type { QueryClient } from '@tanstack/react-query';
import type { AccountEvent } from '../../../client/src/events.ts';

/**
 * Which lists an event makes old, by the first words of their keys. A query of the app begins its
 * key with one of these names, and a phone or an id where it is of one thing alone:
 * `['texts', phone]`, `['notes', phone]`. The inbox and its conversations are not among them: see
 * `renewLines`.
 */
export function keysOf(event: AccountEvent): readonly (readonly string[])[] {
  switch (event.type) {
    case 'text.received':
    case 'text.state':
      return ofPhone(event.phone);
    case 'conversation.changed':
      return [...ofPhone(event.phone), ['notes', event.phone]];
    case 'contact.opted-out':
    case 'contact.returned':
    case 'contact.paused':
    case 'contact.kept':
      return [...ofPhone(event.phone), ['contacts'], ['opt-outs'], ['groups'], ['account']];
    case 'account.status':
      return [['account'], ['conversation'], ['group-sends']];
    case 'group-send.progress':
      return [['group-sends'], ['account'], ['texts']];
    case 'import.progress':
      return [['imports'], ['contacts'], ['groups']];
    case 'person.changed':
      return [['people']];
    case 'webhook.switched-off':
    case 'webhook.test':
    case 'webhook.replay':
      return [['webhooks']];
  }
}

/** Lets everything that the events name be read again, each list once. */
export async function readAgain(
  queryClient: QueryClient,
  events: readonly AccountEvent[],
): Promise<void> {
  const keys = new Map(events.flatMap(keysOf).map((key) => [JSON.stringify(key), key]));
  await Promise.all(
    [...keys.values()].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
  );
}

/** The people about whom something happened: with a conversation for certain, or maybe without. */
export function phonesIn(events: readonly AccountEvent[]) {
  const about = events.filter((event) => 'phone' in event);
  const [maybe = [], talks = []] = [false, true].map((isTalk) => [
    ...new Set(about.filter((one) => isOfTalk(one) === isTalk).map(({ phone }) => phone)),
  ]);
  return { talks, maybe: maybe.filter((phone) => !talks.includes(phone)) };
}

function isOfTalk(event: AccountEvent): boolean {
  return 'textId' in event || event.type === 'conversation.changed';
}

function ofPhone(phone: string): readonly (readonly string[])[] {
  return [
    ['texts', phone],
    ['scheduled', phone],
  ];
}
