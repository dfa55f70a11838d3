import { endpoint } from '../../../shared/lambda/endpoint.ts';
import { cancelScheduled } from '../../../shared/tables/conversations/scheduled-texts.ts';
import { writers } from '../../../shared/values/people/roles.ts';
import { refused } from '../../../shared/values/refused.ts';
import { phoneOf } from '../phone-of.ts';
import { textNamed } from './find-text-named.ts';
import { TextAnswer, textAnswers } from './text-answer.ts';

/**
 * Cancels a text that waits for its time. If the sender has claimed it by then, it leaves: the
 * conditional write decides. A repeat changes nothing.
 */
export const cancelText = endpoint({
  method: 'DELETE',
  path: '/v1/conversations/{phone}/texts/{textId}',
  roles: writers,
  summary: 'Cancel a text that waits for its time',
  answer: TextAnswer,
  refuses: ['not-found', 'conflict'],
}).handler(async ({ accountId, path, name }) => {
  const person = { accountId, phone: phoneOf(path.phone) };
  const text = await textNamed(person, path.textId ?? '');
  if (!text.sendAt) throw refused('conflict', 'This text does not wait for a time.');
  if (text.state === 'planned') {
    await cancelScheduled(text, { rule: 'cancelled', because: `${name} cancelled it.` });
  }
  const now = await textNamed(person, text.entry);
  if (now.state !== 'excluded') {
    throw refused('conflict', `It is too late to cancel this text: it is ${now.state}.`);
  }
  const [body] = await textAnswers(accountId, [now]);
  return { body };
});
