import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalSystem } from '../../../infra/local/run.ts';

/** A text on a pretend phone, as far as logs are concerned. */
export type SaidText = { readonly from: string; readonly to: string; readonly body: string };

/** The texts of the story that logs are searched for. */
const most = 2_000;

/** The first texts that phones hold. */
export async function saidTexts({ url }: LocalSystem): Promise<SaidText[]> {
  const answer = await fetch(`${url}/_local/phones?limit=${most}`);
  const { items } = (await answer.json()) as { items: SaidText[] };
  return items;
}

/** What all Lambdas of a system printed, as far as it is kept. */
export function logsOf(system: LocalSystem, dataDir: string | undefined): string {
  const folder = join(dataDir ?? '', 'logs');
  if (dataDir !== undefined && existsSync(folder)) {
    const lambdas = readdirSync(folder).filter((file) => file !== 'runner.log');
    return lambdas.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
  }
  const lambdas = system.deployment.ofType('AWS::Lambda::Function');
  return lambdas.map(({ identity }) => system.logsOf(identity.name)).join('\n');
}

/** A word that anybody may text stands in logs for other reasons. */
const tellingLength = 12;

/**
 * What logs may not hold, each once: phone numbers, the words of texts, e-mail addresses, tokens
 * and secrets.
 */
export function secretsIn(logs: string, texts: readonly SaidText[]): string[] {
  const bodies = texts.map(({ body }) => body).filter(({ length }) => length >= tellingLength);
  const phones = texts.flatMap(({ from, to }) => [from, to]);
  const said = new Set([...bodies.map((body) => JSON.stringify(body).slice(1, -1)), ...phones]);
  const shapes = [
    /\+1\d{10}\b/g,
    /\b[\w.+-]+@[\w-]+\.(?:com|example|org|net)\b/g,
    // How each JSON Web Token begins, and each secret of a webhook.
    /eyJ[\w-]{10,}|whsec_\w+/g,
  ];
  const shaped = shapes.flatMap((shape) => logs.match(shape) ?? []);
  return [...new Set([...[...said].filter((secret) => logs.includes(secret)), ...shaped])];
}
