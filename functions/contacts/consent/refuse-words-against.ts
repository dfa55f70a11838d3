import { wishInContact } from '../../../shared/rows/consent/wish-in-contact.ts';
import { refused } from '../../../shared/values/refused.ts';

/**
 * Refuses `validation` for a contact whose own words speak against texts, as an import refuses such
 * a row: a contact named "DO NOT TEXT - Gail" means that Gail must not be texted.
 */
export function refuseWordsAgainst(contact: Parameters<typeof wishInContact>[0]): void {
  const wish = wishInContact(contact);
  if (!wish) return;
  const isName = wish.heading === 'firstName' || wish.heading === 'lastName';
  const at = isName ? wish.heading : `fields.${wish.heading}`;
  const message = `${at}: "${wish.words}" ${says[wish.says]}`;
  throw refused('validation', message, { errors: [{ at, message }] });
}

const says = {
  no: 'says that this person wants no texts: record it with POST /v1/opt-outs.',
  never: 'says that this person has never agreed to texts, or has died.',
  unclear: 'speaks of texts and is not understood; what is not understood is never consent.',
  empty: 'does not say that this person agreed to texts.',
};
