import type { Decision } from '../../shared/tables/texts/texts.ts';
import { answer, type Inbound } from './inbound.ts';
import { whyUnanswered } from './may-answer.ts';

/**
 * HELP is always answered, also for people who opted out: who we are, how to reach us, how to stop.
 * Only the same words again and again get no answer: then it answers why.
 */
export async function answerHelp(inbound: Inbound): Promise<Decision | undefined> {
  const unanswered = await whyUnanswered(inbound);
  if (unanswered) return unanswered;
  const { name, contact } = inbound.account;
  const { phone, email } = contact;
  const body = `${name}: ${(IN[inbound.verdict.language ?? ''] ?? inEnglish)(phone, email)}`;
  await answer([{ inbound, kind: 'help-answer', body }]);
  return undefined;
}

type Say = (phone: string, email: string) => string;

const inEnglish: Say = (phone, email) => {
  return `For help call ${phone} or write to ${email}. Reply STOP to end`;
};

/** In letters of GSM 7-bit, so that one part stays one part. */
const IN: Readonly<Record<string, Say>> = {
  es: (phone, email) => {
    return `Para ayuda llame al ${phone} o escriba a ${email}. Responda STOP para terminar`;
  },
  fr: (phone, email) => {
    return `Besoin d'aide? Appelez ${phone} ou écrivez à ${email}. Répondez STOP pour finir`;
  },
};
