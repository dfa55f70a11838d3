/** Where a text is wrong, as the API says it. */
type Problem = {
  readonly rule: string;
  readonly at: { readonly start: number; readonly end: number };
  readonly mend: string;
};

/**
 * The text with one problem mended; undefined where a person has to find other words. `plain` is
 * the API's own version in the letters of SMS.
 */
export function mended(
  text: string,
  problem: Problem,
  given: { plain: string; company: string },
): string | undefined {
  switch (problem.rule) {
    case 'wording.footer': {
      const footer = /"([^"]+)"/.exec(problem.mend)?.[1];
      return footer && withEnd(text, footer);
    }
    case 'wording.company':
      return `${given.company}: ${text.trimStart()}`;
    case 'wording.costly-character':
      return given.plain === text ? undefined : given.plain;
    default:
      return undefined;
  }
}

/** The words at the very end, once, after a full stop. */
function withEnd(text: string, footer: string): string {
  const start = text.trimEnd();
  const gap = /[.!?]$/.test(start) || start === '' ? ' ' : '. ';
  return `${start}${gap}${footer}`.trimStart();
}
