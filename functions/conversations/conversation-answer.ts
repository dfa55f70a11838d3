import * as z from 'zod/mini';
import { named } from '../../shared/lambda/shapes.ts';
import { PausedBecause, pausedBecause } from '../../shared/people/paused-because.ts';
import { namePeople, Who } from '../../shared/people/who.ts';
import { stateOf, unreadBy } from '../../shared/tables/conversations/conversation-marks.ts';
import { type Contact, contactsOf } from '../../shared/tables/phonebook/contacts.ts';
import { type OptOut, optOutsOf } from '../../shared/tables/phonebook/opt-outs.ts';
import type { Conversation } from '../../shared/tables/texts/conversations.ts';

/** A fact about a person that the writer of a text must see, and the reason. */
const Mark = z.object({
  mark: z.enum(['opted-out', 'paused', 'hostile', 'wrong-number']),
  at: z.iso.datetime(),
  because: z.string(),
  /** What the person texted. */
  words: z.optional(z.string()),
});

export const ConversationAnswer = z.object({
  phone: z.string(),
  firstName: z.optional(z.string()),
  lastName: z.optional(z.string()),
  inPhonebook: z.boolean(),
  /** If true, no text can be written; the conversation can only be read. */
  optedOut: z.boolean(),
  marks: z.array(Mark),
  /** Words that may mean stop, until somebody decides. */
  pausedBecause: z.optional(PausedBecause),
  state: z.enum(['open', 'snoozed', 'done']),
  snoozedUntil: z.optional(z.iso.datetime()),
  doneAt: z.optional(z.iso.datetime()),
  lastActivityAt: z.optional(z.iso.datetime()),
  /** Its place in the list: the last activity, or the end of the snooze. */
  listedAt: z.optional(z.iso.datetime()),
  lastText: z.optional(z.string()),
  lastDirection: z.optional(z.enum(['in', 'out'])),
  /** How many texts the person sent. Give it to `read`. */
  received: z.number(),
  /** How many of them the caller has not read. */
  unread: z.number(),
  assignee: z.optional(Who),
  /** What a representative should notice first in the last reply. */
  alert: z.optional(z.string()),
  /** For If-Match. */
  version: z.string(),
});
named('Conversation', ConversationAnswer);

/** Who asks, and when. */
export type Viewer = {
  readonly accountId: string;
  readonly personId: string;
  /** Since when this person belongs to the account. */
  readonly since: string;
  readonly at: Date;
};

/** Conversations as the API shows them: with the person's name and whether they opted out. */
export async function withPeople(viewer: Viewer, conversations: readonly Conversation[]) {
  const { accountId } = viewer;
  const phones = conversations.map((one) => one.phone);
  const [contacts, optOuts, who] = await Promise.all([
    contactsOf(accountId, phones),
    optOutsOf(accountId, phones),
    namePeople(
      accountId,
      conversations.map(({ assignee }) => assignee),
    ),
  ]);
  return conversations.map((one) =>
    conversationAnswer(one, {
      viewer,
      contact: contacts.get(one.phone),
      optOut: optOuts.get(one.phone),
      assignee: who(one.assignee),
    }),
  );
}

/** For If-Match: changes with each text and each decision of the account. */
export const versionOf = ({ version = 0 }: Conversation) => String(version);

/** One conversation as the API shows it. */
export function conversationAnswer(
  conversation: Conversation,
  given: {
    viewer: Viewer;
    contact: Contact | undefined;
    optOut: OptOut | undefined;
    assignee: z.infer<typeof Who> | undefined;
  },
) {
  const { viewer, contact, optOut, assignee } = given;
  const { inboxAt, snoozed, done } = conversation;
  return {
    phone: conversation.phone,
    firstName: contact?.firstName,
    lastName: contact?.lastName,
    inPhonebook: contact !== undefined,
    optedOut: optOut?.state === 'out',
    marks: marksOf(optOut),
    pausedBecause: pausedBecause(optOut, conversation),
    state: stateOf(conversation, viewer.at),
    snoozedUntil: snoozed?.until,
    doneAt: done?.at,
    lastActivityAt: inboxAt,
    listedAt: snoozed?.until ?? inboxAt,
    lastText: conversation.lastBody,
    lastDirection: conversation.lastDirection,
    received: conversation.received ?? 0,
    unread: unreadBy(conversation, viewer),
    assignee,
    alert: conversation.alert,
    version: versionOf(conversation),
  };
}

const kinds: Readonly<Record<string, 'hostile' | 'wrong-number'>> = {
  hostile: 'hostile',
  wrongNumber: 'wrong-number',
};

function marksOf(optOut: OptOut | undefined): z.infer<typeof Mark>[] {
  if (optOut?.state !== 'out' && optOut?.state !== 'paused') return [];
  const { optedOutAt: at, because, words, kind } = optOut;
  const why = { at, because, ...(words === undefined ? {} : { words }) };
  const what = kinds[kind];
  const standing = { mark: optOut.state === 'out' ? 'opted-out' : 'paused', ...why } as const;
  return what ? [standing, { mark: what, ...why }] : [standing];
}
