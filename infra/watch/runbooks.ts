import type { QueueName } from '../run/worker-shape.ts';
import type { WorkerName } from '../run/workers.ts';

/** The pages under `docs/runbooks`: alarms with the same cure share a page. */
export type Runbook =
  | 'accounts-and-people'
  | 'api'
  | 'capacity'
  | 'carrier'
  | 'delivery-states'
  | 'exports'
  | 'group-sends'
  | 'imports'
  | 'one-to-one-texts'
  | 'opt-outs'
  | 'replies'
  | 'screens'
  | 'sweep'
  | 'webhooks';

type Failing = {
  readonly runbook: Runbook;
  /** What a customer suffers while this Lambda fails now and then. */
  readonly fails: string;
};

/** Every Lambda: what customers suffer when it fails, and the runbook page. */
export const failing: Readonly<Record<WorkerName, Failing>> = {
  TenantApi: {
    runbook: 'api',
    fails: 'Some API calls of tenants answer 500: people cannot do their work.',
  },
  OperatorApi: {
    runbook: 'api',
    fails: 'Some API calls of operators answer 500: businesses wait for screening and help.',
  },
  RunImport: {
    runbook: 'imports',
    fails: 'A slice of a contact file failed and is retried: its import takes longer.',
  },
  PlanGroupSend: {
    runbook: 'group-sends',
    fails: 'Planning a group send failed and is retried: its texts start later.',
  },
  PaceGroupSends: {
    runbook: 'group-sends',
    fails: 'Releasing group texts failed and is retried: texts of a number leave later.',
  },
  SendTexts: {
    runbook: 'group-sends',
    fails: 'Sending a batch of texts failed and is retried: some of them leave later.',
  },
  ReleaseText: {
    runbook: 'one-to-one-texts',
    fails: 'A one-to-one text or a STOP confirmation waits for a retry.',
  },
  SettleTexts: {
    runbook: 'delivery-states',
    fails: 'Delivery events wait for a retry: tenants see the states of texts late.',
  },
  ReceiveText: {
    runbook: 'replies',
    fails: 'Processing replies failed and is retried: a STOP among them may work late.',
  },
  IndexContacts: {
    runbook: 'screens',
    fails: 'Search does not find changes of contacts until the next try.',
  },
  IndexTexts: {
    runbook: 'screens',
    fails: 'Search does not find the newest texts until the next try.',
  },
  ReviewAccount: {
    runbook: 'opt-outs',
    fails: 'Counting opt-outs failed and is retried: a suspension may come late.',
  },
  ForgetPerson: {
    runbook: 'opt-outs',
    fails: 'A person who opted out is in a phonebook until the next try; no text leaves to them.',
  },
  FollowAccountStatus: {
    runbook: 'accounts-and-people',
    fails: 'Group sends of a stopped account look open until the next try; no text leaves.',
  },
  FollowPeople: {
    runbook: 'accounts-and-people',
    fails: 'An invitation, or the removal of a person, waits for a retry.',
  },
  PublishEvents: {
    runbook: 'screens',
    fails: 'Screens get updates late; they show changes after a reload.',
  },
  MaySubscribe: {
    runbook: 'screens',
    fails: 'Some people get no live updates: their screens do not change until a reload.',
  },
  PassPresence: {
    runbook: 'screens',
    fails: 'People do not see who else reads or writes in a conversation.',
  },
  OfferEvents: {
    runbook: 'webhooks',
    fails: "New events wait for a retry before they are queued for the tenants' servers.",
  },
  DeliverEvent: {
    runbook: 'webhooks',
    fails: "Deliveries to tenants' servers failed on our side and are retried.",
  },
  NotifyPeople: {
    runbook: 'screens',
    fails: 'Notifying browsers of new texts failed and is retried; the texts are in the inbox.',
  },
  RunExport: {
    runbook: 'exports',
    fails: 'A step of an export failed and is retried: its file is ready later.',
  },
  CloseGroupSend: {
    runbook: 'group-sends',
    fails: 'Starting or closing a group send failed and is retried: it begins or ends late.',
  },
  SettleDoubt: {
    runbook: 'opt-outs',
    fails: 'Words that may mean stop wait for their opt-out; their people stay paused.',
  },
  Sweep: {
    runbook: 'sweep',
    fails: 'A part of the sweep failed: some texts that are due wait for the next minute.',
  },
  RunCanary: {
    runbook: 'sweep',
    fails: 'The canary cannot take its steps: nobody is warned when texts or STOP stop working.',
  },
};

/** What a customer suffers when a minute's sweep was given up. */
export const sweepGivenUp = 'A sweep did not run: texts that are due start a minute or more late.';

/** The page about a queue: that of its Lambda, except where two queues share a Lambda. */
export function runbookOfQueue(queue: QueueName, worker: WorkerName): Runbook {
  return queue === 'send-now' ? 'one-to-one-texts' : failing[worker].runbook;
}

/** Where the page is in this repository. */
export function pageOf(runbook: Runbook): string {
  return `docs/runbooks/${runbook}.md`;
}
