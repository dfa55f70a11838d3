import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Json, Person, Town } from '../stories/town.ts';
import type { Screen } from './screen.ts';

const file = join(import.meta.dirname, '../data/phonebook-dealership.csv');

/** Uploads the dealership's phonebook through the form and waits for the end, with a bar. */
export async function importPhonebook(town: Town, rep: Person, screen: Screen): Promise<Json> {
  const created = await rep.post('/v1/imports', {
    fileName: 'phonebook-dealership.csv',
    attestation: {
      basis: 'relationship',
      statement: 'These people bought a car or a repair from us and gave us their number.',
      attestedBy: 'Rita Moss',
    },
  });
  if (created.status !== 201) throw new Error(`No import: ${JSON.stringify(created.body)}`);
  await upload(created.body);
  const bar = screen.bar('Import', 100);
  for (;;) {
    const shown = (await rep.get(`/v1/imports/${created.body.id}`)).body;
    if (!['awaiting-upload', 'running'].includes(String(shown.status))) {
      bar.done();
      return shown;
    }
    bar.to(Number(shown.progress?.percent ?? 0));
    await town.pass(1);
  }
}

/** A presigned POST form, as a browser would send it: the fields, then the file. */
async function upload(created: Json): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(created.upload?.fields ?? {})) {
    form.append(name, String(value));
  }
  form.append('file', new Blob([readFileSync(file)], { type: 'text/csv' }), 'phonebook.csv');
  const answer = await fetch(String(created.upload?.url), { method: 'POST', body: form });
  if (!answer.ok) throw new Error(`The upload was refused: ${await answer.text()}`);
}

/** The refused rows as their file tells them: how many for each reason, in words. */
export async function refusedRows(shown: Json): Promise<Map<string, number>> {
  const answer = await fetch(String(shown.refusedRowsUrl));
  const rows: Record<string, string>[] = parse(await answer.text(), { columns: true, bom: true });
  const reasons = new Map<string, number>();
  for (const row of rows) {
    const reason = row['Refused because'] ?? 'without a reason';
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  return reasons;
}
