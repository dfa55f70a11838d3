import { createHash } from 'node:crypto';

/** A page that loads nothing else, and the headers that forbid it to. */
export type HtmlPage = { readonly page: string; readonly headers: Record<string, string> };

/** Makes a whole page of a title, a style sheet and a body that is already escaped. */
export function htmlPage(given: { title: string; style: string; body: string }): HtmlPage {
  const { title, style, body } = given;
  const hash = createHash('sha256').update(style).digest('base64');
  return {
    page:
      '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">' +
      '<meta name="viewport" content="width=device-width, initial-scale=1">' +
      `<title>${escaped(title)}</title>\n<style>${style}</style></head><body>\n${body}\n` +
      '</body></html>',
    headers: {
      'content-security-policy':
        `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; ` +
        "form-action 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  };
}

/** Escapes text for HTML. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
