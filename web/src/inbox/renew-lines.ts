import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { Problem } from '../../../client/src/problem.ts';
import { answered } from '../session/answered.ts';
import type { useSession } from '../session/session.tsx';
import { isBoxName } from './boxes.ts';
import type { Conversation, ConversationPage } from './conversation-page.ts';
import { isIn, placeLine } from './place-line.ts';

type Session = Pick<ReturnType<typeof useSession>, 'api' | 'me'>;

/** Browsers make six calls to a host at once; some are left for what somebody does meanwhile. */
const atOnce = 3;

/**
 * Reads these conversations again, and puts each where it belongs now in every list of the inbox. A
 * list of thousands is never read again as a whole, whatever happens in it. Where one cannot be
 * read (no connection), the lists are read again when they are shown next.
 */
export async function renewLines(
  queryClient: QueryClient,
  session: Session,
  phones: readonly string[],
): Promise<void> {
  if (phones.length === 0) return;
  const rest = phones.values();
  const lane = async () => {
    for (const phone of rest) await renewLine(queryClient, session, phone);
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, lane));
    await queryClient.invalidateQueries({ queryKey: ['conversations', 'counts'] });
  } catch {
    await queryClient.invalidateQueries({ queryKey: ['conversations'], refetchType: 'none' });
  }
}

/** Those of these conversations that a list or a page holds: others may not even exist. */
export function shownAmong(queryClient: QueryClient, phones: readonly string[]): readonly string[] {
  const lists = queryClient.getQueriesData<InfiniteData<ConversationPage>>({
    queryKey: ['conversations', 'list'],
  });
  const pages = lists.flatMap(([, data]) => data?.pages ?? []);
  const listed = new Set(pages.flatMap(({ items }) => items.map(({ phone }) => phone)));
  return phones.filter(
    (phone) => listed.has(phone) || queryClient.getQueryData(['conversation', phone]) !== undefined,
  );
}

/** Before everything is read again: of each list its beginning alone. */
export function forgetLaterPages(queryClient: QueryClient): void {
  queryClient.setQueriesData<InfiniteData<ConversationPage>>(
    { queryKey: ['conversations', 'list'] },
    (data) => data && { pages: data.pages.slice(0, 1), pageParams: data.pageParams.slice(0, 1) },
  );
}

async function renewLine(
  queryClient: QueryClient,
  { api, me }: Session,
  phone: string,
): Promise<void> {
  const own = ['conversation', phone];
  // What was asked before may be answered later, with what was so before.
  await queryClient.cancelQueries({ queryKey: own });
  const whole = await findConversation(api, phone);
  if (whole) queryClient.setQueryData(own, whole);
  else queryClient.removeQueries({ queryKey: own, type: 'inactive' });
  const lists = queryClient.getQueriesData<InfiniteData<ConversationPage>>({
    queryKey: ['conversations', 'list'],
  });
  for (const [key, data] of lists) {
    const [, , box, words] = key;
    if (typeof box !== 'string' || !isBoxName(box) || data === undefined) continue;
    // Whether words find it is for the API to say.
    if (words !== '') {
      void queryClient.invalidateQueries({ queryKey: key });
      continue;
    }
    const line = whole && isIn(box, whole, me.id) ? whole : undefined;
    const pages = placeLine(data.pages, { box, phone, line });
    queryClient.setQueryData<typeof data>(key, { ...data, pages: [...pages] });
  }
}

async function findConversation(
  api: Session['api'],
  phone: string,
): Promise<Conversation | undefined> {
  try {
    return await answered(api.GET('/v1/conversations/{phone}', { params: { path: { phone } } }));
  } catch (error) {
    if (error instanceof Problem && error.name === 'not-found') return undefined;
    throw error;
  }
}
