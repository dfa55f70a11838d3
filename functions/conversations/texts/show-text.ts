import { endpoint } from '../../../shared/lambda/endpoint.ts';
import { readers } from '../../../shared/values/people/roles.ts';
import { phoneOf } from '../phone-of.ts';
import { textNamed } from './find-text-named.ts';
import { TextAnswer, textAnswers } from './text-answer.ts';

/** One text of a conversation, as it is now. */
export const showText = endpoint({
  method: 'GET',
  path: '/v1/conversations/{phone}/texts/{textId}',
  roles: readers,
  summary: 'One text, with its state and the reason',
  answer: TextAnswer,
  refuses: ['not-found'],
}).handler(async ({ accountId, path }) => {
  const text = await textNamed({ accountId, phone: phoneOf(path.phone) }, path.textId ?? '');
  const [body] = await textAnswers(accountId, [text]);
  return { body };
});
