import type { ProblemType } from '../../shared/values/refused.ts';

/** In plain words. `citation`: the law or the rule of 2014 that the problem comes from, if any. */
export type Explanation = {
  readonly happened: string;
  readonly why: string;
  readonly mend: string;
  readonly citation?: string;
};

/** The meaning of each problem, for the page that its `type` links to. */
export const explanations: Readonly<Record<ProblemType | 'broken', Explanation>> = {
  validation: {
    happened: 'A field, a parameter or a header of the request is missing, unknown or wrong.',
    why: 'Every request is validated completely before any change, so nothing was changed.',
    mend: 'Read errors: each names its place and its problem. Correct them and send again.',
  },
  wording: {
    happened: 'The text of a group send breaks the rules for its words.',
    why:
      'A text to many people must name the business, greet the person by name, and say how to ' +
      'stop. Links of public shorteners are filtered by carriers.',
    mend: 'Read problems: each names its place in the text and a correction.',
    citation: 'Marketing rules of 2014; CTIA Messaging Principles 5.1 and 5.3.',
  },
  unauthorized: {
    happened: 'The request has no token, or the token is not valid any more.',
    why: 'Everything except the documents of the API is for signed-in people.',
    mend: 'Sign in again, and send the token as Authorization: Bearer TOKEN.',
  },
  forbidden: {
    happened: 'The token is valid, but its role may not do this.',
    why: 'Each route is for certain roles, and the role is read again for each request.',
    mend: 'Ask an owner of the account to do it, or to change your role.',
  },
  'not-found': {
    happened: 'This account has nothing with this id.',
    why: 'It never existed, it was removed, or it belongs to another account.',
    mend: 'Check the id. The lists show what exists.',
  },
  conflict: {
    happened: 'It is not possible as things are now.',
    why: 'Another change came first, or its state does not allow this.',
    mend: 'Read it again: its state shows what is possible now.',
  },
  'account-not-active': {
    happened: 'The account may not send or add people now.',
    why: 'It is being screened, or it is suspended because several people left in a short time.',
    mend: 'GET /v1/account says why. An operator reinstates it after looking into it.',
    citation: 'Marketing rules of 2014: an account that makes several people leave is suspended.',
  },
  'account-terminated': {
    happened: 'The account has ended.',
    why: 'An operator ended it, or an owner did by re-enabling a person who opted out.',
    mend: 'This cannot be undone. Data that the law requires to keep can still be read.',
    citation: 'Marketing rules of 2014.',
  },
  'contact-opted-out': {
    happened: 'This person has opted out of your texts.',
    why: 'A person who answers STOP is out at once; no file and no edit brings them back.',
    mend: 'Only the person can come back, by texting START to your number from their phone.',
    citation: 'Marketing rules of 2014; 47 CFR 64.1200(a)(10).',
  },
  're-enable-terminates': {
    happened: 'Nothing was changed: re-enabling this person would end the account.',
    why: 'The rules allow only one way back: the person’s own text.',
    mend: 'Ask the person to text START. An operator can void an opt-out that was a mistake.',
    citation:
      'Marketing rules of 2014: re-enabling an unsubscribed contact terminates the account.',
  },
  'not-permitted': {
    happened: 'The law does not permit this text to this person now.',
    why: 'There is no valid consent, or the one introduction was sent and not answered.',
    mend:
      'Read rule, citation and notBefore. When they answer, buy again or consent, you may text ' +
      'them.',
    citation: 'Marketing rules of 2014; 47 CFR 64.1200(c) and (f)(5).',
  },
  'idempotency-mismatch': {
    happened: 'This Idempotency-Key was used for another request in the last 24 hours.',
    why: 'A key identifies one request: with a second one, one of the two would be lost silently.',
    mend: 'Use a new key for a new request.',
  },
  'idempotency-in-progress': {
    happened: 'The first request with this Idempotency-Key is being worked on.',
    why: 'Two at once would make it twice.',
    mend: 'Wait for Retry-After and send the same request again: it answers what the first made.',
  },
  'repeat-group-send': {
    happened: 'The same text to the same audience was accepted a few minutes ago.',
    why: 'A second press of a button would text everybody twice.',
    mend: 'Look at the first one, which is named here. If you mean it, send allowRepeat: true.',
  },
  'precondition-failed': {
    happened: 'It was changed since you read it, so your edit was not made.',
    why: 'Your edit would have overwritten what somebody else wrote.',
    mend: 'Read it again, and edit the current version with its new ETag.',
  },
  'events-expired': {
    happened: 'The events after this cursor are not kept any more.',
    why: 'Events are kept for seven days.',
    mend: 'Read your lists again, then continue from a new cursor.',
  },
  'too-large': {
    happened: 'The request is too large.',
    why: 'No valid request is this large.',
    mend: 'Send fewer at once: put people into a group, or import them as a file.',
  },
  'not-json': {
    happened: 'The content type of the body is not JSON.',
    why: 'Other formats are not read.',
    mend: 'Send JSON, with the header content-type: application/json.',
  },
  'too-many-requests': {
    happened: 'The account makes more requests than it may.',
    why: 'What one account asks for must not slow down another. Its limit is set by an operator.',
    mend:
      'Wait for the seconds in Retry-After. Follow events in place of asking again and again, ' +
      'and ask for larger pages. Who needs more asks an operator.',
  },
  'too-many-texts': {
    happened: 'The account has sent as many texts as it may today.',
    why: 'An operator set a limit for this account. Answers to STOP and HELP leave all the same.',
    mend:
      'Wait until notBefore, or write it for later with sendAt. What waits of a group send ' +
      'leaves tomorrow by itself.',
  },
  busy: {
    happened: 'The store had too many requests at one moment.',
    why: 'Each part of it has a limit a second. Nothing was lost, and nothing was half done.',
    mend: 'Wait for the seconds in Retry-After, and send the same request again.',
  },
  broken: {
    happened: 'Something failed on our side. Earlier accepted requests are not lost.',
    why: 'It is our error, and our log has it under the id of the problem.',
    mend: 'Send the same request again, under the same Idempotency-Key if it had one.',
  },
};
