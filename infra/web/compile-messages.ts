import compile from 'icu-minify/compile';
import type { Plugin } from 'vite';

type Words = { readonly [key: string]: string | Words };

/**
 * Compiles the messages of the Messenger while it is built: the browser then needs no parser for
 * them. Their rooms and keys stay as they are.
 */
export function compileMessages(): Plugin {
  return {
    name: 'compile-messages',
    enforce: 'pre',
    // The formatter that reads what is compiled here.
    config: () => ({
      resolve: {
        alias: [
          {
            find: /^use-intl\/format-message$/,
            replacement: 'use-intl/format-message/format-only',
          },
        ],
      },
    }),
    transform: {
      filter: { id: /\/messages\/(en|es)\/[\w-]+\.json$/ },
      handler: (text) => ({ code: JSON.stringify(compiled(JSON.parse(text))), map: null }),
    },
  };
}

function compiled(words: Words): object {
  return Object.fromEntries(
    Object.entries(words).map(([key, value]) => [
      key,
      typeof value === 'string' ? compile(value) : compiled(value),
    ]),
  );
}
