/**
 * Two words that the phrase tables write as one, so that each phrase is written once:
 * `do not` and `don't` are both `dont`, `opt out` and `opt-out` are both `optout`.
 */
const PAIRS: Readonly<Record<string, string>> = {
  dont: 'do not|don t|do nt',
  didnt: 'did not|didn t',
  doesnt: 'does not|doesn t|dosent|doesnot',
  isnt: 'is not|isn t|it isnt',
  arent: 'are not|aren t',
  wasnt: 'was not|wasn t',
  havent: 'have not|haven t',
  hasnt: 'has not|hasn t',
  wont: 'will not|won t',
  wouldnt: 'would not|wouldn t',
  couldnt: 'could not|couldn t',
  shouldnt: 'should not|shouldn t',
  cant: 'can not|can t',
  im: 'i am|i m',
  youre: 'you are|you re',
  thats: 'that is|that s',
  its: 'it is|it s',
  whos: 'who is|who s',
  id: 'i would|i d',
  yall: 'y all|you all|ya all',
  optout: `optt out|optout out|opt otu|opt put|apt out|opt out|opt ou|opt oit|opts out|op out|opt ut|opt
      outt`,
  optedout: 'opted out',
  optingout: 'opting out',
  optin: 'opt in',
  unenroll: 'un enroll|un enrol',
  unsubscribe: 'on subscribe|an subscribe|un subscribe|un sub|un subscibe',
  unsubscribed: 'un subscribed',
  stopall: 'stop all',
  nomore: 'no more|no mor',
  nomas: 'no mas',
  unstop: 'un stop',
  unblock: 'un block',
  unoptout: 'un optout',
  'veux plus': 'veux pu|veux pus|veut pu',
  'arretez ca': 'arretez sa|arrete sa|arreter sa',
  resubscribe: 're subscribe',
  'dejen de': 'dejen d',
  'dar de': 'dar d',
  'darme de': 'darme d',
  'quitenme de': 'quitenme d',
  'quiten de': 'quiten d',
  'deje de': 'deje d',
  'dejar de': 'dejar d',
  'paren de': 'paren d',
  newline: 'new line|new paragraph|next line',
  email: 'e mail',
  'por favor': 'x favor',
  anymore: 'any more|any mor',
};

/** Slips of STOP that are words of their own, unless one of these follows. */
const SLIPS_OF_STOP = ['stoop', 'sto', 'stp', 'stoo', 'atop', 'stip', 'sop', 'stops'];
const AFTER_STOP = ['texting', 'messaging', 'calling', 'sending', 'contacting', 'spamming'];

/** "word word" -> what the tables write. */
export const JOINED_PAIRS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(PAIRS).flatMap(([joined, pairs]) =>
    pairs.split('|').map((pair) => [pair, joined] as const),
  ),
  ...SLIPS_OF_STOP.flatMap((slip) =>
    AFTER_STOP.map((next) => [`${slip} ${next}`, `stop ${next}`] as const),
  ),
]);
