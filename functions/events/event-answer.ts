import * as z from 'zod/mini';
import { named } from '../../shared/lambda/shapes.ts';
import type { AccountEvent, Happening } from '../../shared/tables/events/events.ts';

const Phone = z.string();

/** What every event has. `id` never changes, and sorts by the time of the event. */
const common = { id: z.string(), at: z.iso.datetime() };

const told = <Type extends Happening['type'], Shape extends z.core.$ZodShape>(
  type: Type,
  meaning: string,
  shape: Shape,
) => z.object({ ...common, type: z.literal(type), ...shape }).check(z.describe(meaning));

const kindOfReply = ['optOut', 'hostile', 'wrongNumber', 'doubtful', 'help', 'optIn', 'ordinary'];

/** Every type of event there is. */
export const EventAnswer = z.discriminatedUnion('type', [
  told('text.received', 'A person texted. A text that made an opt-out is told as that instead.', {
    phone: Phone,
    textId: z.string(),
    kind: z.enum(kindOfReply),
  }),
  told('text.state', 'A one-to-one text got another state. Texts of group sends are not told.', {
    phone: Phone,
    textId: z.string(),
    state: z.enum(['planned', 'sending', 'sent', 'delivered', 'failed', 'unknown', 'excluded']),
  }),
  told('conversation.changed', 'Somebody of the account did something with a conversation.', {
    phone: Phone,
    change: z.enum(['read', 'unread', 'assigned', 'noted', 'snoozed', 'done', 'reopened']),
  }),
  told(
    'contact.opted-out',
    'A person is out. `textId` is the text that said so, if one did. Those of a file are not told.',
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
  ),
  told('contact.returned', 'An opt-out ended: by START, or an operator found it mistaken.', {
    phone: Phone,
    how: z.enum(['restored', 'voided']),
  }),
  told('contact.paused', 'Words that may mean stop wait for a decision.', {
    phone: Phone,
    kind: z.enum(['optOut', 'hostile', 'wrongNumber']),
    textId: z.string(),
  }),
  told('contact.kept', 'A pause ended and the person stays. The other end is an opt-out.', {
    phone: Phone,
  }),
  told('account.status', 'The account was approved, suspended, reinstated or terminated.', {
    status: z.enum(['screening', 'active', 'suspended', 'terminated']),
  }),
  told('group-send.progress', 'A group send has come further: its status or its counts changed.', {
    groupSendId: z.string(),
    status: z.enum(['scheduled', 'planning', 'sending', 'paused', 'held', 'cancelled', 'done']),
  }),
  told('import.progress', 'An import has come further: its status or its counts changed.', {
    importId: z.string(),
    status: z.enum(['awaiting-upload', 'running', 'held', 'done', 'failed', 'rejected']),
  }),
]);
named('Event', EventAnswer);

export function eventAnswer(event: AccountEvent) {
  const { eventId: id, feed: _, expiresAtSeconds: __, ...rest } = event;
  return { id, ...rest };
}
