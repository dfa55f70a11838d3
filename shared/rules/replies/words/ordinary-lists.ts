import { any } from '../reader/any-of.ts';

/** Word lists for ordinary phrases; they belong to `word-lists.ts`, written the same way. */
export const ORDINARY_LISTS: Readonly<Record<string, readonly string[]>> = {
  // --- what only looks like a request ---------------------------------------------------------
  tell: [
    any(
      'told tell ask asked telling asking wish want wanted need got get getting having make made',
    ),
    any('making let keep have'),
  ],
  willnot: [
    any('wont cant dont doesnt never didnt should would will did finally'),
    '(needs|need|has|have) to',
  ],
  adverb: [
    any('just will already finally can should might could really never always recently also would'),
    '(have|had|got|going|want|need|am|was) to',
  ],
  mistakenly: [any('accidentally accidently mistakenly inadvertently accident accidental')],
  answer: [any('text reply say send type respond answer')],
  dontcall: [
    `(dont|stop|quit|no|never|not|no need to) [please] {calling} [me|us] [anymore|please|again|
      back]`,
  ],
  calling: [
    any('call calling calls phone phoning ring email emailing emails voicemail voicemails'),
  ],
  instead: [
    any('just only instead please and but i we prefer rather can you could id to so'),
    '(text|texting) is (better|best|fine|easier)',
  ],
  booking: [
    any('schedule calendar waitlist hold speaker speakerphone appointment appointments policy'),
    any('account loan lease title insurance standby rsvp reservation booking invoice bill order'),
    any('shift rota slot table autopay payroll warranty paper books class tour medication queue'),
    any('line plan highway exit bus guestlist roster speakers mortgage deed hook work'),
    '(guest|wait|waiting|cancellation|standby|invite|class|prayer|volunteer|rsvp|{day}) list',
    '(party|team|attendance|roll|pickup|reservation|tuesdays|mondays|fridays|saturdays) list',
    '(test drive|oil change|auto pay|payment plan|{number} am|{number} pm)',
  ],
  offering: [
    any('warranty warranties insurance coverage protection upgrade tinting undercoating wash'),
    any('detailing plan autopay billing bill bills statements fee tip gratuity shampoo blowout'),
    any('cleaning xray xrays fluoride class surgery vaccine delivery package coating rewards gap'),
    any('premium upsell rental contract package box boxes crate overdraft paperless trial charges'),
    any('onstar siriusxm sirius netflix hulu spotify'),
  ],
  visit: [
    any('appointment appt apt app visit reservation booking order service membership meeting'),
    any('policy delivery pickup consultation haircut cleaning class session table lease contract'),
    any('account payment check trip quote estimate inspection color facial massage checkup exam'),
    any('surgery procedure job work party event game shift leak bleeding noise car engine light'),
    any('pain alarm plan warranty tow plan autopay insurance card room rooms project'),
    '(test drive|oil change)',
  ],

  // --- hours: a request about the hour is not a request to end ------------------------------
  onlythen: [
    any('before after until til till unless during while between past whilst'),
    'on [a|my|the] {day}',
    'at (work|night|noon|lunch|lunchtime|dinner|dinnertime|school|church|bedtime|midnight|dawn)',
    'at my (job|office|desk)',
    'when (im|i|my|the|youre|its|we|were)',
    '(so|this|that|too) (late|early)',
    '(late at night|first thing in|early in the)',
    'in the (middle of|evening|evenings|morning|mornings|afternoon)',
  ],
  day: [
    any('sundays sunday saturdays saturday mondays monday tuesdays tuesday wednesdays wednesday'),
    any('thursdays thursday fridays friday weekends weekend weekdays weeknights holidays holiday'),
    any('vacation lunch job clock today tomorrow tonight'),
    '(day|days) off',
  ],
  justnow: [
    any('now today tonight tomorrow yet later'),
    '(right now|at the moment|at {number}|in the next)',
    'this (week|weekend|morning|afternoon|evening|month)',
    'for (a|the next|another) (while|bit|few)',
    'im (driving|at work|in a meeting|busy|sleeping|in class|working)',
  ],
};
