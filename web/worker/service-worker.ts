/**
 * The service worker: without a connection the app still opens, so that it can say so itself in
 * place of a page of the browser. It keeps the files of the app and its configuration, and nothing
 * else: no answer of the API is ever kept here. While nobody looks at the app,
 * it shows new texts.
 */

/** The files of the app, by path. The build puts it in (infra/web/build-web.ts). */
declare const builtFiles: readonly string[];
declare const self: ServiceWorkerGlobalScope;

// A module, so that `self` is the one above.
export {};

const keptAs = 'messenger';
const page = '/index.html';
const config = '/config.json';

self.addEventListener('install', (event) => event.waitUntil(keepFiles()));
self.addEventListener('activate', (event) => event.waitUntil(removeOldFiles()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  // The reference of the API is of no use without the API.
  if (/^\/docs\b/.test(pathname)) return;
  if (request.destination === 'document') event.respondWith(newestPage(request));
  else if (pathname === config) event.respondWith(newestConfig(request));
  else if (builtFiles.includes(pathname)) event.respondWith(keptFile(request));
});

self.addEventListener('push', (event) => event.waitUntil(showNewText(event.data)));
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(openText(event.notification.data));
});

/** A file with a hash in its name is already kept if an earlier build had it too. */
async function keepFiles(): Promise<void> {
  const cache = await caches.open(keptAs);
  const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  const missing = builtFiles.filter((path) => !path.startsWith('/assets/') || !kept.has(path));
  await cache.addAll([...missing, page, config].map((path) => new Request(path, reload)));
}

/** The browser's own cache may be older. */
const reload = { cache: 'reload' } as const;

/** Only when no page of an earlier build is open any more. */
async function removeOldFiles(): Promise<void> {
  const cache = await caches.open(keptAs);
  const wanted = new Set([...builtFiles, page, config]);
  const kept = await cache.keys();
  const old = kept.filter(({ url }) => !wanted.has(new URL(url).pathname));
  await Promise.all(old.map((request) => cache.delete(request)));
}

/** The page as it is now; without a connection the app as it was kept, whatever the address. */
async function newestPage(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(page);
    if (kept === undefined) throw error;
    return kept;
  }
}

async function newestConfig(request: Request): Promise<Response> {
  try {
    const response = await fetch(request);
    if (response.ok) await (await caches.open(keptAs)).put(config, response.clone());
    return response;
  } catch (error) {
    const kept = await caches.match(config);
    if (kept === undefined) throw error;
    return kept;
  }
}

async function keptFile(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

/** What the API sends (functions/notifications/notify/notice-of.ts), encrypted for this browser. */
type NewText = {
  readonly title: string;
  readonly body: string;
  readonly phone: string;
  readonly textId: string;
};

/** Whoever looks at the app sees the text there. A conversation has one notification. */
async function showNewText(data: PushMessageData | null): Promise<void> {
  const isSeen = (await openPages()).some(({ focused }) => focused);
  if (data === null || isSeen) return;
  const { title, body, phone, textId }: NewText = data.json();
  const address = `/inbox/all/${phone.replace('+', '')}?text=${textId}`;
  const options = { body, tag: phone, renotify: true, icon: '/icon-192.png', data: address };
  await self.registration.showNotification(title, options);
}

/** In the app where it is open, else in a new page. */
async function openText(address: string): Promise<void> {
  const [page] = await openPages();
  if (page === undefined) return void (await self.clients.openWindow(address));
  page.postMessage({ open: address });
  await page.focus();
}

async function openPages(): Promise<readonly WindowClient[]> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return pages.filter(({ url }) => !/^\/(docs|_local)\b/.test(new URL(url).pathname));
}
