import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let synthesized: Promise<string> | undefined;

/**
 * Synthesizes the product's CDK app in this process and gives the folder of the cloud assembly.
 * Done once for a process; the folder goes when the process ends, unless `outdir` names one.
 */
export function synthesize(outdir?: string): Promise<string> {
  synthesized ??= synthesizeNow(outdir);
  return synthesized;
}

async function synthesizeNow(outdir: string | undefined): Promise<string> {
  const { composeApp } = await import('../app.ts');
  const folder = outdir ?? mkdtempSync(join(tmpdir(), 'ivip-assembly-'));
  if (outdir === undefined) {
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  }
  // The checks of the template are the build's business: they would cost the start two seconds.
  // Construct paths make short names for tables, queues and logs.
  const context = { 'aws:cdk:enable-path-metadata': true };
  composeApp({ outdir: folder, checks: false, context }).synth();
  return folder;
}
