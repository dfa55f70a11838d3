import { answer, type Inbound } from './inbound.ts';

/** HELP is always answered, also to those who left: who we are, how to reach us, how to stop. */
export async function answerHelp(inbound: Inbound): Promise<void> {
  const { name, contact } = inbound.account;
  const reach = `call ${contact.phone} or write to ${contact.email}`;
  const body = `${name}: For help ${reach}. Reply STOP to end`;
  await answer([{ inbound, kind: 'help-answer', body }]);
}
