import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';

const pageFiles: Record<string, { file: string; type: string }> = {
  '/_local/phones-page': { file: 'index.html', type: 'text/html; charset=utf-8' },
  '/_page/page.js': { file: 'page.js', type: 'text/javascript; charset=utf-8' },
  '/_page/icon.svg': { file: 'icon.svg', type: 'image/svg+xml' },
  '/_page/conversation.css': { file: 'conversation.css', type: 'text/css; charset=utf-8' },
  '/_page/page.css': { file: 'page.css', type: 'text/css; charset=utf-8' },
};

/** Serves the page that shows the phones; false when `url` is none of its files. */
export function servePage(url: string, response: ServerResponse): boolean {
  const found = pageFiles[url.split('?')[0] ?? ''];
  if (found === undefined) return false;
  const body = readFileSync(new URL(`../page/${found.file}`, import.meta.url));
  response.writeHead(200, {
    'content-type': found.type,
    'content-length': body.length,
    'cache-control': 'no-cache',
    'content-security-policy': "default-src 'self'",
  });
  response.end(body);
  return true;
}
