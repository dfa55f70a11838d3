/**
 * `/config.json`: where the app runs. A deployment writes it beside the app, the runner of one
 * machine answers it. Addresses may be relative to the page.
 */
export type ConfigFile = {
  readonly apiUrl: string;
  /** Where the OpenID provider describes itself. */
  readonly metadataUrl: string;
  readonly issuer: string;
  readonly clientId: string;
  /** Ends the session at the provider: it takes `client_id` and `logout_uri`. */
  readonly signOutUrl: string;
  /** Where the pretend phones are; only on one machine. */
  readonly phonesUrl?: string;
};
