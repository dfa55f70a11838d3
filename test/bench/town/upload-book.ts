import { openAsBlob } from 'node:fs';
import type { Business } from './start-bench.ts';

/** Announces an import of everybody's address book; gives its id and the form for the file. */
export async function announceBook({ call }: Business) {
  const made = await call('POST', '/v1/imports', {
    fileName: 'customers.csv',
    group: 'Customers',
    attestation: {
      basis: 'relationship',
      statement: 'Everybody in the file bought a car or had a repair here.',
      attestedBy: 'Kate O’Shea',
    },
  });
  const upload = made.upload as { url: string; fields: Record<string, string> };
  return { importId: String(made.id), upload };
}

/** Uploads a file with the form of its import. Throws when the bucket refuses it. */
export async function uploadFile(
  { url, fields }: { url: string; fields: Record<string, string> },
  file: string,
): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', await openAsBlob(file), 'customers.csv');
  const answer = await fetch(url, { method: 'POST', body: form });
  if (!answer.ok) throw new Error(`The upload failed: ${answer.status} ${await answer.text()}`);
}
