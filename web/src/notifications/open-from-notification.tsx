import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { useApi } from '../session/session.tsx';
import { renew } from './this-browser.ts';

/** Goes to the text whose notification somebody pressed while the app was open, and stays known. */
export function OpenFromNotification() {
  const api = useApi();
  const [, go] = useLocation();
  useEffect(() => {
    // Not known any more until it works again: that is no news worth an error.
    renew(api).catch(() => undefined);
  }, [api]);
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return;
    const open = ({ data }: MessageEvent) => {
      const { open: address } = (data ?? {}) as { open?: unknown };
      if (typeof address === 'string' && address.startsWith('/inbox/')) go(address);
    };
    navigator.serviceWorker.addEventListener('message', open);
    return () => navigator.serviceWorker.removeEventListener('message', open);
  }, [go]);
  return null;
}
