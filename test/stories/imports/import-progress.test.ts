import { expect, it } from 'vitest';
import { importAnswer } from '../../../functions/imports/import-answer.ts';
import { type Import, noRows } from '../../../shared/tables/phonebook/imports.ts';
import { customers } from '../support/upload-file.ts';

const begun = Date.parse('2026-11-24T17:00:00.000Z');
const after = (seconds: number) => new Date(begun + seconds * 1_000);

function running(phase: string, bytes: Import['bytes']): Import {
  return {
    accountId: 'ac_1',
    importId: 'im_1',
    status: 'running',
    fileName: 'people.csv',
    objectKey: 'uploads/ac_1/im_1/people.csv',
    attestation: customers,
    createdAt: after(-60).toISOString(),
    createdBy: 'rita',
    rows: noRows,
    steps: 3,
    checkpoint: { phase, judgedAt: after(0).toISOString() },
    ...(bytes && { bytes }),
  };
}

/** A quarter of the file was written in the first minute. */
const quarter = { read: 25, total: 100, at: after(60).toISOString() };

it.each([
  ['nothing was read yet', 'scan', undefined, 1, { phase: 'checking', percent: 0 }],
  ['it is looked through', 'scan', quarter, 60, { phase: 'checking', percent: 2 }],
  ['the writing begins', 'write', { ...quarter, read: 0 }, 60, { phase: 'writing', percent: 10 }],
  ['it was just saved', 'write', quarter, 60, { percent: 32, estimatedEndAt: after(240) }],
  ['the next save is not there', 'write', quarter, 90, { percent: 32, estimatedEndAt: after(240) }],
  ['it is late', 'write', quarter, 300, { percent: 32, estimatedEndAt: after(300) }],
] as const)('when %s', async (_, phase, bytes, atSeconds, expected) => {
  const { progress } = await importAnswer(running(phase, bytes), after(atSeconds));
  const { estimatedEndAt, ...shown } = { estimatedEndAt: undefined, ...expected };
  expect(progress).toMatchObject(shown);
  expect(progress?.estimatedEndAt).toBe(estimatedEndAt?.toISOString());
});
