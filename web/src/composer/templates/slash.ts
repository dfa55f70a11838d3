/** A `/` before the cursor at the start of a word, and what was typed after it. */
export type Slash = { readonly start: number; readonly end: number; readonly typed: string };

/** Whether somebody asks for a template: `/` at the start of the text or after a space. */
export function slashAt(text: string, cursor: number): Slash | undefined {
  const found = /(?:^|\s)\/([\p{L}\p{N} -]{0,40})$/u.exec(text.slice(0, cursor));
  if (found === null) return undefined;
  const typed = found[1] ?? '';
  return { start: cursor - typed.length - 1, end: cursor, typed };
}
