import type { MergeRule } from './merge-rules.ts';

export type Row = Readonly<Record<string, unknown>>;

/** A row then and now, and what happened to its person since. */
export type Found = {
  readonly earlier: Row;
  readonly living: Row | undefined;
  /** `erased`: after the time that is restored. `out`: has a tombstone in force now. */
  readonly person?: 'erased' | 'out' | undefined;
};

/** What is done about a row. `replace` holds only while the row is still as it was read. */
export type MergeStep =
  | { readonly do: 'add'; readonly row: Row }
  | { readonly do: 'replace'; readonly row: Row; readonly read: Row }
  | { readonly do: 'leave'; readonly because: string };

/** Pure. What is there now is newer and stays, except a tombstone that was weakened. */
export function planMerge(how: MergeRule['how'], found: Found): MergeStep {
  const { earlier, living, person } = found;
  if (living) return how === 'opt-out' ? planTombstone(earlier, living) : leave('is there');
  switch (how) {
    case 'add':
    case 'opt-out':
      return { do: 'add', row: earlier };
    case 'account':
      return { do: 'add', row: earlier.status === 'active' ? suspended(earlier) : earlier };
    case 'ended-group-send':
      if (earlier.status === 'done' || earlier.status === 'cancelled')
        return { do: 'add', row: earlier };
      return leave(`was ${earlier.status}`);
    case 'text':
      return { do: 'add', row: wordless(settled(earlier), person) };
    case 'conversation':
      return person === 'erased' ? leave('person was erased') : { do: 'add', row: earlier };
    case 'removable':
      if (person) return leave(person === 'out' ? 'person is out' : 'person was erased');
      return { do: 'add', row: earlier };
    default:
      return leave('is not restored');
  }
}

/**
 * A tombstone in force ends by a START or an operator, with a time after the restored one. One that
 * is not in force any more, without anything newer on record, was weakened by an error.
 */
function planTombstone(earlier: Row, living: Row): MergeStep {
  if (earlier.state !== 'out' || living.state === 'out') return leave('is there');
  if (lastTimeOf(living) > lastTimeOf(earlier)) return leave('is newer');
  return { do: 'replace', row: earlier, read: living };
}

function lastTimeOf({ optedOutAt, repeatedAt, restoredAt }: Row): string {
  return (
    [optedOutAt, repeatedAt, restoredAt]
      .map((at) => String(at ?? ''))
      .sort()
      .at(-1) ?? ''
  );
}

function suspended(account: Row): Row {
  return {
    ...account,
    status: 'suspended',
    statusRule: 'account.restored',
    statusReason: 'The account came back from a backup. An operator looks at it first.',
  };
}

/**
 * Texts that waited or were being sent may have left since: that is unknown, so they never leave
 * again.
 */
function settled(text: Row): Row {
  if (text.state !== 'planned' && text.state !== 'sending') return text;
  const because = 'It came back from a backup of a time when it had not left.';
  return { ...text, state: 'unknown', decision: { rule: 'never-twice', because } };
}

/** As an erasure leaves a text. */
function wordless(text: Row, person: Found['person']): Row {
  if (person !== 'erased') return text;
  const { matched: _, ...rest } = text;
  return { ...rest, body: '[erased]' };
}

function leave(because: string): MergeStep {
  return { do: 'leave', because };
}
