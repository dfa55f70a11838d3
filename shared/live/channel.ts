/** The namespace of the channels on which people of accounts get hints. */
const liveNamespace = 'accounts';

/**
 * The channel of one person of an account; nobody else may subscribe to it. AppSync allows letters,
 * digits and dashes in a channel, so the underscores of our ids become dashes.
 */
export function channelOf(whose: { accountId: string; personId: string }): string {
  const { accountId, personId } = whose;
  return `/${[liveNamespace, accountId, personId].map(segment).join('/')}`;
}

export const segment = (id: string) => id.replaceAll('_', '-');
