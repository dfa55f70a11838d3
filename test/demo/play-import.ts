import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { components } from '../../client/src/schema.d.ts';
import type { Person } from '../stories/support/person.ts';
import type { Town } from '../stories/support/town.ts';
import type { Screen } from './screen.ts';

const data = join(import.meta.dirname, '../data');

type Import = components['schemas']['Import'];
type Form = { readonly url: string; readonly fields: Readonly<Record<string, string>> };
type Created = { readonly upload?: Form };

/** An address book among the test data, and what it is called on the screen. */
export type Book = { readonly file: string; readonly label: string };

export const phonebook: Book = { file: 'phonebook-dealership.csv', label: 'Import' };

/** Uploads an address book through the form and waits for the end, with a bar. */
export async function importBook(
  town: Town,
  rep: Person,
  { file, label, screen }: Book & { screen: Screen },
): Promise<Import> {
  const created = await rep.post('/v1/imports', {
    fileName: basename(file),
    attestation: {
      basis: 'relationship',
      statement: 'These people bought a car or a repair from us and gave us their number.',
      attestedBy: 'Rita Moss',
    },
  });
  if (created.status !== 201) throw new Error(`No import: ${JSON.stringify(created.body)}`);
  await upload(created.body, file);
  const bar = screen.bar(label, 100);
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
async function upload(created: Created, file: string): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(created.upload?.fields ?? {})) {
    form.append(name, String(value));
  }
  form.append('file', new Blob([readFileSync(join(data, file))]), basename(file));
  const answer = await fetch(String(created.upload?.url), { method: 'POST', body: form });
  if (!answer.ok) throw new Error(`The upload was refused: ${await answer.text()}`);
}

/** The refused rows of their file: how many for each reason, in words. */
export async function refusedRows(shown: Import): Promise<Map<string, number>> {
  const answer = await fetch(String(shown.refusedRowsUrl));
  // A short row stays as short as it was in the file.
  const read = { columns: true, bom: true, relax_column_count: true } as const;
  const rows: Record<string, string>[] = parse(await answer.text(), read);
  const reasons = new Map<string, number>();
  for (const row of rows) {
    const reason = row['Refused because'] ?? 'without a reason';
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  return reasons;
}
