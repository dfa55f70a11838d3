import type { FileFolder } from '../data/imports-bucket.ts';
import type { TableName } from '../data/tables.ts';

/**
 * What a Lambda may do with a table. `read`: get, query, check a condition. `write`: put and update
 * a row. `remove`: delete a row. `bulk`: BatchWriteItem, which can delete too, so never on rows
 * that must stay. `append`: add a row. `partiql`: batched conditional inserts and updates. `scan`:
 * read it all, for tables that stay small.
 */
export type Verb = 'read' | 'write' | 'remove' | 'bulk' | 'append' | 'partiql' | 'scan';

/** The queues by name; `queues.ts` says what each is like. */
export type QueueName =
  | 'imports'
  | 'group-sends-due'
  | 'doubts-due'
  | 'pace'
  | 'send'
  | 'send-now'
  | 'delivery-events'
  | 'inbound';

/** A Lambda: what it does, how big it is, and everything it may touch. */
export type WorkerShape = {
  readonly entry: string;
  readonly does: string;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  readonly tables: Readonly<Partial<Record<TableName, readonly Verb[]>>>;
  /** The queues it sends to. */
  readonly sendsTo?: readonly QueueName[];
  /** The files it reads and writes, by the first folder of their key. */
  readonly files?: Readonly<Partial<Record<'get' | 'put', readonly FileFolder[]>>>;
  /** It may list the bucket: to who may not, S3 says "access denied" of a file that is gone. */
  readonly seesMissingFiles?: true;
  readonly carrier?: true;
  /** It runs for every text: traces of it would cost more than its invocations. Its logs remain. */
  readonly untraced?: true;
  /** It continues itself through a queue, which Lambda would otherwise stop as a runaway loop. */
  readonly feedsItself?: true;
};

export type WorkerName = keyof typeof shapes;

const edit = ['read', 'write'] as const;
const editAndRemove = ['read', 'write', 'remove'] as const;
const ledger = ['read', 'append'] as const;
const read = ['read'] as const;
const append = ['append'] as const;

const shapes = {
  TenantApi: {
    entry: 'functions/tenant-api.ts',
    does: 'Answers the tenants: contacts, imports, group sends, conversations, opt-outs.',
    memoryMb: 1024,
    timeoutSeconds: 25,
    tables: {
      accounts: edit,
      people: edit,
      numbers: read,
      'circuit-breakers': read,
      'sending-days': edit,
      'test-turns': edit,
      contacts: editAndRemove,
      groups: ['read', 'write', 'remove', 'bulk'],
      consents: ledger,
      'opt-outs': edit,
      'opt-out-log': ledger,
      imports: edit,
      'group-sends': edit,
      'open-group-sends': editAndRemove,
      texts: ['read', 'write', 'partiql'],
      outbox: ['write'],
      chunks: read,
      conversations: edit,
      templates: editAndRemove,
      audit: ledger,
      events: append,
      idempotency: edit,
    },
    files: { get: ['results'], put: ['uploads'] },
  },
  OperatorApi: {
    entry: 'functions/operator-api.ts',
    does: 'Answers the operators: screening, investigation, reinstating, terminating.',
    memoryMb: 1024,
    timeoutSeconds: 25,
    tables: {
      accounts: edit,
      numbers: editAndRemove,
      'circuit-breakers': edit,
      'opt-outs': edit,
      'opt-out-log': ledger,
      imports: edit,
      'group-sends': read,
      'open-group-sends': read,
      consents: ledger,
      audit: ledger,
      events: append,
      idempotency: edit,
    },
    sendsTo: ['imports'],
  },
  RunImport: {
    entry: 'functions/imports/run/run-import.ts',
    does: 'Reads an uploaded contact file in slices and writes the rows that have a basis.',
    memoryMb: 1024,
    timeoutSeconds: 120,
    tables: {
      imports: edit,
      contacts: ['read', 'remove', 'partiql'],
      groups: ['read', 'write', 'bulk'],
      consents: append,
      'opt-outs': [...edit, 'append'],
      accounts: read,
      events: append,
    },
    sendsTo: ['imports'],
    files: { get: ['uploads', 'results'], put: ['results'] },
    seesMissingFiles: true,
    feedsItself: true,
  },
  PlanGroupSend: {
    entry: 'functions/group-sends/plan/plan-group-send.ts',
    does: 'Plans or excludes every person of an accepted group send, with the reason.',
    memoryMb: 1024,
    timeoutSeconds: 120,
    tables: {
      'group-sends': edit,
      texts: ['read', 'partiql'],
      chunks: ['bulk'],
      contacts: read,
      groups: read,
      'opt-outs': read,
      conversations: read,
      numbers: edit,
      events: append,
    },
    sendsTo: ['pace'],
    feedsItself: true,
  },
  PaceGroupSends: {
    entry: 'functions/lanes/pace-group-sends.ts',
    does: 'Releases what an origination number can carry in the near future.',
    memoryMb: 512,
    timeoutSeconds: 30,
    untraced: true,
    tables: {
      accounts: read,
      numbers: edit,
      'circuit-breakers': edit,
      'sending-days': edit,
      'opt-out-log': read,
      'group-sends': read,
      chunks: ['read', 'bulk'],
    },
    sendsTo: ['pace', 'send', 'send-now'],
    feedsItself: true,
  },
  SendTexts: {
    entry: 'functions/sending/send-texts.ts',
    does: 'Asks the law once more and calls the carrier, once for each text.',
    memoryMb: 512,
    timeoutSeconds: 60,
    untraced: true,
    tables: {
      accounts: read,
      numbers: ['write'],
      'circuit-breakers': edit,
      'sending-days': ['write'],
      'group-sends': read,
      texts: ['read', 'write', 'partiql'],
      'opt-outs': [...edit, 'append'],
      contacts: read,
      conversations: edit,
      chunks: ['bulk'],
      outbox: ['remove'],
    },
    sendsTo: ['pace'],
    carrier: true,
    feedsItself: true,
  },
  ReleaseText: {
    entry: 'functions/lanes/release-text.ts',
    does: 'Gives a one-to-one text its turn on the number and hands it to the sender.',
    memoryMb: 512,
    timeoutSeconds: 20,
    untraced: true,
    tables: {
      numbers: ['read', 'write', 'partiql'],
      chunks: ['bulk'],
      texts: ['partiql'],
    },
    sendsTo: ['pace', 'send-now'],
    feedsItself: true,
  },
  SettleTexts: {
    entry: 'functions/sending/settle-texts.ts',
    does: "Notes what became of each text, from the carrier's delivery events.",
    memoryMb: 512,
    timeoutSeconds: 30,
    untraced: true,
    tables: { texts: ['partiql'] },
  },
  ReceiveText: {
    entry: 'functions/inbound/receive-text.ts',
    does: "Takes a person's reply: STOP at once, then the words into the conversation.",
    memoryMb: 512,
    timeoutSeconds: 30,
    tables: {
      accounts: read,
      numbers: read,
      contacts: edit,
      groups: ['bulk'],
      consents: append,
      'opt-outs': [...edit, 'append'],
      texts: edit,
      outbox: ['write'],
      conversations: ['write'],
      events: append,
    },
  },
  ReviewAccount: {
    entry: 'functions/suspension/review-account.ts',
    does: "Counts an account's opt-outs and suspends it past the threshold.",
    memoryMb: 512,
    timeoutSeconds: 30,
    tables: {
      accounts: edit,
      'opt-outs': read,
      'opt-out-log': ledger,
      texts: read,
      'group-sends': read,
      conversations: read,
      audit: ledger,
      events: append,
    },
  },
  ForgetPerson: {
    entry: 'functions/opt-outs/forget-person.ts',
    does: 'Takes who opted out from the phonebook, the groups and what is still planned.',
    memoryMb: 512,
    timeoutSeconds: 30,
    tables: {
      'opt-outs': read,
      consents: append,
      contacts: ['read', 'remove'],
      groups: ['bulk'],
      'open-group-sends': read,
      texts: ['partiql'],
    },
  },
  FollowAccountStatus: {
    entry: 'functions/accounts/follow-account-status.ts',
    does:
      'Holds the group sends of an account that is suspended, cancels those of a ' +
      'terminated one.',
    memoryMb: 512,
    timeoutSeconds: 30,
    tables: {
      accounts: read,
      'group-sends': edit,
      'open-group-sends': ['read', 'remove'],
      events: append,
    },
  },
  CloseGroupSend: {
    entry: 'functions/group-sends/close/close-group-send.ts',
    does: 'Starts a scheduled group send, closes one that is over, counts one that is done.',
    memoryMb: 512,
    timeoutSeconds: 60,
    tables: {
      'group-sends': edit,
      'open-group-sends': ['remove'],
      numbers: ['write'],
      chunks: read,
      texts: ['read', 'partiql'],
      events: append,
    },
    sendsTo: ['pace'],
  },
  SettleDoubt: {
    entry: 'functions/opt-outs/settle-undecided.ts',
    does: 'Makes an opt-out of words that may mean stop, about which nobody decided in time.',
    memoryMb: 512,
    timeoutSeconds: 30,
    tables: { 'opt-outs': edit },
  },
  Sweep: {
    entry: 'functions/sweep/sweep.ts',
    does: 'Every minute: hands over what is due and mends what was left half done.',
    memoryMb: 512,
    timeoutSeconds: 55,
    tables: {
      'group-sends': edit,
      'opt-outs': edit,
      numbers: edit,
      texts: ['read', 'partiql'],
      outbox: ['scan', 'write', 'remove'],
    },
    sendsTo: ['pace', 'group-sends-due', 'doubts-due'],
  },
} as const satisfies Record<string, WorkerShape>;

/** Every Lambda of the product: change a grant, a size or a queue here, in one line. */
export const workerShapes: Readonly<Record<WorkerName, WorkerShape>> = shapes;

/** Every Lambda's name. */
export const workerNames = Object.keys(shapes) as readonly WorkerName[];
