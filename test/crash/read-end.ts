import { look, lookAll } from './ask.ts';
import type { Ledger } from './ledger.ts';
import type { Machine } from './machine.ts';

type Item = Readonly<Record<string, unknown>>;

/** A text as a pretend phone holds it. */
type PhoneText = {
  readonly direction: 'in' | 'out';
  readonly from: string;
  readonly to: string;
  readonly body: string;
  readonly at: string;
};

/** A text of a group send or of a conversation, as the API shows it. */
export type ShownText = {
  readonly id: string;
  readonly phone: string;
  readonly body: string;
  readonly state: string;
  readonly kind: string;
  readonly direction: 'in' | 'out';
};

export type ToldSend = {
  readonly id: string;
  readonly status: string;
  readonly counts: Readonly<Record<string, number>>;
  /** By reason. */
  readonly excluded: Readonly<Record<string, number>>;
  readonly texts: readonly ShownText[];
};

/** What there is in the end: on the phones, and as the API shows it. */
export type End = {
  readonly onPhones: readonly PhoneText[];
  readonly sends: readonly ToldSend[];
  readonly imports: readonly Item[];
  readonly contacts: ReadonlySet<string>;
  /** When each person who is out said so. */
  readonly out: ReadonlyMap<string, string>;
  /** When that was written down at the latest: from then on no text may leave. */
  readonly recorded: ReadonlyMap<string, string>;
  /** The texts of each conversation, without those of group sends. */
  readonly talks: ReadonlyMap<string, readonly ShownText[]>;
  /** The accounts that are suspended. */
  readonly suspended: ReadonlySet<string>;
};

/** Reads everything, of the main business and of those that people leave. */
export async function readEnd(
  machine: Machine,
  { token, ledger }: { token: string; ledger: Ledger },
): Promise<End> {
  const { items } = await look(machine, undefined, '/_local/phones?after=0');
  const others = new Set(ledger.doomed.flatMap(({ phones }) => phones));
  const talked = [...ledger.replies.map(({ phone }) => phone), ...ledger.written.values()];
  const phones = talked.filter((phone) => !others.has(phone));
  const found = [await readBusiness(machine, { token, phones })];
  for (const one of ledger.doomed) found.push(await readBusiness(machine, one));
  const path = '/v1/operator/accounts?status=suspended';
  const suspended = await lookAll(machine, machine.operator, path);
  return {
    onPhones: items as PhoneText[],
    sends: found.flatMap(({ sends }) => sends),
    imports: await lookAll(machine, token, '/v1/imports'),
    contacts: new Set(found.flatMap(({ contacts }) => contacts)),
    out: new Map(found.flatMap(({ out }) => out)),
    recorded: new Map(found.flatMap(({ recorded }) => recorded)),
    talks: new Map(found.flatMap(({ talks }) => talks)),
    suspended: new Set(suspended.map(({ accountId }) => String(accountId))),
  };
}

async function readBusiness(
  machine: Machine,
  { token, phones }: { token: string; phones: readonly string[] },
) {
  const sends: ToldSend[] = [];
  for (const { id } of await lookAll(machine, token, '/v1/group-sends')) {
    sends.push(await readSend(machine, token, String(id)));
  }
  const talks: [string, readonly ShownText[]][] = [];
  for (const phone of new Set(phones)) {
    const path = `/v1/conversations/${encodeURIComponent(phone)}/texts`;
    const texts = await lookAll(machine, token, path);
    const single = texts.filter((text) => text.groupSendId === undefined);
    talks.push([phone, single.map(shownText(phone))]);
  }
  const optOuts = await lookAll(machine, token, '/v1/opt-outs');
  const contacts = await lookAll(machine, token, '/v1/contacts');
  return {
    sends,
    talks,
    contacts: contacts.map(({ phone }) => String(phone)),
    out: optOuts.map((one): [string, string] => [String(one.phone), String(one.optedOutAt)]),
    recorded: await readRecorded(machine, token),
  };
}

/** The event of an opt-out is written right after it, by the same try. */
async function readRecorded(machine: Machine, token: string): Promise<[string, string][]> {
  const found: [string, string][] = [];
  for (let after = ''; ; ) {
    const { items, cursor, more } = await look(machine, token, `/v1/events?limit=200${after}`);
    for (const { type, phone, at } of items as Item[]) {
      if (type === 'contact.opted-out') found.push([String(phone), String(at)]);
    }
    if (more !== true) return found;
    after = `&after=${encodeURIComponent(String(cursor))}`;
  }
}

async function readSend(machine: Machine, token: string, id: string): Promise<ToldSend> {
  const { status, counts } = await look(machine, token, `/v1/group-sends/${id}`);
  const { excluded, ...numbers } = counts as Record<string, number> & {
    excluded: Record<string, number>;
  };
  const texts = await lookAll(machine, token, `/v1/group-sends/${id}/texts`);
  const shown = texts.map((text) => shownText(String(text.phone))(text));
  return { id, status: String(status), counts: numbers, excluded, texts: shown };
}

function shownText(phone: string) {
  return ({ id, body, state, kind = 'group', direction = 'out' }: Item): ShownText => ({
    id: String(id),
    phone,
    body: String(body),
    state: String(state),
    kind: String(kind),
    direction: direction === 'in' ? 'in' : 'out',
  });
}
