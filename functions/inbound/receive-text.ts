import * as z from 'zod/mini';
import { environment } from '../../shared/lambda/environment.ts';
import { recordWorker } from '../../shared/lambda/queue-worker.ts';
import { classifyReply } from '../../shared/rules/classify-reply.ts';
import { findAccount } from '../../shared/tables/accounts.ts';
import { noteInbound } from '../../shared/tables/conversations.ts';
import { ownerOf } from '../../shared/tables/numbers.ts';
import { bundleOfPhone, putTexts, talkAtOf } from '../../shared/tables/texts.ts';
import { idFrom } from '../../shared/values/ids.ts';
import { countParts } from '../../shared/values/message-parts.ts';
import { answerHelp } from './answer-help.ts';
import type { Inbound } from './inbound.ts';
import { restoreConsent } from './restore-consent.ts';
import { unsubscribe } from './unsubscribe.ts';

environment(
  'ACCOUNTS_TABLE',
  'NUMBERS_TABLE',
  'CONTACTS_TABLE',
  'GROUPS_TABLE',
  'CONSENTS_TABLE',
  'OPT_OUTS_TABLE',
  'TEXTS_TABLE',
  'OUTBOX_TABLE',
  'CONVERSATIONS_TABLE',
  'GROUP_SENDS_TABLE',
);

const Envelope = z.looseObject({ Message: z.string(), Timestamp: z.string() });

/** The carrier's inbound message. It has no time of its own: the envelope's counts. */
const CarrierMessage = z.looseObject({
  originationNumber: z.string(),
  destinationNumber: z.string(),
  messageBody: z.string(),
  inboundMessageId: z.string(),
});

/**
 * A phone texted us. The words are classified; who leaves is out before anything else happens. Each
 * step may be done twice: rows are named by the carrier's message id.
 */
export const handler = recordWorker(async (record) => {
  const inbound = await readInbound(record.body);
  const { verdict } = inbound;
  if (
    verdict.label === 'optOut' ||
    verdict.label === 'hostile' ||
    verdict.label === 'wrongNumber'
  ) {
    await unsubscribe(inbound, verdict.label);
  }
  if (verdict.label === 'optIn') await restoreConsent(inbound);
  if (verdict.label === 'help') await answerHelp(inbound);
  await keepText(inbound);
});

async function readInbound(body: string): Promise<Inbound> {
  const envelope = Envelope.parse(JSON.parse(body));
  const message = CarrierMessage.parse(JSON.parse(envelope.Message));
  const accountId = await ownerOf(message.destinationNumber);
  const account = accountId ? await findAccount(accountId) : undefined;
  if (!account) throw new Error('A text came to a number that no account owns.');
  return {
    account,
    phone: message.originationNumber,
    number: message.destinationNumber,
    body: message.messageBody,
    at: new Date(envelope.Timestamp).toISOString(),
    textId: idFrom('tx', account.accountId, 'inbound', message.inboundMessageId),
    verdict: classifyReply(message.messageBody),
  };
}

/** The words are kept whatever they were, and the inbox shows them. */
async function keepText(inbound: Inbound): Promise<void> {
  const { account, phone, number, body, at, textId, verdict } = inbound;
  const { accountId } = account;
  await putTexts([
    {
      bundle: bundleOfPhone(accountId, phone),
      entry: textId,
      accountId,
      phone,
      number,
      direction: 'in',
      kind: verdict.label,
      state: 'received',
      body,
      parts: countParts(body).parts,
      decision: { rule: verdict.rule, because: verdict.because },
      matched: verdict.matched,
      createdAt: at,
      talk: bundleOfPhone(accountId, phone),
      talkAt: talkAtOf(at, textId),
    },
  ]);
  const alert = verdict.alert ? verdict.because : undefined;
  await noteInbound({ accountId, phone }, { id: textId, at, body, number, alert });
}
