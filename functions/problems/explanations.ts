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
    why: 'Every request is judged whole before anything is changed, so nothing was changed.',
    mend: 'Read errors: each names its place and what is wrong there. Mend them and send again.',
  },
  wording: {
    happened: 'The text of a group send breaks the rules for its words.',
    why:
      'A text to many people must say whose it is, greet the person by name, and say how to ' +
      'stop. Links of public shorteners are filtered by carriers.',
    mend: 'Read problems: each names its place in the text and a way to mend it.',
    citation: 'Marketing rules of 2014; CTIA Messaging Principles 5.1 and 5.3.',
  },
  unauthorized: {
    happened: 'The request has no token, or one that is not valid any more.',
    why: 'Everything but the documents of the API is for people who signed in.',
    mend: 'Sign in again, and send the token as Authorization: Bearer TOKEN.',
  },
  forbidden: {
    happened: 'The token is good, but what it stands for may not do this.',
    why: 'Each route is for certain roles, and roles are read anew for each change.',
    mend: 'Ask an owner of the account to do it, or to change your role.',
  },
  'not-found': {
    happened: 'There is no such thing in this account.',
    why: 'It was never there, it was removed, or it belongs to another account.',
    mend: 'Look at the id. Lists show what is there.',
  },
  conflict: {
    happened: 'It is not possible as things are now.',
    why: 'Something else changed first, or the thing is in a state that does not allow it.',
    mend: 'Read it again: its state says what is possible now.',
  },
  'account-not-active': {
    happened: 'The account may not send or add people now.',
    why: 'It is being screened, or it is suspended because several people left in a short time.',
    mend: 'GET /v1/account says why. An operator reinstates it after looking into it.',
    citation: 'Marketing rules of 2014: an account that makes several people leave is suspended.',
  },
  'account-terminated': {
    happened: 'The account has ended.',
    why: 'An operator ended it, or an owner chose to by re-enabling somebody who opted out.',
    mend: 'Nothing brings it back. What the law wants kept can still be read.',
    citation: 'Marketing rules of 2014.',
  },
  'contact-opted-out': {
    happened: 'This person has opted out of your texts.',
    why: 'Who answers STOP is out at once and for good; no file and no edit brings them back.',
    mend: 'Only the person can come back, by texting START to your number from their phone.',
    citation: 'Marketing rules of 2014; 47 CFR 64.1200(a)(10).',
  },
  're-enable-terminates': {
    happened: 'Nothing was changed: re-enabling this person would end the account.',
    why: 'The rules leave one way back, and it is the person’s own text.',
    mend: 'Ask the person to text START. An operator can void an opt-out that was a mistake.',
    citation:
      'Marketing rules of 2014: re-enabling an unsubscribed contact terminates the account.',
  },
  'not-permitted': {
    happened: 'The law does not permit this text to this person now.',
    why: 'There is no live consent, or the one introduction was sent and not answered.',
    mend:
      'Read rule, citation and notBefore. When they answer, buy again or consent, you may text ' +
      'them.',
    citation: 'Marketing rules of 2014; 47 CFR 64.1200(c) and (f)(5).',
  },
  'idempotency-mismatch': {
    happened: 'This Idempotency-Key was used for another request in the last 24 hours.',
    why: 'A key stands for one request: with another one, one of the two would be lost unseen.',
    mend: 'Take a new key for a new request.',
  },
  'idempotency-in-progress': {
    happened: 'The first request with this Idempotency-Key is being worked on.',
    why: 'Two at once would make the thing twice.',
    mend: 'Wait for Retry-After and send the same request again: it answers what the first made.',
  },
  'repeat-group-send': {
    happened: 'The same text to the same audience was accepted a few minutes ago.',
    why: 'A slip of the finger would text everybody twice.',
    mend: 'Look at the first one, which is named here. If you mean it, send allowRepeat: true.',
  },
  'precondition-failed': {
    happened: 'The thing was changed since you read it, so your edit was not made.',
    why: 'Your edit would have overwritten what somebody else wrote.',
    mend: 'Read it again, and edit what is there now with its new ETag.',
  },
  'events-expired': {
    happened: 'The events after this cursor are not kept any more.',
    why: 'Events are kept for seven days.',
    mend: 'Read the lists that you show anew, then go on from a new cursor.',
  },
  'too-large': {
    happened: 'The request is larger than is taken.',
    why: 'No good request is that large.',
    mend: 'Send fewer at once: put people into a group, or import them as a file.',
  },
  'not-json': {
    happened: 'The body is said to be something else than JSON.',
    why: 'What is said to be another format is not guessed at.',
    mend: 'Send JSON, with the header content-type: application/json.',
  },
  busy: {
    happened: 'More was asked of the store at one moment than it takes.',
    why: 'Each part of it takes so much a second. Nothing was lost, and nothing was done by half.',
    mend: 'Wait for the seconds in Retry-After, and send the same request again.',
  },
  broken: {
    happened: 'Something broke on our side. What was accepted before is not lost.',
    why: 'It is a mistake of ours, and it is in our log under the id of the problem.',
    mend: 'Send the same request again, under the same Idempotency-Key if it had one.',
  },
};
