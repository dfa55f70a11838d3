import * as z from 'zod/mini';
import { makeOnce } from '../../shared/access/idempotent-replay.ts';
import { type Call, endpoint } from '../../shared/lambda/endpoint.ts';
import { Instant, Phone, words } from '../../shared/lambda/shapes.ts';
import { forgetPeople } from '../../shared/people/forget-people.ts';
import { findAccount } from '../../shared/tables/accounts/accounts.ts';
import { transact } from '../../shared/tables/client/conditional-writes.ts';
import { logOptOuts } from '../../shared/tables/phonebook/opt-out-log.ts';
import {
  findOptOut,
  type OptOut,
  recordOptOut as record,
} from '../../shared/tables/phonebook/opt-outs.ts';
import { newId } from '../../shared/values/ids.ts';
import { writers } from '../../shared/values/people/roles.ts';
import { refused } from '../../shared/values/refused.ts';
import { OptOutAnswer, optOutAnswer } from './opt-out-answer.ts';

const RecordedOptOut = z.strictObject({
  phone: Phone,
  /** How it was learned. */
  channel: z.enum(['phone', 'email', 'in-person', 'web', 'other']),
  /** `wrongNumber`: the number is not the contact's, but somebody else's. */
  kind: z.optional(z.enum(['recorded', 'wrongNumber'])),
  /** What the person said, as exactly as it is known. */
  words: z.optional(words(1000)),
  /** When the person said it; now when missing. */
  at: z.optional(Instant),
});

type Asked = Call<z.infer<typeof RecordedOptOut>, unknown>;

/**
 * Records an opt-out that did not come as a text ("any reasonable means", 47 CFR 64.1200(a)(10)).
 * The tombstone first; phonebook, groups, ledger and log follow from its stream. The answer does
 * not wait for the stream: the next reader must not find the contact, and must find the opt-out in
 * the list. Accounts of any status may record one: nobody's wish for no more texts is refused.
 */
export const recordOptOut = endpoint({
  method: 'POST',
  path: '/v1/opt-outs',
  roles: writers,
  summary: 'Records that somebody asked not to be texted, or that a number is somebody else’s',
  body: RecordedOptOut,
  status: 201,
  orThere: true,
  answer: OptOutAnswer,
  refuses: ['not-found'],
}).handler(async (call) => {
  const { accountId, body, user, at } = call;
  if (!(await findAccount(accountId))) {
    throw refused('not-found', 'There is no account for this token.');
  }
  if (body.at !== undefined && body.at > at.toISOString()) {
    throw refused('validation', 'at: nobody has opted out in the future yet.');
  }
  const outcome = await record({
    accountId,
    phone: body.phone,
    ...whatWasSaid(call),
    optedOutAt: body.at ?? at.toISOString(),
    channel: body.channel,
    eventId: await eventOf(call),
    ...(body.words === undefined ? {} : { words: body.words }),
    recordedBy: user,
  });
  const optOut = await optOutOf(accountId, body.phone);
  await logOptOuts([optOut]);
  const { rule, because } = optOut;
  await forgetPeople([{ accountId, phone: body.phone, decision: { rule, because, citation } }]);
  return { status: outcome === 'out' ? 201 : 200, body: optOutAnswer(optOut) };
});

function whatWasSaid({ body, user }: Pick<Asked, 'body' | 'user'>) {
  const { kind = 'recorded', channel } = body;
  const how = howSaid[channel];
  if (kind === 'recorded') {
    const because = `${user} recorded that this person asked not to be texted (${how}).`;
    return { kind, rule: 'opt-out.recorded', because };
  }
  const because = `${user} recorded that this number is somebody else’s (learned ${how}).`;
  return { kind, rule: 'opt-out.wrong-number', because };
}

/**
 * The event that the request is. It is named before it is written, so a repeat is the same event.
 */
async function eventOf(call: Call<unknown, unknown>): Promise<string> {
  return makeOnce(call, {
    again: async ({ id }) => id,
    first: async (keep) => {
      const id = newId('co', call.at);
      const kept = keep({ id });
      return kept.length === 0 || (await transact(kept)) === 'done' ? id : 'taken';
    },
  });
}

const citation = '47 CFR 64.1200(a)(10)';

const howSaid = {
  phone: 'by phone',
  email: 'by e-mail',
  'in-person': 'in person',
  web: 'on the web',
  other: 'by other means',
} as const;

async function optOutOf(accountId: string, phone: string): Promise<OptOut> {
  const optOut = await findOptOut(accountId, phone);
  if (optOut) return optOut;
  throw new Error('The opt-out that was written is not there.');
}
