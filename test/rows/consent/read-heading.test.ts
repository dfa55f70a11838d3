import { describe, expect, test } from 'vitest';
import { type Asks, readHeading } from '../../../shared/rows/consent/read-heading.ts';

/** Headings as programs and people write them, and what each asks; divided by bars. */
const headings: Record<Asks | 'nothing', string> = {
  refusal: `
    Phone is Opted-Out|phoneNumberIsOptedOut|Opted Out|Opted Out At|
    Do Not Text|donottext|DoNotSMS|SMS Opt-Out|SMS_OPT_OUT|smsoptout|OPT_OUT_SMS|
    Unsubscribed|Unsubscribed At|Unsubscribe date|SMS Unsubscribed|
    Do Not Contact|Do Not Call|DNC|No Texts|nosms|No SMS|STOP|Stop texts|Replied STOP|
    Blocklisted|SMS blacklisted|SMS_BLACKLISTED|Blocked|Suppressed|Suppression|
    Baja|Dado de baja|No molestar|No contactar|
    No enviar mensajes|Désabonné|Ne pas contacter|Ne pas envoyer de SMS|
    Does not want texts|Doesn't want texts|Not OK to text|Consent withdrawn|
    Consent revoked date|Opt Out Date|OptOutDate|optedOutOfTexts|Do Not Phone|Do Not Sms|
    No bulk SMS|Opt-Out Status|Email/SMS opt out|Wants no texts|
    Opted out of text messages|Not to be contacted|Do Not Message|Text opt out?|
    Contact opted out|Never text|isOptedOut|hasOptedOutOfSms|User opted-out of SMS?|
    SMS Opt Outs|notexts|No llamar|Désinscrit|Liste noire|phone_number_is_opted_out|
    et4ae5__HasOptedOutOfMobile__c|smsOptOutDate|opted.out|do_not_contact|
    DoNotContact|SMS: Opted Out?|Black List|Block listed|Unsubbed|Suppress|SMS cancelled|
    Suscripción cancelada|Desuscripción|Rejects texts|No enviar|Plus de SMS|
    Opposé aux SMS|Désabonné(e)|En lista negra|Ne souhaite pas de SMS|Exclude from SMS|
    No Mktg Texts|Suscripción anulada|STOP pub|Liste rouge|SMS désactivé|donotphone|
    Not Textable|Desactivado SMS|Disable SMS|SMS off|Restrict SMS|Spam|Left our list|
    No envíen mensajes|No escribir|Ne pas texter|Consentement retiré|Revocation date`,
  disturb: `
    DND|DND Channels|Do not disturb|DoNotDisturb|DND status|do.not.disturb|dndSettings.SMS.status`,
  left: `
    Unsubscribe reason|UNSUB_REASON|Opt Out Source|Motivo de baja|Motif de désabonnement|
    UNSUB_CAMPAIGN_TITLE|DNC reason|Opted out by`,
  consent: `
    Accepts SMS Marketing|Accepts SMS|Accepts Marketing|SMS Opt-In|sms_opt_in|OptInSMS|
    smsoptin|Opt In|Opted In|OptedIn|Text Opt In|OK to text|Ok to Text?|OK2Text|Can text|
    Can we text you?|May we text|Receive texts|Marketing consent|SMS Consent|
    SMS Consent (Y/N)|Consent|Consent given|TCPA consent|Subscribed|SMS Subscribed|
    Subscription status|SMS Subscription Status|Email/SMS status|SMS Status|Text Status|
    Marketing status|Marketing Contact Status|Opt-in Status|Consent Status|
    smsMarketingState|Permission to text|SMS permission|Text permission|Allow SMS|
    Allows text messages|Texts|SMS marketing|Text alerts|Text Marketing|Wants texts|
    Subscribed to SMS|Opt-In/Opt-Out|Acepta SMS|Acepta mensajes|Consentimiento|
    Consentimiento SMS|Accepte les SMS|Consentement SMS|Abonné|Recibe SMS|
    Quiere recibir textos|takes texts|Takes Texts|Enrolled in texts|SMS enabled|
    Subscriber|Not opted out|Receives Promotional Texts|Phone consent|Mobile Opt-In|
    subscriptionStatus|SUBSCRIPTION_STATUS|Estado de suscripción|Texts OK|acceptsTexts|
    Agrees to receive SMS from us|Phone Subscription Status|marketing_opt_in|SMS opt-in?|
    Subscription|sms_marketing_consent|acceptsSMS|Can be texted|Prefers texts|Gave consent|
    Do we have consent?|VIP text list|SMS enrollment|Mobile marketing|Text?|Text (Y/N)|
    Abonné·e|Accepte de recevoir des SMS|Permiso para enviar mensajes|¿Acepta SMS?|
    Textable|SMS Agreement|Verbal consent|Autorisation SMS|SMS Opt|OptStatus|SMS?|Notify by SMS|
    Loyalty texts|Likes texts|Would you like to receive texts?|Consent on file|Signed consent|
    Texting consent form|¿Podemos enviarle mensajes?|SMS autorisés`,
  preference: `
    Preferred contact method|Communication preference|Marketing|Preferred contact|
    Contact Preferences|Best contact method|How should we contact you?`,
  status: `
    Status|Contact Status|Customer status|Subscriber status|Member Status|STATUS|Estatus|
    List status|Membership Status|contactStatus|Estado del cliente|Statut du contact`,
  deceased: `
    Deceased|Is Deceased|Deceased Date|isDeceased|Fallecido|Décédé|Décédé(e)|Fallecimiento|
    Has passed away|Date of death|Défunt`,
  nothing: `
    Order Status|Lead Status|Marital Status|Email Opt Out|Accepts Email Marketing|
    Email Status|Email Subscription Status|Newsletter|HasOptedOutOfEmail|
    Unsubscribed from all email|Opted out of email: Marketing Information|Consent Date|
    Opt-in date|OPTIN_TIME|OPTIN_IP|Opt-in source|Consent Source|Consent Statement|
    SMS consent timestamp|Unsubscribe link|Message|Text|Notes|Phone No|Contact No|
    Cell No.|No. of texts|Number of texts sent|SMS Sent|Last SMS|Last text date|Bus stop|
    Stops|Subscription plan|Subscription ID|Photo consent|Estado|State|Phone|Mobile|
    First Name|Group|Tags|Total|Last Visit|Phone Model|First Contacted|Statement|
    Payment Status|Deal Stage|Delivery status|SMS delivery status|Active|Do Not Email|
    Do Not Mail|Do Not Trade|Do Not Fax|No Bulk Emails (User Opt Out)|Priority|
    Account Status|Credit status|Email consent|Push opt-in|Warranty opt out|
    Contact owner|Contact Id|Customer No|Company Main Phone|Callback|Subscriber Phone|
    Subscription number|Text color|Vehicle|Salesperson|Promo text|Offer status|Repair status|
    Estado civil|What|Notice|Message status|Date|Opt in method|SMS carrier|Cancelled|
    Order cancelled|Last texted|Texted|WhatsApp opt in|Subscription Type|
    Phone Number|Statut de commande`,
};

describe('what a heading asks, by its words', () => {
  for (const [asks, list] of Object.entries(headings)) {
    for (const heading of list.trim().split(/\|\s*/)) {
      test(`"${heading}": ${asks}`, () => expect(readHeading(heading) ?? 'nothing').toBe(asks));
    }
  }
});
