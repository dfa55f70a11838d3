import * as z from 'zod/mini';
import { named } from '../../shared/lambda/shapes.ts';
import type { NewEvent } from '../../shared/tables/events/events.ts';
import { accountRoles } from '../../shared/values/people/roles.ts';

const Phone = z.string();

/** What every event has. `id` never changes, and sorts by the time of the event. */
const common = { id: z.string(), at: z.iso.datetime() };

const kindOfReply = ['optOut', 'hostile', 'wrongNumber', 'doubtful', 'help', 'optIn', 'ordinary'];

/** Every type of event: its meaning, and its fields beside the common ones. */
const shapes: Readonly<Record<NewEvent['type'], readonly [string, z.core.$ZodShape]>> = {
  'text.received': [
    'A person texted. A text that made an opt-out has `contact.opted-out` instead.',
    {
      phone: Phone,
      textId: z.string(),
      kind: z.enum(kindOfReply),
    },
  ],
  'text.state': [
    'A text to one person got another state. Not for group sends and automatic answers.',
    {
      phone: Phone,
      textId: z.string(),
      state: z.enum(['planned', 'sending', 'sent', 'delivered', 'failed', 'unknown', 'excluded']),
    },
  ],
  'conversation.changed': [
    'Somebody of the account did something with a conversation.',
    {
      phone: Phone,
      change: z.enum(['read', 'unread', 'assigned', 'noted', 'snoozed', 'done', 'reopened']),
    },
  ],
  'contact.opted-out': [
    'A person opted out. `textId` is the text that said so, if any. Not for those of a file.',
    {
      phone: Phone,
      kind: z.enum(['optOut', 'hostile', 'wrongNumber', 'recorded', 'carrier']),
      channel: z.enum([
        'text',
        'doubt-undecided',
        'phone',
        'email',
        'in-person',
        'web',
        'carrier',
        'other',
      ]),
      textId: z.optional(z.string()),
    },
  ],
  'contact.returned': [
    'An opt-out ended: by START, or an operator found it mistaken.',
    {
      phone: Phone,
      how: z.enum(['restored', 'voided']),
    },
  ],
  'contact.paused': [
    'Words that may mean stop wait for a decision.',
    {
      phone: Phone,
      kind: z.enum(['optOut', 'hostile', 'wrongNumber']),
      textId: z.string(),
    },
  ],
  'contact.kept': [
    'A pause ended and the person stays. The other end is an opt-out.',
    {
      phone: Phone,
    },
  ],
  'account.status': [
    'The account was approved, suspended, reinstated or terminated.',
    {
      status: z.enum(['screening', 'active', 'suspended', 'terminated']),
    },
  ],
  'group-send.progress': [
    'The status or the counts of a group send changed.',
    {
      groupSendId: z.string(),
      status: z.enum(['scheduled', 'planning', 'sending', 'paused', 'held', 'cancelled', 'done']),
    },
  ],
  'import.progress': [
    'The status or the counts of an import changed.',
    {
      importId: z.string(),
      status: z.enum(['awaiting-upload', 'running', 'held', 'done', 'failed', 'rejected']),
    },
  ],
  'person.changed': [
    'Somebody was invited to the account, signed in, got another role or was removed.',
    {
      personId: z.string(),
      role: z.enum(accountRoles),
      state: z.enum(['invited', 'active', 'removed']),
    },
  ],
  'webhook.switched-off': [
    'A webhook failed for a long time. It gets nothing until somebody switches it on again.',
    {
      webhookId: z.string(),
    },
  ],
  'webhook.test': [
    'Somebody asked to test a webhook. Only that webhook gets it.',
    {
      webhookId: z.string(),
    },
  ],
  'webhook.replay': [
    'Somebody asked to repeat deliveries of a webhook. No webhook gets this event.',
    {
      webhookId: z.string(),
      eventIds: z.optional(z.array(z.string())),
      since: z.optional(z.iso.datetime()),
    },
  ],
};

const [first, ...others] = Object.entries(shapes).map(([type, [meaning, shape]]) => {
  return z.object({ ...common, type: z.literal(type), ...shape }).check(z.describe(meaning));
});
if (!first) throw new Error('There are no events.');

export const EventAnswer = z.discriminatedUnion('type', [first, ...others]);
named('Event', EventAnswer);
