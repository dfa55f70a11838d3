import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { bundle } from '../../infra/bundle.ts';

const root = mkdtempSync(join(tmpdir(), 'ivip-bundle-'));
const outdir = join(root, 'out');
afterAll(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

write('functions/shout.ts', 'export const handler = (word: string) => word.toUpperCase();\n');
write('functions/old.cjs', "const { sep } = require('node:path'); exports.sep = () => sep;\n");
write(
  'functions/asks.ts',
  "import { sep } from './old.cjs';\nexport const handler = () => sep();\n",
);
write('functions/fails.ts', 'export function handler() { throw new Error("no"); }\n');

it('bundles each entry into a folder of its own that runs', async () => {
  const entries = { Shout: 'functions/shout.ts', Asks: 'functions/asks.ts' };
  const folders = bundle(entries, { root, outdir });
  const shout = await import(pathToFileURL(join(folders.Shout, 'index.mjs')).href);
  expect(shout.handler('stop')).toBe('STOP');
});

it('lets old CommonJS ask for Node, and adds nothing where nobody asks', async () => {
  const entries = { Shout: 'functions/shout.ts', Asks: 'functions/asks.ts' };
  const folders = bundle(entries, { root, outdir });
  const asks = await import(pathToFileURL(join(folders.Asks, 'index.mjs')).href);
  expect(asks.handler()).toBe('/');
  expect(readFileSync(join(folders.Shout, 'index.mjs'), 'utf8')).not.toContain('createRequire');
});

it('keeps names, so that a stack trace names the act', async () => {
  const { Fails } = bundle({ Fails: 'functions/fails.ts' }, { root, outdir });
  const { handler } = await import(pathToFileURL(join(Fails, 'index.mjs')).href);
  expect(handler.name).toBe('handler');
});

it('keeps what is imported late in a file of its own, that nobody reads before', async () => {
  write('functions/rare.ts', "globalThis.isRareLoaded = true;\nexport const act = () => 'rare';\n");
  write(
    'functions/late.ts',
    "export const handler = async () => (await import('./rare.ts')).act();\n",
  );
  const { Late } = bundle({ Late: 'functions/late.ts' }, { root, outdir });
  const { handler } = await import(pathToFileURL(join(Late, 'index.mjs')).href);
  expect('isRareLoaded' in globalThis).toBe(false);
  expect(await handler()).toBe('rare');
  expect('isRareLoaded' in globalThis).toBe(true);
});

it('leaves nothing of an earlier run in a folder', () => {
  write('out/Shout/old-chunk.mjs', 'export {};\n');
  const { Shout } = bundle({ Shout: 'functions/shout.ts' }, { root, outdir });
  expect(readdirSync(Shout)).toEqual(['index.mjs']);
});

it('gives the same bytes for the same source', () => {
  const once = bundle({ Shout: 'functions/shout.ts' }, { root, outdir: join(root, 'once') });
  const again = bundle({ Shout: 'functions/shout.ts' }, { root, outdir: join(root, 'again') });
  const bytes = (folder: string) => readFileSync(join(folder, 'index.mjs'), 'utf8');
  expect(bytes(once.Shout)).toBe(bytes(again.Shout));
});

it('says in one line which sources are missing', () => {
  const entries = { Shout: 'functions/shout.ts', Gone: 'functions/gone.ts' };
  expect(() => bundle(entries, { root, outdir })).toThrow(
    /^Nothing to bundle.*functions\/gone\.ts$/,
  );
});
