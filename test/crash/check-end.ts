import { queueShapes } from '../../infra/run/queues.ts';
import type { Ledger } from './ledger.ts';
import type { End, ShownText, ToldSend } from './read-end.ts';

/** What is wrong, in plain words; one function for each rule. */
export function checkEnd(ledger: Ledger, end: End): string[] {
  return [
    ...ledger.strange.map((what) => `an answer that must not be: ${what}`),
    ...textsThatCameTwice(end),
    ...repliesThatAreLost(ledger, end),
    ...textsWithoutAnEnd(end),
    ...countsThatDoNotAddUp(end),
    ...textsOnPhonesThatNobodyTellsOf(end),
    ...optOutsThatAreNotComplete(ledger, end),
    ...importsThatAreNotOver(ledger, end),
    ...suspensionsThatAreMissing(ledger, end),
  ];
}

/**
 * Each of our texts names its group send or has a number of its own; an answer goes out once for
 * each question.
 */
function textsThatCameTwice({ onPhones, talks }: End): string[] {
  const out = onPhones.filter(({ direction }) => direction === 'out');
  const groups = Map.groupBy(out, ({ to, body }) => `${to}: ${body}`);
  const asked = (phone: string, kind: string) =>
    (talks.get(phone) ?? []).filter((text) => text.direction === 'in' && text.kind === kind).length;
  return [...groups].flatMap(([name, texts]) => {
    const to = texts[0]?.to ?? '';
    const allowed = /unsubscribed/.test(name)
      ? asked(to, 'optOut')
      : /For help call/.test(name)
        ? asked(to, 'help')
        : 1;
    return texts.length > allowed ? [`a text came ${texts.length} times: ${name}`] : [];
  });
}

function repliesThatAreLost({ replies }: Ledger, { talks }: End): string[] {
  const shown = new Map([...talks].map(([phone, texts]) => [phone, texts.map(({ body }) => body)]));
  const acknowledged = replies.filter((reply) => reply.acknowledged);
  return acknowledged
    .filter(({ phone, body }) => !shown.get(phone)?.includes(body))
    .map(({ phone, body }) => `a reply that was acknowledged is lost: ${phone}: ${body}`);
}

const ended = new Set(['sent', 'delivered', 'failed', 'unknown', 'excluded']);

function textsWithoutAnEnd({ sends, talks }: End): string[] {
  const texts = [...sends.flatMap((send) => send.texts), ...[...talks.values()].flat()];
  const open = ({ direction, state }: ShownText) => direction === 'out' && !ended.has(state);
  return [
    ...texts.filter(open).map(({ id, state }) => `a text is ${state} for ever: ${id}`),
    ...sends
      .filter(({ status }) => status !== 'done')
      .map(({ id, status }) => `a group send is ${status} for ever: ${id}`),
  ];
}

const counted = ['planned', 'sending', 'sent', 'delivered', 'failed', 'unknown'] as const;

function countsThatDoNotAddUp({ sends }: End): string[] {
  return sends.flatMap((send) => {
    const { id, counts, excluded, texts } = send;
    const out = Object.values(excluded).reduce((sum, n) => sum + n, 0);
    const sum = counted.reduce((all, state) => all + (counts[state] ?? 0), out);
    const wrong = counted.filter((state) => (counts[state] ?? 0) !== inState(send, state));
    return [
      ...(sum === counts.audience
        ? []
        : [`the counts of ${id} add up to ${sum}, not its audience`]),
      ...(texts.length === counts.audience ? [] : [`${id} lists ${texts.length} texts`]),
      ...wrong.map(
        (state) => `${id} counts ${counts[state]} ${state}: ${inState(send, state)} are`,
      ),
    ];
  });
}

function inState({ texts }: ToldSend, state: string): number {
  return texts.filter((text) => text.state === state).length;
}

/** Every text on a phone is `sent` or `unknown` in the API too. */
function textsOnPhonesThatNobodyTellsOf({ onPhones, sends, talks }: End): string[] {
  const statesOf = new Map<string, string[]>();
  for (const { phone, body, state } of [
    ...sends.flatMap(({ texts }) => texts),
    ...[...talks.values()].flat(),
  ]) {
    const name = `${phone}: ${body}`;
    statesOf.set(name, [...(statesOf.get(name) ?? []), state]);
  }
  const may = ['sent', 'delivered', 'unknown'];
  return onPhones.flatMap(({ direction, to, body }) => {
    const states = statesOf.get(`${to}: ${body}`);
    if (direction === 'in' || states?.some((state) => may.includes(state))) return [];
    return [`a phone holds a text that is ${states ?? 'not there'}: ${to}: ${body}`];
  });
}

/** The carrier may still be asked by a try that had claimed the text before the STOP was written. */
const underWayMs = 15_000;
/** The time of all tries that a STOP has, where one after the other dies. */
const { tries, againAfterSeconds = Number.NaN } = queueShapes.inbound;
const longestMs = tries * againAfterSeconds * 1000;

function optOutsThatAreNotComplete({ replies }: Ledger, end: End): string[] {
  const { out, recorded, contacts, talks, onPhones } = end;
  const stopped = replies.filter(({ kind, acknowledged }) => kind === 'stop' && acknowledged);
  const wrong = stopped.flatMap(({ phone }) => {
    const answers = (talks.get(phone) ?? []).filter(({ kind }) => kind === 'confirmation');
    return [
      ...(out.has(phone) ? [] : [`a STOP is no opt-out: ${phone}`]),
      ...(contacts.has(phone) ? [`who left stands in the phonebook: ${phone}`] : []),
      ...(answers.length === 1 ? [] : [`${answers.length} confirmations of a STOP: ${phone}`]),
    ];
  });
  const late = onPhones.filter(({ direction, to, body, at }) => {
    const leftAt = recorded.get(to);
    const isOurs = direction === 'out' && /Order [KQ]/.test(body);
    return isOurs && leftAt !== undefined && Date.parse(at) > Date.parse(leftAt) + underWayMs;
  });
  return [
    ...wrong,
    ...late.map(({ to, at, body }) => `a text after STOP: ${to} ${at} ${body}`),
    ...waitsOfStops(end)
      .filter(({ ms }) => !(ms <= longestMs))
      .map(({ phone, ms }) => `a STOP was written down after ${ms / 1000} s: ${phone}`),
  ];
}

/** How long it took until each opt-out was written down; not a number if it never was. */
export function waitsOfStops({ out, recorded }: End): { phone: string; ms: number }[] {
  return [...out].map(([phone, saidAt]) => {
    return { phone, ms: Date.parse(recorded.get(phone) ?? '') - Date.parse(saidAt) };
  });
}

/** Who loses all people within minutes is suspended, and nobody else is. */
function suspensionsThatAreMissing(ledger: Ledger, { suspended }: End): string[] {
  const lost = ledger.doomed.filter(({ phones, left }) => left.size === phones.length);
  const missing = lost.filter(({ accountId }) => !suspended.has(accountId));
  const others = [...suspended].filter((accountId) =>
    ledger.doomed.every((one) => one.accountId !== accountId || one.left.size === 0),
  );
  return [
    ...missing.map(({ number }) => `all people left, and nobody suspended the owner of ${number}`),
    ...others.map((accountId) => `suspended, though nobody left: ${accountId}`),
  ];
}

function importsThatAreNotOver(ledger: Ledger, end: End): string[] {
  const byId = new Map(end.imports.map((one) => [String(one.id), one]));
  const ours = new Map(ledger.imports.map((one) => [one.id, one]));
  const wrong = [...ours.values()].flatMap(({ id, rows }) => {
    const { status, rows: counted } = byId.get(id) ?? {};
    const { read, created, updated, unchanged, refused, optedOut } = (counted ?? {}) as Rows;
    const sum = created + updated + unchanged + refused + optedOut;
    if (status === 'done' && read === rows && sum === rows) return [];
    return [`an import of ${rows} rows is ${status}: ${JSON.stringify(counted)}`];
  });
  const missing = ledger.people.filter((phone) => !end.contacts.has(phone) && !end.out.has(phone));
  return [...wrong, ...missing.map((phone) => `who was imported is not there: ${phone}`)];
}

type Rows = Readonly<
  Record<'read' | 'created' | 'updated' | 'unchanged' | 'refused' | 'optedOut', number>
>;
