import type { NewEvent } from '../events/events.ts';

type DeliveredType = Exclude<NewEvent['type'], 'webhook.test' | 'webhook.replay'>;

const types: Readonly<Record<DeliveredType, true>> = {
  'text.received': true,
  'text.state': true,
  'conversation.changed': true,
  'contact.opted-out': true,
  'contact.returned': true,
  'contact.paused': true,
  'contact.kept': true,
  'account.status': true,
  'person.changed': true,
  'group-send.progress': true,
  'import.progress': true,
  'webhook.switched-off': true,
};

/** Every type of event that a webhook may subscribe to. */
export const deliveredTypes = Object.keys(types);
