import { parseArgs } from 'node:util';
import type { Duty } from '../../shared/rules/law/duty.ts';
import { law } from '../../shared/rules/law/law.ts';
import {
  defaultRulebook,
  rulebookNamed,
  rulebookNames,
} from '../../shared/rules/rulebooks/rulebook-named.ts';

/**
 * `npm run law` prints every duty: where it is written, the rule that judges it, the acts that
 * enforce it, the test that holds it. `--markdown` prints a table, `--json` the rows.
 */
const { values: asked } = parseArgs({
  options: { markdown: { type: 'boolean' }, json: { type: 'boolean' } },
});

if (asked.json) console.log(JSON.stringify(law, undefined, 2));
else if (asked.markdown) console.log(table());
else console.log(pages());

function pages(): string {
  const sources = Map.groupBy(law, ({ source }) => source);
  const sections = [...sources].map(([source, duties]) => {
    return [`\n${source}`, ...duties.map(block)].join('\n');
  });
  return [...sections, '', summary()].join('\n');
}

function block(duty: Duty): string {
  const lines = [`  ${duty.duty}`, line('citation', duty.citation)];
  if (duty.heldBy !== undefined) {
    lines.push(
      line(
        'held by',
        `${duty.heldBy}, as ${duty.describedIn.file} describes ("${duty.describedIn.words}")`,
      ),
    );
  } else {
    const rules = duty.rules.length > 0 ? `  (${duty.rules.join(', ')})` : '';
    lines.push(line('rule', duty.ruleFile + rules));
    if (duty.rulebook) lines.push(line('rulebook', duty.rulebook));
    lines.push(...duty.enforcedBy.map((act, n) => line(n === 0 ? 'acts' : '', act)));
    lines.push(line('test', `${duty.test.file} › ${duty.test.name}`));
  }
  return `${lines.join('\n')}\n`;
}

function line(name: string, value: string): string {
  return `    ${name.padEnd(9)} ${value}`;
}

function summary(): string {
  const people = law.filter(({ heldBy }) => heldBy !== undefined).length;
  const books = rulebookNames.map((name) => {
    const mark = name === defaultRulebook ? ', the default' : '';
    return `${name} (as of ${rulebookNamed(name).asOf}${mark})`;
  });
  return (
    `${law.length} duties: ${law.length - people} held by code, ${people} by people. ` +
    `Rulebooks: ${books.join(', ')}.\n` +
    '`US 2026 § n` numbers the page of duties drawn from US law in November 2026. Not legal advice.'
  );
}

function table(): string {
  const head = ['source', 'duty', 'citation', 'rule', 'enforced by', 'held by test'];
  const rows = law.map((duty) => {
    const { source, citation } = duty;
    if (duty.heldBy !== undefined) {
      return [source, duty.duty, citation, '', duty.heldBy, duty.describedIn.file];
    }
    const acts = duty.enforcedBy.map((act) => `\`${act}\``).join('<br>');
    const test = `\`${duty.test.file}\`<br>${duty.test.name}`;
    return [source, duty.duty, citation, `\`${duty.ruleFile}\``, acts, test];
  });
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
