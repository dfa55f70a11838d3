import { escaped, type HtmlPage, htmlPage } from '../../shared/lambda/html-page.ts';
import type { Event } from './read-history.ts';

type Proof = {
  readonly phone: string;
  readonly company: string;
  readonly rulebook: string;
  readonly producedAt: string;
  readonly inPhonebook: boolean;
  readonly story: readonly Event[];
};

/** The proof as one page that prints well and loads nothing else. */
export function printStory(proof: Proof): HtmlPage {
  const rows = proof.story.map(rowOf).join('\n');
  const standing = proof.inPhonebook ? 'in the phonebook' : 'not in the phonebook';
  const body = `<h1>What passed between ${escaped(proof.company)} and ${escaped(proof.phone)}</h1>
<p>Produced ${escaped(proof.producedAt)} under the rulebook ${escaped(proof.rulebook)}.
The person is ${standing}. All times are UTC.</p>
<table><thead><tr><th>When</th><th>What</th><th>Words and reasons</th></tr></thead><tbody>
${rows}
</tbody></table>`;
  return htmlPage({ title: `Proof for ${proof.phone}`, style, body });
}

const style = `
body { font: 14px/1.5 Georgia, serif; max-width: 60rem;
  margin: 2rem auto; padding: 0 1rem; color: #111; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top;
  padding: .4rem .6rem; border-bottom: 1px solid #ccc; }
td:first-child { white-space: nowrap; font-variant-numeric: tabular-nums; }
blockquote { margin: .2rem 0; padding-left: .6rem;
  border-left: 3px solid #999; white-space: pre-wrap; }
dl { margin: 0; display: grid; grid-template-columns: max-content 1fr; gap: 0 .8rem; color: #444; }
dt { font-style: italic; } dd { margin: 0; overflow-wrap: anywhere; }
@media print { body { margin: 0; } tr { break-inside: avoid; } }
`;

function rowOf({ at, what, body, words, ...rest }: Event): string {
  const said = body ?? words;
  const quote = typeof said === 'string' && said ? `<blockquote>${escaped(said)}</blockquote>` : '';
  const pairs = Object.entries(rest).filter(([, value]) => value !== undefined && value !== '');
  const facts = pairs.map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${shown(value)}</dd>`);
  const list = facts.length > 0 ? `<dl>${facts.join('')}</dl>` : '';
  return `<tr><td>${escaped(at)}</td><td>${escaped(what)}</td><td>${quote}${list}</td></tr>`;
}

function shown(value: unknown): string {
  return escaped(typeof value === 'string' ? value : JSON.stringify(value));
}
