import type { PersonFacts } from '../../../shared/people/person-facts.ts';
import { chooseNumber } from '../../../shared/rules/sending/choose-number.ts';
import { numbersOf } from '../../../shared/tables/accounts/numbers.ts';
import type { GroupSend } from '../../../shared/tables/group-sends/group-sends.ts';
import { conversationsOf } from '../../../shared/tables/texts/conversations.ts';
import type { Text } from '../../../shared/tables/texts/texts.ts';

/** A person of the audience and the plan for their text. */
export type Judged = { readonly person: PersonFacts; readonly text: Text };

/** Gives each judged person the number that their text comes from. */
export type NumberChooser = (judged: readonly Judged[]) => Promise<readonly Judged[]>;

/**
 * Each person's own number when a group send uses several numbers of its account. Otherwise the
 * number of the group send, without reading anything.
 */
export async function numberChooser(send: GroupSend): Promise<NumberChooser> {
  if (!send.numbers) return async (judged) => judged;
  const { accountId } = send;
  const numbers = await numbersOf(accountId);
  return async (judged) => {
    const conversations = await conversationsOf(accountId, notYetRead(send, judged));
    return judged.map(({ person, text }) => {
      if (text.state !== 'planned') return { person, text };
      const { phone, conversation = conversations.get(phone) } = person;
      const number = chooseNumber({ phone, known: conversation?.number }, numbers) ?? text.number;
      return { person, text: { ...text, number } };
    });
  };
}

/** For marketing the law has already read every conversation. */
function notYetRead({ purpose }: GroupSend, judged: readonly Judged[]): string[] {
  if (purpose === 'marketing') return [];
  return judged.flatMap(({ person: { phone, conversation }, text }) => {
    return text.state === 'planned' && !conversation ? phone : [];
  });
}
