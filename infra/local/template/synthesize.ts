import { join } from 'node:path';
import { keptFolder } from './kept-folder.ts';

/** The runner's own files are no part of the template. */
const runner = join(import.meta.dirname, '..');

let synthesized: Promise<string> | undefined;

/**
 * The folder of the product's cloud assembly, synthesized in this process from the sources as they
 * are now. An assembly made from exactly the same sources before is used again: synthesis is most
 * of the time of a start.
 */
export function synthesize(): Promise<string> {
  synthesized ??= keptFolder({
    name: 'assembly',
    sources: ['functions', 'shared', 'infra', 'cdk.json', 'package-lock.json'],
    leaveOut: (file) => file.startsWith(runner),
    make: synthesizeInto,
  });
  return synthesized;
}

async function synthesizeInto(outdir: string): Promise<void> {
  const { composeApp } = await import('../../app.ts');
  // Construct paths make short names for tables, queues and logs.
  // Who operates on one machine, made by the template as a deployment makes its first operator.
  const settings = { operatorEmail: 'operator@example.com' };
  const context = { 'aws:cdk:enable-path-metadata': true };
  // The checks of the template are the build's business: they would cost the start two seconds.
  composeApp({ outdir, checks: false, web: false, context, settings }).synth();
}
