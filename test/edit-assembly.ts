import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { synthesize } from '../infra/local/template/synthesize.ts';

/** What is to differ from the product's own template. */
export type Edit = {
  /** Functions whose event sources are switched off; `all` leaves only the API awake. */
  readonly asleep?: 'all' | readonly string[];
  /** Rules that the stage leaves switched off, by the beginning of their id. */
  readonly awake?: readonly string[];
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
  const templates = readdirSync(folder).filter((file) => file.endsWith('.template.json'));
  const fellAsleep = templates.flatMap((file) => editTemplate(join(folder, file), edit));
  const named = edit.asleep === 'all' ? [] : (edit.asleep ?? []);
  const awake = named.filter((name) => !fellAsleep.includes(name));
  if (awake.length > 0) throw new Error(`No event source feeds ${awake.join(', ')}.`);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Answers the functions whose event sources it switched off by name. */
function editTemplate(file: string, { asleep = [], awake = [], environment = {} }: Edit): string[] {
  const fellAsleep: string[] = [];
  const template = JSON.parse(readFileSync(file, 'utf8')) as {
    Resources?: Record<string, Resource>;
  };
  for (const [id, { Type, Properties }] of Object.entries(template.Resources ?? {})) {
    if (Type === 'AWS::Events::Rule' && awake.some((begin) => id.startsWith(begin))) {
      Properties.State = 'ENABLED';
    }
    if (Type === 'AWS::Lambda::EventSourceMapping') {
      const fed = JSON.stringify(Properties.FunctionName);
      const name = asleep === 'all' ? '' : asleep.find((one) => fed.includes(`"${one}Live`));
      if (name !== undefined) Properties.Enabled = false;
      if (name) fellAsleep.push(name);
    }
    if (Type === 'AWS::Lambda::Function' && Properties.Environment) {
      Object.assign((Properties.Environment as Variables).Variables, environment);
    }
  }
  writeFileSync(file, JSON.stringify(template));
  return fellAsleep;
}
