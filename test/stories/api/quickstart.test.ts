import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTown, type Town } from '../support/town.ts';

const root = join(import.meta.dirname, '../../..');
const page = readFileSync(join(root, 'docs/quickstart.md'), 'utf8');
const script = join(root, `.quickstart-${process.pid}.ts`);

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(async () => {
  rmSync(script, { force: true });
  await town.leave();
});

it('the quickstart prints what it says, run as it is printed', async () => {
  const blocks = [...page.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code]) => code);
  const code = blocks.join('\n');
  const expected = [...code.matchAll(/^console\.log.*\n\/\/ (.*)$/gm)].map(([, line]) => line);
  expect(expected.length).toBe(4);
  writeFileSync(script, code.replaceAll('http://localhost:3000', town.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script], { cwd: root });
  expect(stdout.trim().split('\n')).toEqual(expected);
});

it('the types of the client are made from the document that is kept', () => {
  const kept = readFileSync(join(root, 'docs/openapi.json'));
  const hash = createHash('sha256').update(kept).digest('hex');
  const types = readFileSync(join(root, 'client/src/schema.d.ts'), 'utf8');
  expect(types.split('\n')[0]).toBe(`// Made from docs/openapi.json ${hash}`);
});
