import { endpoint } from '../../shared/lambda/endpoint.ts';
import { escaped, htmlPage } from '../../shared/lambda/html-page.ts';
import { problemTypes, refused } from '../../shared/values/refused.ts';
import { explanations } from './explanations.ts';

/**
 * Shows what a problem means: the page that the `type` of a problem links to. Open to everybody.
 */
export const showProblem = endpoint({
  method: 'GET',
  path: '/v1/problems/{type}',
  summary: 'What a problem means: what happened, why, and the remedy',
  page: true,
  refuses: ['not-found'],
  open: true,
}).handler(async ({ path }) => {
  const type = path.type ?? '';
  if (!isExplained(type)) throw refused('not-found', `There is no problem "${type}".`);
  return htmlPage({ title: titleOf(type), style, body: bodyOf(type) });
});

type Explained = keyof typeof explanations;

function isExplained(type: string): type is Explained {
  return Object.hasOwn(explanations, type);
}

function titleOf(type: Explained): string {
  return type === 'broken' ? 'Something broke on our side' : problemTypes[type].title;
}

function bodyOf(type: Explained): string {
  const { happened, why, mend, citation } = explanations[type];
  const status = type === 'broken' ? 500 : problemTypes[type].status;
  const parts = [
    ['What happened', happened],
    ['Why', why],
    ['What to do', mend],
    ['The rule', citation],
  ].filter((part): part is [string, string] => part[1] !== undefined);
  const sections = parts.map(([head, text]) => `<h2>${head}</h2>\n<p>${escaped(text)}</p>`);
  return [
    `<h1>${escaped(titleOf(type))}</h1>`,
    `<p><code>${type}</code>, status ${status}</p>`,
    ...sections,
    '<p>The <code>detail</code> of the problem that you got says what it was in your case.</p>',
  ].join('\n');
}

const style = `
body { font: 16px/1.5 system-ui, sans-serif; max-width: 42rem; margin: 2rem auto;
  padding: 0 1rem; color: #1a1a1a; background: #fff; }
h1 { font-size: 1.5rem; } h2 { font-size: 1rem; margin: 1.5rem 0 0; } p { margin: .3rem 0; }
code { background: #f0f0f0; padding: .1rem .3rem; border-radius: .2rem; }
@media (prefers-color-scheme: dark) { body { color: #eee; background: #161616; }
  code { background: #2a2a2a; } }
`;
