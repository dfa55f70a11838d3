import type { Patch } from '../code/read-code.ts';
import type { FaultRates } from '../faults/faults.ts';

/** A mistake that somebody could make, and that the checks must see. */
export type Mutant = {
  readonly name: string;
  readonly patches: readonly Patch[];
  /** The faults to play instead of those that each seed draws, for a mistake that shows rarely. */
  readonly rates?: FaultRates;
};

const early = [
  {
    file: 'functions/sending/check-permission.ts',
    from: 'export async function checkPermission(',
    to:
      'const early = new WeakMap<TextsToSend, Map<string, PersonFacts>>();\n' +
      'export async function askEarly(message: TextsToSend) {\n' +
      '  const phones = [...new Set(message.texts.map(({ phone }) => phone))];\n' +
      "  const asks = { purpose: 'service', oneToOne: !message.groupSendId } as const;\n" +
      '  early.set(message, await factsOf(message.accountId, phones, asks));\n' +
      '}\n' +
      'export async function checkPermission(',
  },
  {
    file: 'functions/sending/check-permission.ts',
    from: 'const people = await factsOf(accountId, phones, asksFor);',
    to: 'const people = early.get(message) ?? (await factsOf(accountId, phones, asksFor));',
  },
  {
    file: 'functions/sending/send-texts.ts',
    from: 'import { checkPermission } from',
    to: 'import { askEarly, checkPermission } from',
  },
  {
    file: 'functions/sending/send-texts.ts',
    from: '  const [claimed, leave] = await allEnded([',
    to: '  await askEarly(message);\n  const [claimed, leave] = await allEnded([',
  },
];

const one = (name: string, file: string, from: string, to: string): Mutant => ({
  name,
  patches: [{ file, from, to }],
});

const facts = 'shared/people/person-facts.ts';
const statements = 'shared/tables/client/execute-many.ts';

/** The first is the one that the gate plays. */
export const mutants: readonly Mutant[] = [
  one(
    'the claim is removed: a text is claimed whatever its state',
    'shared/tables/texts/text-states.ts',
    '("state" = \'planned\' AND NOT contains(returnedBy, ?))',
    "(entry <> '' OR contains(returnedBy, ?))",
  ),
  { name: 'the opt-out is asked before the claim', patches: early },
  one(
    'the opt-out is read as it may have been',
    facts,
    '    optOutsOf(accountId, phones),\n  ]);',
    '    optOutsOf(accountId, phones, { consistent: false }),\n  ]);',
  ),
  one(
    'a time-out is tried again',
    'shared/carrier/carrier-errors.ts',
    "outcome: 'unknown',\n  because: 'The carrier did not say",
    "outcome: 'later',\n  because: 'The carrier did not say",
  ),
  one(
    'the opt-outs are counted up, not counted from the log',
    'functions/suspension/review-account.ts',
    '  const optOuts = await recentOptOuts(accountId, { at: nowHere, counts });',
    '  const found = await recentOptOuts(accountId, { at: nowHere, counts });' +
      'const optOuts = found.flatMap((row) => ' +
      'ours.length > 0 ? [row, ...ours.map((it) => ({ ...row, ...it }))] : [row]);',
  ),
  {
    name: 'who left by a clock that is ahead is not counted',
    rates: { 'clock apart': 1 },
    patches: [
      {
        file: 'functions/suspension/review-account.ts',
        from: 'const at = notBeforeAny(optOuts, nowHere);',
        to: 'const at = nowHere;',
      },
    ],
  },
  one(
    'a failed change of a stream is swallowed',
    'shared/lambda/stream-worker.ts',
    'return { batchItemFailures: [{ itemIdentifier: sequence }] };',
    'continue;',
  ),
  one(
    'quiet hours are those of UTC',
    'shared/rules/hours/wall-clock.ts',
    'return ms < day.changesAtMs ? day.ahead : day.then;',
    'return 0;',
  ),
  one(
    'a confirmation is named by chance, not by what it answers',
    'shared/people/confirm-opt-out.ts',
    'entry: idFrom(automaticPrefix, accountId, kind, answers),',
    'entry: idFrom(automaticPrefix, accountId, kind, answers + Math.random()),',
  ),
  {
    name: 'a cancel forgets what is queued already',
    patches: [
      {
        file: facts,
        from: 'groupSend: send ? { status: send.status } : undefined,',
        to: "groupSend: send ? { status: 'sending' as const } : undefined,",
      },
    ],
  },
  one(
    'a stopped account is taken for an active one',
    facts,
    '? { status: account.status, because: account.statusReason }',
    "? { status: 'active' as const, because: account.statusReason }",
  ),
  one(
    'words in doubt hold nothing back',
    facts,
    "pausedAt: optOut?.state === 'paused' ? optOut.optedOutAt : undefined,",
    'pausedAt: undefined,',
  ),
  {
    name: 'a doubt is lifted by itself',
    patches: [
      {
        file: 'functions/opt-outs/settle-undecided.ts',
        from: '  await endPauseOut(paused, tombstone);',
        to: "  await liftPause(paused, { at: tombstone.optedOutAt, because: '', by: 'nobody' });",
      },
      {
        file: 'functions/opt-outs/settle-undecided.ts',
        from: 'import { endPauseOut, tombstoneAfter } from',
        to: 'import { liftPause, tombstoneAfter } from',
      },
    ],
  },
  {
    name: 'a number is moved while texts wait for it',
    patches: [
      {
        file: 'functions/operator/numbers/assign-numbers.ts',
        from: '    mustBeUnused(leftOut);',
        to: '    if (body.numbers.length === 0) mustBeUnused(leftOut);',
      },
      {
        file: 'shared/tables/accounts/numbers.ts',
        from: "ConditionExpression: 'nextFreeAtMs = :z AND wanted = :z',",
        to: "ConditionExpression: 'nextFreeAtMs >= :z AND wanted >= :z',",
      },
    ],
  },
  one(
    'a text leaves from the number it was planned for, not from the one that was booked',
    'shared/tables/texts/text-states.ts',
    '`talkAt = ?, "number" = ? WHERE',
    '`talkAt = ?, meant = ? WHERE',
  ),
  {
    name: 'what is due leaves at once, whatever the number can carry',
    patches: [
      {
        file: 'shared/rules/sending/pacing.ts',
        from: 'let slotMs = fromMs + timeOf(booked, partsPerSecond);',
        to: 'let slotMs = fromMs;',
      },
      {
        file: 'shared/rules/sending/pacing.ts',
        from: 'if (near.length === 0) return true;',
        to: 'if (near.length >= 0) return true;',
      },
    ],
  },
  one(
    'a START is believed though it is older',
    'shared/tables/phonebook/opt-outs.ts',
    ' AND ${'.concat('wasBefore} AND ${', 'isLast}`'),
    '`',
  ),
  one(
    'a STOP that is said again is not noted',
    'shared/tables/phonebook/opt-outs.ts',
    'if (lastSaidAt(before) >= at) return true;',
    "if (at !== '') return true;",
  ),
  one(
    'who has left is written back into the phonebook',
    'shared/tables/phonebook/opt-outs.ts',
    "ConditionExpression: 'attribute_not_exists(accountId) OR #state <> :out',",
    "ConditionExpression: 'attribute_not_exists(accountId) OR attribute_exists(accountId)',",
  ),
  one(
    'events are written beside the change, not with it',
    'shared/tables/group-sends/group-sends.ts',
    "const outcome = await transact<'already'>([...steps, { write: progressOf(keys, status) }]);",
    "const outcome = await transact<'already'>(steps);\n" +
      "  if (outcome === 'done') await transact([{ write: progressOf(keys, status) }]);",
  ),
  one(
    'allowance is given back twice',
    'functions/sending/send-texts.ts',
    '  await returnAllowance(accountId, countedOn, countOf(await',
    '  await returnAllowance(accountId, countedOn, countOf(stayed));\n' +
      '  await returnAllowance(accountId, countedOn, countOf(await',
  ),
  {
    name: 'a copy of a message sends what the message gave back',
    rates: { 'message doubled': 0.3, 'carrier throttles': 0.4, 'answer lost': 0.02 },
    patches: [
      {
        file: 'shared/tables/texts/text-states.ts',
        from: 'SET returnedBy = ?',
        to: 'SET givenBack = ?',
      },
    ],
  },
  {
    name: 'a copy that the SDK queued sends what the batch gave back',
    rates: { 'call repeated': 0.3, 'carrier throttles': 0.4, 'message late': 0.2 },
    patches: [
      {
        file: 'shared/environment/message-name.ts',
        from: 'messageAttributes[attribute]?.stringValue ?? messageId',
        to: 'messageId ?? messageAttributes[attribute]?.stringValue',
      },
    ],
  },
  {
    name: 'allowance is given back again when the SDK asks again',
    rates: { 'call repeated': 0.3, 'carrier throttles': 0.3 },
    patches: [
      {
        file: 'shared/tables/accounts/sending-days.ts',
        from: "await transact([{ write: { Update }, otherwise: 'none' }]);",
        to: "await conditionalWrite({ Update }, { held: 'done', otherwise: 'none' });",
      },
    ],
  },
  {
    name: 'a lane that was lost is never woken',
    patches: [
      {
        file: 'functions/sweep/sweep.ts',
        from: 'yield* await silentNumbers(at.getTime());',
        to: 'if (at.getTime() < 0) yield* await silentNumbers(at.getTime());',
      },
      {
        file: 'functions/group-sends/close/finish-group-send.ts',
        from: 'if (lost > 0 && !(await wakeBusyLanes(send, at))) return requeue(send);',
        to: 'if (lost < 0 && !(await wakeBusyLanes(send, at))) return requeue(send);',
      },
    ],
  },
  one(
    'a role is kept for ever',
    'shared/access/admit.ts',
    'const person = isNamed ? await findPerson(accountId, personId) : undefined;',
    'type Kept = Map<string, never>;\n' +
      '  const kept = (globalThis as { kept?: Kept }).kept ?? new Map<string, never>();\n' +
      '  Object.assign(globalThis, { kept });\n' +
      '  const found = isNamed ? await findPerson(accountId, personId) : undefined;\n' +
      '  if (found && !kept.has(personId)) kept.set(personId, found as never);\n' +
      '  const person: typeof found = kept.get(personId) ?? found;',
  ),
  one(
    'a condition that failed is taken for one that held',
    statements,
    'if (conditionFailed.has(Code)) return notDone;',
    'if (conditionFailed.has(Code)) return { done: true, row: undefined };',
  ),
  one(
    'what the store put off is taken for decided',
    statements,
    'if (putOff.has(Code)) return undefined;',
    'if (putOff.has(Code)) return notDone;',
  ),
  one(
    'rows that the store left unread are taken for missing',
    'shared/tables/client/get-many.ts',
    'return answer.UnprocessedKeys?.[table]?.Keys ?? [];',
    'return answer.UnprocessedKeys === null ? [...open] : [];',
  ),
];
