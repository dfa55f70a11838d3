import type { TableName } from '../../data/tables.ts';

/**
 * How rows of an earlier time come back into a live table. `add`: missing rows, as they were. The
 * others change or leave out rows that would do harm (`plan-merge.ts`). `never`: the table is not
 * restored at all.
 */
export type MergeRule = {
  readonly how:
    | 'add'
    | 'opt-out'
    | 'account'
    | 'ended-group-send'
    | 'text'
    | 'conversation'
    | 'removable'
    | 'never';
  /** Why so, and for `never` where its rows come from instead. */
  readonly why: string;
};

const ledger = 'A ledger: lines are added, none is ever changed.';
const onTheWay = 'What is on its way: a text that left meanwhile would leave twice.';
const removable =
  'People take such rows away themselves: of one account alone, whose people know what is missing.';

/** A rule for each table, whatever happens to be broken when somebody needs it. */
export const mergeRules: Readonly<Record<TableName, MergeRule>> = {
  accounts: {
    how: 'account',
    why: 'An active one comes back suspended, for an operator: what happened since is unknown.',
  },
  'account-words': { how: 'add', why: 'Written once when an account is opened, never changed.' },
  people: {
    how: 'add',
    why: 'A removed person keeps a row that says so. Open invitations are mailed again.',
  },
  numbers: {
    how: 'never',
    why: 'A number may have gone to another account: an operator assigns it again.',
  },
  'circuit-breakers': { how: 'never', why: "The carrier's next answers make it anew." },
  'sending-days': { how: 'add', why: 'Counts of days that are over: caps go by them.' },
  'test-turns': { how: 'never', why: 'Of a day: a person may test their words once more.' },
  contacts: { how: 'removable', why: removable },
  search: { how: 'never', why: 'Made from contacts and conversations as their rows come back.' },
  groups: { how: 'removable', why: removable },
  members: { how: 'removable', why: removable },
  consents: { how: 'add', why: ledger },
  'opt-outs': {
    how: 'opt-out',
    why: 'Never weakened: one that is missing, or was ended by nothing newer, is in force again.',
  },
  'opt-out-log': { how: 'add', why: ledger },
  imports: { how: 'add', why: 'What a file was and who attested it. Nothing starts by it.' },
  'group-sends': {
    how: 'ended-group-send',
    why: 'One that is open would be planned and sent anew: those that have ended come back alone.',
  },
  'open-group-sends': { how: 'never', why: onTheWay },
  texts: {
    how: 'text',
    why: 'What had not left by then may have since: it is unknown now, and is never sent.',
  },
  'scheduled-texts': { how: 'never', why: onTheWay },
  outbox: { how: 'never', why: onTheWay },
  chunks: { how: 'never', why: onTheWay },
  conversations: {
    how: 'conversation',
    why: 'What is missing comes back, but of nobody who was erased since.',
  },
  notes: { how: 'removable', why: removable },
  templates: { how: 'removable', why: removable },
  audit: { how: 'add', why: ledger },
  events: { how: 'never', why: 'Screens and webhooks would get old events. Kept for 7 days.' },
  'push-subscriptions': { how: 'never', why: 'A browser registers anew when it opens the app.' },
  webhooks: { how: 'removable', why: removable },
  'webhook-deliveries': { how: 'never', why: 'Of 7 days; tenants replay what they miss.' },
  exports: { how: 'never', why: 'Files are gone after 7 days: an owner asks for a new one.' },
  idempotency: { how: 'never', why: 'Kept for a day: only within it is a repeat recognised.' },
};
