import type { Person } from './person.ts';
import type { Town } from './town.ts';

/** The attestation of a representative for a file of customers. */
export const customers = {
  basis: 'relationship',
  statement: 'Everybody in the file bought a car or had a repair here.',
  attestedBy: 'Kate O’Shea',
} as const;

/** Creates an import, uploads the file with the form, and waits until all is done. */
export async function importFile(
  town: Town,
  rep: Person,
  given: { file: string | Uint8Array<ArrayBuffer>; asked?: Record<string, unknown> },
) {
  const asked = { fileName: 'people.csv', attestation: customers, ...given.asked };
  const made = await rep.post('/v1/imports', asked);
  if (made.status !== 201) throw new Error(`Not announced: ${JSON.stringify(made.body)}`);
  await uploadFile(made.body.upload, given.file);
  await town.quiet();
  return (await rep.get(`/v1/imports/${made.body.id}`)).body;
}

/** Posts the form with the file last, as a browser does. */
export async function uploadFile(
  upload: { readonly url: string; readonly fields: Record<string, string> } | undefined,
  file: string | Uint8Array<ArrayBuffer>,
): Promise<Response> {
  if (upload === undefined) throw new Error('There is no form to upload with.');
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
  form.append('file', new Blob([file]), 'people.csv');
  return fetch(upload.url, { method: 'POST', body: form });
}
