import { bundleOf, bundleOfPhone } from '../../../shared/tables/texts/text-keys.ts';
import { findText, type Text } from '../../../shared/tables/texts/texts.ts';
import { refused } from '../../../shared/values/refused.ts';

/** The text of a conversation with this id, also one of a group send; or `not-found`. */
export async function textNamed(
  { accountId, phone }: { accountId: string; phone: string },
  id: string,
): Promise<Text> {
  const [groupSendId, to] = id.split('.');
  const text =
    to === undefined
      ? await findText(bundleOfPhone(accountId, phone), id)
      : await findText(bundleOf({ accountId, groupSendId, phone }), to);
  if (text && text.phone === phone) return text;
  throw refused('not-found', `There is no text ${id} in the conversation with ${phone}.`);
}
