import type { StateStore } from 'oidc-client-ts';
import type { ConfigFile } from './config-file.ts';

/** Who is signed in, as the sign-in library writes it down; times in seconds. */
type KeptUser = {
  readonly id_token?: string;
  readonly refresh_token?: string;
  readonly expires_at?: number;
  readonly profile?: Readonly<Record<string, unknown>>;
};

const before = 'messenger.';

/**
 * Where the library keeps the user: over tabs and restarts, for as long as the refresh token lives.
 * It is ours, so that a page can read it without the library.
 */
export const userStore: StateStore = {
  set: async (key, value) => localStorage.setItem(before + key, value),
  get: async (key) => localStorage.getItem(before + key),
  remove: async (key) => {
    const value = localStorage.getItem(before + key);
    localStorage.removeItem(before + key);
    return value;
  },
  getAllKeys: async () => keptKeys().map((key) => key.slice(before.length)),
};

/** The user of this provider and client; undefined where nobody is signed in. */
export function readKeptUser({ issuer, clientId }: ConfigFile): KeptUser | undefined {
  const kept = localStorage.getItem(`${before}user:${issuer}:${clientId}`);
  return kept === null ? undefined : (JSON.parse(kept) as KeptUser);
}

/** Whether somebody is signed in at any provider: it is known before the provider is. */
export function isAnybodyKept(): boolean {
  return keptKeys().length > 0;
}

function keptKeys(): string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith(`${before}user:`));
}
