import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const cache = join(root, 'node_modules/.cache/assembly');

/** What a synthesized assembly depends on, beside the version of Node. */
const sources = ['functions', 'shared', 'infra', 'cdk.json', 'package-lock.json'];

/** A kept assembly that nobody used for so long is removed. */
const keptMs = 7 * 24 * 3600_000;

let synthesized: Promise<string> | undefined;

/**
 * The folder of the product's cloud assembly, synthesized in this process from the sources as they
 * are now. An assembly made from exactly the same sources before is used again: synthesis is most
 * of the time of a start.
 */
export function synthesize(): Promise<string> {
  synthesized ??= synthesizeOnce();
  return synthesized;
}

async function synthesizeOnce(): Promise<string> {
  const hash = hashSources();
  const folder = join(cache, hash);
  if (existsSync(folder)) {
    utimesSync(folder, new Date(), new Date());
    return folder;
  }
  mkdirSync(cache, { recursive: true });
  removeOld();
  // Made aside and renamed, so that another process never sees half of it.
  const made = mkdtempSync(join(cache, 'new-'));
  try {
    await synthesizeInto(made);
    // Sources that changed meanwhile: what was made belongs to neither state.
    if (hashSources() !== hash) return made;
    renameSync(made, folder);
  } catch (error) {
    rmSync(made, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

async function synthesizeInto(outdir: string): Promise<void> {
  const { composeApp } = await import('../../app.ts');
  // Construct paths make short names for tables, queues and logs.
  // Who operates on one machine, made by the template as a deployment makes its first operator.
  const operatorEmail = 'operator@example.com';
  const context = { 'aws:cdk:enable-path-metadata': true, operatorEmail };
  // The checks of the template are the build's business: they would cost the start two seconds.
  composeApp({ outdir, checks: false, context }).synth();
}

function hashSources(): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of sources.flatMap((name) => filesIn(join(root, name)))) {
    hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 32);
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(join(import.meta.dirname, '..')))
    .sort();
}

function removeOld(): void {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    if (Date.now() - statSync(path).mtimeMs > keptMs) rmSync(path, { recursive: true });
  }
}
