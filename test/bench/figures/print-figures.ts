import { type Figure, isMet } from './figure.ts';

/** The figures as a Markdown table, as the terminal and docs/performance.md show it. */
export function printFigures(
  results: readonly { measure: string; figures: readonly Figure[] }[],
): string {
  const rows = results.flatMap(({ measure, figures }) =>
    figures.map((figure) => [
      measure,
      figure.what,
      `${shown(figure.value)} ${figure.unit}`,
      target(figure),
      figure.note ?? '',
    ]),
  );
  const lines = [['measure', 'what', 'found', 'target', 'counted'], ...rows];
  const [head = '', ...body] = lines.map((cells) => `| ${cells.join(' | ')} |`);
  return [head, '|---|---|---|---|---|', ...body].join('\n');
}

function target(figure: Figure): string {
  if (figure.target === undefined) return '';
  const asked =
    'atLeast' in figure.target ? `≥ ${figure.target.atLeast}` : `≤ ${figure.target.atMost}`;
  return `${asked} ${isMet(figure) ? 'met' : '**missed**'}`;
}

/** Three figures that count: 1,234 or 12.3 or 0.123. */
function shown(value: number): string {
  const digits =
    Math.abs(value) >= 100 ? 0 : 3 - Math.max(1, Math.ceil(Math.log10(Math.abs(value) || 1)));
  return value.toLocaleString('en-US', { maximumFractionDigits: Math.max(0, digits) });
}
