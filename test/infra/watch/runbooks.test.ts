import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { composed, resourcesOf, templateOf } from '../composed.ts';

/** Alarms, their sentences and the pages that say what to do: none without the others. */
const folder = join(import.meta.dirname, '../../../docs/runbooks');
/** With everything that a stage may have. */
const app = composed('dev', { canaryNumber: '+12065550100' });
const parts = { data: 'Data', run: 'Run', watch: 'Watch' } as const;

const textOf = (page: string) => readFileSync(join(folder, page), 'utf8');
const pages = readdirSync(folder).filter((page) => page !== 'README.md');

/** Every alarm of the template, as the line of its page. */
const alarms = resourcesOf(templateOf(app, 'Watch'), 'AWS::CloudWatch::Alarm').map(([, one]) => {
  const parts = /^(?<sentence>.+) Runbook: docs\/runbooks\/(?<page>.+)$/.exec(
    String(one.Properties.AlarmDescription),
  );
  const name = String(one.Properties.AlarmName).replace('ivip-messenger-dev-', '');
  return { page: parts?.groups?.page, line: `| \`${name}\` | ${parts?.groups?.sentence} |` };
});

describe('the runbooks', () => {
  it('are all about an alarm', () => {
    expect([...new Set(alarms.map(({ page }) => page))].sort()).toEqual(pages.sort());
  });

  it.each(pages)('%s names its alarms with their sentences, and no others', (page) => {
    const [, table = ''] = /\| alarm \| what customers suffer \|\n.*\n((?:\|.*\n)+)/.exec(
      textOf(page),
    ) ?? [''];
    const own = alarms.filter((alarm) => alarm.page === page).map(({ line }) => line);
    expect(table.trim().split('\n').sort()).toEqual(own.sort());
  });

  it.each(pages)('%s says how to see it and what to do', (page) => {
    const headings = [...textOf(page).matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(['How to see it', 'What to do']);
    expect(textOf('README.md')).toContain(`](${page})`);
  });
});

describe('a command that can be pasted', () => {
  const commands = ['README.md', ...pages].flatMap((page) => {
    const blocks = [...textOf(page).matchAll(/^ *```sh\n(.*?)^ *```/gms)];
    return blocks.map(([, block = '']) => block);
  });
  /** What a command looks up: a kind of resource of a stack, by the beginning of its id there. */
  const looked = commands.flatMap((command) => [
    ...[...command.matchAll(/named (data|run|watch) (\w+::\w+) (\w+)/g)].map(
      ([, stack, kind, begin]) => `${stack} ${kind} ${begin}`,
    ),
    ...[...command.matchAll(/^ *logs (\w+)/gm)].map(([, name]) => `run Logs::LogGroup ${name}Logs`),
    ...[...command.matchAll(/^ *(?:dead|redrive) (\w+)/gm)].map(
      ([, name]) => `run SQS::Queue ${name}Dead`,
    ),
  ]);

  it.each([...new Set(looked)])('finds one %s', (wanted) => {
    const [stack = '', kind, begin = ''] = wanted.split(' ');
    const part = parts[stack as keyof typeof parts];
    const ids = resourcesOf(templateOf(app, part), `AWS::${kind}`).map(([id]) => id);
    expect(ids.filter((id) => id.startsWith(begin))).toHaveLength(1);
  });

  it('looks up what each Lambda logs', () => {
    expect(looked.length).toBeGreaterThan(40);
  });
});
