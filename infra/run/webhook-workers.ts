import { append, edit, read, type WorkerShape } from './worker-shape.ts';

/** The Lambdas that bring events of an account to its own servers and to its people's browsers. */
export const webhookWorkers = {
  OfferEvents: {
    entry: 'functions/webhooks/deliver/offer-events.ts',
    does: 'Notes and queues a delivery of each event for each of its webhooks.',
    atOnce: 50,
    timeoutSeconds: 60,
    untraced: true,
    tables: { webhooks: read, 'webhook-deliveries': edit },
    sendsTo: ['webhook-deliveries'],
  },
  DeliverEvent: {
    entry: 'functions/webhooks/deliver/deliver-event.ts',
    does: 'Calls the receiver of a webhook; retries for a day.',
    timeoutSeconds: 30,
    untraced: true,
    tables: { webhooks: edit, 'webhook-deliveries': edit, events: append },
    sendsTo: ['webhook-deliveries'],
    callsReceivers: true,
    feedsItself: true,
  },
  NotifyPeople: {
    entry: 'functions/notifications/notify/notify-people.ts',
    does: 'Notifies browsers of a new text, through the push services of their vendors.',
    timeoutSeconds: 60,
    untraced: true,
    tables: {
      'push-subscriptions': ['read', 'remove'],
      people: read,
      conversations: read,
      contacts: read,
      texts: read,
    },
    sendsTo: ['notifications'],
    callsReceivers: true,
    pushKey: 'signs',
    feedsItself: true,
  },
} as const satisfies Record<string, WorkerShape>;
