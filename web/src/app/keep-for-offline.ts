/**
 * Lets the browser keep the files of the app after a sign-in, so that it opens without a
 * connection. Where the browser keeps nothing (a private window, say), the app works without it.
 */
export function keepForOffline(): void {
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register('/service-worker.js').catch(() => undefined);
}
