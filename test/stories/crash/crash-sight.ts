import type { Around, Call } from './crash-calls.ts';

/** What the calls of the tries show from outside. */
export type Seen = {
  /** Calls in the order in which they left for the other side. */
  readonly asked: Call[];
  /** Phones whose text was claimed. */
  readonly claimed: Set<string>;
  /** Phones for which the store holds that the carrier was about to be asked. */
  readonly marked: Set<string>;
  /** Phones for which a carrier call was begun, and how often. */
  readonly begun: Map<string, number>;
  /** Phones whose text the carrier took, with its message id. */
  readonly taken: Map<string, string>;
  /** Phones for which the store holds the carrier's answer. */
  readonly noted: Set<string>;
};

/** Nothing yet. */
export function unseen(): Seen {
  const [claimed, marked, noted] = [new Set<string>(), new Set<string>(), new Set<string>()];
  return { asked: [], claimed, marked, begun: new Map(), taken: new Map(), noted };
}

/** Watches the calls of a try, and runs what is to happen around them. */
export function seeing(seen: Seen, around: Around): Around {
  return {
    async before(call, number) {
      const phone = spokenTo(call);
      if (phone) seen.begun.set(phone, (seen.begun.get(phone) ?? 0) + 1);
      await around.before?.(call, number);
      seen.asked.push(call);
    },
    async after(call, number, answer) {
      note(seen, call, answer);
      await around.after?.(call, number, answer);
    },
  };
}

/** The phone that a call asks the carrier to text. */
export function spokenTo({ target, body }: Call): string | undefined {
  if (!target.endsWith('SendTextMessage')) return undefined;
  return (JSON.parse(body) as { DestinationPhoneNumber: string }).DestinationPhoneNumber;
}

/** The phones whose texts a call claims, or marks as being asked for: what it sets begins so. */
function phonesIn({ body }: Call, sets: string): string[] {
  if (!body.includes(`SET ${sets}`)) return [];
  const { Statements } = JSON.parse(body) as { Statements: { Parameters: { S?: string }[] }[] };
  return Statements.flatMap(({ Parameters }) => {
    // The name of the conversation that the text will show in ends with the phone.
    return Parameters.flatMap(({ S = '' }) => /#(\+\d+)$/.exec(S)?.[1] ?? []);
  });
}

/**
 * What the sender went by when it spoke for a phone: the place, among the calls, of its last
 * reading of a table before that. Undefined where it did not speak.
 */
export function wentBy({ asked }: Seen, phone: string, table: string): number | undefined {
  const spoke = asked.findIndex((call) => spokenTo(call) === phone);
  if (spoke < 0) return undefined;
  return asked.findLastIndex(({ target, body }, n) => {
    return n < spoke && /GetItem$/.test(target) && body.includes(`"${table}"`);
  });
}

function note(seen: Seen, call: Call, answer: string): void {
  for (const phone of phonesIn(call, `\\"state\\" = 'sending'`)) seen.claimed.add(phone);
  for (const phone of phonesIn(call, 'askedBy = ')) seen.marked.add(phone);
  const phone = spokenTo(call);
  const { MessageId } = phone ? (JSON.parse(answer) as { MessageId?: string }) : {};
  if (phone && MessageId) seen.taken.set(phone, MessageId);
  else if (call.target.startsWith('DynamoDB')) {
    for (const [one, id] of seen.taken) if (call.body.includes(id)) seen.noted.add(one);
  }
}
