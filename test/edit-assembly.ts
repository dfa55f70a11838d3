import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { synthesize } from '../infra/local/template/synthesize.ts';

/** What is to differ from the product's own template. */
export type Edit = {
  /** Functions whose event sources are switched off; `all` leaves only the API awake. */
  readonly asleep?: 'all' | readonly string[];
  /** Variables that every Lambda gets besides its own. */
  readonly environment?: Readonly<Record<string, string>>;
};

type Resource = { Type: string; Properties: Record<string, unknown> };
type Variables = { Variables: Record<string, unknown> };

/**
 * Copies the product's assembly with an edit, for `startLocal({ assembly })`; `remove` it after.
 */
export async function editAssembly(edit: Edit): Promise<{ folder: string; remove(): void }> {
  const whole = await synthesize();
  const folder = mkdtempSync(join(tmpdir(), 'ivip-assembly-'));
  cpSync(whole, folder, { recursive: true });
  for (const file of readdirSync(folder)) {
    if (file.endsWith('.template.json')) editTemplate(join(folder, file), edit);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function editTemplate(file: string, { asleep = [], environment = {} }: Edit): void {
  const template = JSON.parse(readFileSync(file, 'utf8')) as {
    Resources?: Record<string, Resource>;
  };
  for (const { Type, Properties } of Object.values(template.Resources ?? {})) {
    if (Type === 'AWS::Lambda::EventSourceMapping') {
      const fed = JSON.stringify(Properties.FunctionName);
      if (asleep === 'all' || asleep.some((name) => fed.includes(`"${name}Function`))) {
        Properties.Enabled = false;
      }
    }
    if (Type === 'AWS::Lambda::Function' && Properties.Environment) {
      Object.assign((Properties.Environment as Variables).Variables, environment);
    }
  }
  writeFileSync(file, JSON.stringify(template));
}
