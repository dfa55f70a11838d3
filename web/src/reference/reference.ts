import { readConfig } from '../session/config.ts';
import { openSignIn } from '../session/sign-in.ts';
import './reference.css';
import { showCaller } from './show-caller.ts';

/**
 * `/docs`: the reference of the API, made from the document that the API serves, with a form to try
 * each call. Calls carry the token of whoever is signed in to the Messenger here; any other token
 * can be pasted. Nothing comes from another host: no fonts, no proxy, no telemetry.
 */
const config = await readConfig();
const { signIn } = await openSignIn(config);
const token = await signIn.token({ stale: false }).catch(() => undefined);
showCaller(signIn, token !== undefined);

/** Beside the built app as it was published: `infra/web/published-reference.ts` finds it. */
const published = '/docs/scalar.js';
await import(/* @vite-ignore */ published);
const { Scalar } = window as Window & { Scalar?: Reference };
Scalar?.createApiReference('#reference', {
  url: `${config.apiUrl}/v1/openapi.json`,
  servers: [{ url: config.apiUrl }],
  authentication: {
    preferredSecurityScheme: 'token',
    ...(token !== undefined && { securitySchemes: { token: { token } } }),
  },
  withDefaultFonts: false,
  telemetry: false,
  showDeveloperTools: 'never',
  hideClientButton: true,
  agent: { disabled: true },
  mcp: { disabled: true },
});

type Reference = { readonly createApiReference: (place: string, settings: object) => void };
