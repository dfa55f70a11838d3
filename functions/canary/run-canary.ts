import { textAsPhone } from '../../shared/carrier/text-as-phone.ts';
import { now } from '../../shared/environment/clock.ts';
import { lambda } from '../../shared/lambda/lambda.ts';
import { log } from '../../shared/lambda/log.ts';
import { measureCanary, metricsWritten } from '../../shared/lambda/metrics.ts';
import { judgeRound, nextStep, type RoundFacts } from '../../shared/rules/canary-round.ts';
import { putDirectText } from '../../shared/tables/texts/outbox.ts';
import { bundleOfPhone } from '../../shared/tables/texts/text-keys.ts';
import { countParts } from '../../shared/values/message-parts.ts';
import { openRound, type Round, readRound } from './read-round.ts';

/**
 * Woken each minute where the stage names a simulator number: each five minutes a simulator phone
 * texts START, gets a text, and texts STOP; then the rows of the product say whether all of it
 * worked. What the phone says is published as the carrier would, since simulator phones do not
 * answer; everything after that is the product's own way: its queues, its law, its sender, the
 * carrier's real API. A step may run twice or be left out: each round has names of its own.
 */
export const handler = lambda(async () => {
  const at = now();
  const round = await openRound(at);
  const facts = await readRound(round);
  const step = nextStep(facts, at);
  if (step === 'start' || step === 'stop') await speak(round, step);
  if (step === 'text') await writeText(round, at);
  if (step === 'judge') judge(round, facts);
}).use(metricsWritten());

async function speak({ phone, number, saidIds }: Round, word: 'start' | 'stop'): Promise<void> {
  await textAsPhone({ from: phone, to: number, body: word.toUpperCase(), id: saidIds[word] });
}

/** As a representative's text is written; the sender asks the law before it leaves. */
async function writeText(round: Round, at: Date): Promise<void> {
  const { account, phone, number, textId } = round;
  const { accountId, name } = account;
  const body = `${name}: This is a test of our texting system. Reply STOP to end`;
  await putDirectText({
    bundle: bundleOfPhone(accountId, phone),
    entry: textId,
    accountId,
    phone,
    number,
    direction: 'out',
    kind: 'one-to-one',
    state: 'planned',
    body,
    parts: countParts(body).parts,
    purpose: 'service',
    author: 'canary',
    createdAt: at.toISOString(),
    direct: true,
  });
}

function judge({ account: { accountId }, name }: Round, facts: RoundFacts): void {
  const verdict = judgeRound(facts);
  measureCanary(verdict);
  if (verdict.passed) log.info('canary-passed', { accountId, round: name, ...verdict });
  else log.warn('canary-failed', { accountId, round: name, ...verdict });
}
