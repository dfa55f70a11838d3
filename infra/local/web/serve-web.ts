import { existsSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { ConfigFile } from '../../../web/src/session/config-file.ts';
import { cacheControlOf, pageAt, webHeaders } from '../../web/web-headers.ts';
import type { Trust } from '../gateway/tokens.ts';
import { signInPath } from '../sign-in/sign-in-path.ts';
import { builtWeb } from './built-web.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
};

/** Serves the Messenger; false when the request is for none of its pages and files. */
export type ServeWeb = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/**
 * Serves the Messenger and the reference of the API as their distribution does on AWS: files, and
 * the app itself for every page of it. `origin` is the runner's own, which the socket and the
 * bucket of uploads name.
 */
export function makeServeWeb({ trust, origin }: { trust: Trust; origin: string }): ServeWeb {
  const config = JSON.stringify(configOf(trust));
  const headersOf = (path: string) => webHeaders(connectionsOf(origin), pageAt(path));
  return async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', origin);
    if (pathname === '/config.json') {
      response.writeHead(200, {
        ...headersOf(pathname),
        'content-type': 'application/json',
        'cache-control': 'no-store',
      });
      response.end(config);
      return true;
    }
    const isPage = request.headers.accept?.includes('text/html') ?? false;
    const path = fileFor(await builtWeb(), pathname, isPage);
    if (path === undefined) return false;
    const file = join(await builtWeb(), path);
    const takesGzip = /\bgzip\b/.test(String(request.headers['accept-encoding']));
    const isPacked = takesGzip && extname(file) !== '.png';
    const body = isPacked ? packed(file) : readFileSync(file);
    response.writeHead(200, {
      ...headersOf(path),
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'content-length': body.length,
      'cache-control': cacheControlOf(path),
      vary: 'accept-encoding',
      ...(isPacked && { 'content-encoding': 'gzip' }),
    });
    response.end(body);
    return true;
  };
}

const kept = new Map<string, { readonly at: number; readonly body: Buffer }>();

/** A file as CloudFront sends it, made once for as long as it is the same. */
function packed(file: string): Buffer {
  const at = statSync(file).mtimeMs;
  const known = kept.get(file);
  if (known?.at === at) return known.body;
  const body = gzipSync(readFileSync(file));
  kept.set(file, { at, body });
  return body;
}

/** The file, or for an address that a person opens the reference of the API or the app. */
function fileFor(folder: string, pathname: string, isPage: boolean): string | undefined {
  const path = normalize(pathname);
  if (/^\/docs\/?$/.test(path)) return '/docs/index.html';
  const file = join(folder, path);
  if (file.startsWith(folder) && existsSync(file) && statSync(file).isFile()) return path;
  return path === '/' || (isPage && extname(path) === '') ? '/index.html' : undefined;
}

function configOf({ issuer, audience }: Trust): ConfigFile {
  return {
    apiUrl: '/',
    metadataUrl: `${signInPath}/.well-known/openid-configuration`,
    issuer,
    clientId: audience,
    signOutUrl: `${signInPath}/logout`,
    phonesUrl: '/_local/phones-page',
  };
}

/** The runner uses its address in links; a person may have opened it by its name. */
function connectionsOf(origin: string): string[] {
  const { port } = new URL(origin);
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  return [
    ...hosts.flatMap((host) => [`http://${host}`, `ws://${host}`]),
    `http://*.localhost:${port}`,
  ];
}
