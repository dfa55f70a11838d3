/**
 * The closed set of problems that a user may see (RFC 9457 `type`). Any other error is a bug: 500
 * and a log line. Clients may branch on these types; a type never changes its meaning.
 */
export const problemTypes = {
  validation: { status: 400, title: 'The request is not valid' },
  wording: { status: 422, title: 'The text breaks the wording rules' },
  unauthorized: { status: 401, title: 'No valid token' },
  forbidden: { status: 403, title: 'Not allowed for this token' },
  'not-found': { status: 404, title: 'Not found' },
  conflict: { status: 409, title: 'Not possible as things are now' },
  'account-not-active': { status: 409, title: 'The account is not active' },
  'account-terminated': { status: 409, title: 'The account is terminated' },
  'contact-opted-out': { status: 409, title: 'This person has opted out' },
  're-enable-terminates': { status: 409, title: 'Re-enabling terminates the account' },
  'not-permitted': { status: 409, title: 'The law does not permit this text' },
  'idempotency-mismatch': {
    status: 409,
    title: 'The Idempotency-Key was used for another request',
  },
  'idempotency-in-progress': {
    status: 409,
    title: 'A request with this Idempotency-Key is being worked on',
  },
  'repeat-group-send': {
    status: 409,
    title: 'This group send was asked for a moment ago',
  },
  'events-expired': { status: 410, title: 'The events after this cursor are not kept any more' },
  'precondition-failed': { status: 412, title: 'The thing changed since you read it' },
  'too-large': { status: 413, title: 'The request is too large' },
  'not-json': { status: 415, title: 'The body is not JSON' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'too-many-texts': { status: 429, title: 'No more texts today' },
  busy: { status: 503, title: 'Too much at once' },
} as const;

export type ProblemType = keyof typeof problemTypes;

/** Extra members of a problem. They must not replace the standard ones. */
export type More = Readonly<Record<string, unknown>> & {
  /** When to ask again; becomes the header `Retry-After`. */
  readonly retryAfterSeconds?: number;
} & {
  readonly [member in 'type' | 'title' | 'status' | 'detail' | 'instance']?: never;
};

/** Thrown by an act that must not do what was asked. Mapped to a response once, at the edge. */
export class Refused extends Error {
  readonly type: ProblemType;
  readonly more: More;

  constructor(type: ProblemType, detail: string, more: More = {}) {
    super(detail);
    this.name = 'Refused';
    this.type = type;
    this.more = more;
  }
}

/** `throw refused('not-found', 'There is no group send gs_1 in this account.')` */
export function refused(type: ProblemType, detail: string, more?: More): Refused {
  return new Refused(type, detail, more);
}
