import type { paths } from '../../../client/src/schema.d.ts';

/** What opens an account. */
export type NewAccount =
  paths['/v1/operator/accounts']['post']['requestBody']['content']['application/json'];

/** The content of the form. An empty line separates two sample texts. */
export function applicationIn(form: FormData): NewAccount {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const samples = text('samples')
    .split(/\r?\n\s*\r?\n/)
    .map((sample) => sample.trim())
    .filter(Boolean);
  return {
    name: text('name'),
    website: text('website'),
    use: text('use'),
    optIn: text('optIn'),
    ...(samples.length > 0 && { sampleTexts: samples }),
    contact: { name: text('contactName'), email: text('email'), phone: text('phone') },
  };
}
