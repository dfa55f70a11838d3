import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl';
import { Button } from '../../parts/button.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { answered } from '../../session/answered.ts';
import { useApi } from '../../session/session.tsx';

const everyMs = 5_000;

/** What was delivered to a webhook and what was not, newest first; one event can go once more. */
export function Deliveries({ webhookId }: { webhookId: string }) {
  const t = useTranslations('settings');
  const format = useFormatter();
  const list = useDeliveries(webhookId);
  const replay = useReplay(webhookId);
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div>
      {list.error && <ProblemNotice error={list.error} />}
      {list.data && items.length === 0 && <p className="soft">{t('noDeliveries')}</p>}
      <ul className="deliveries" aria-label={t('deliveries')}>
        {items.map(({ id, type, state, tries, createdAt, status, problem }) => (
          <li key={id}>
            <div className="deliveries-head">
              <code>{type}</code>
              <span className="small">
                {t(`delivery.${state}`)}
                {status !== undefined && ` (${status})`}
              </span>
            </div>
            <p className="soft small">
              {format.dateTime(new Date(createdAt), { dateStyle: 'medium', timeStyle: 'short' })}
              {` · ${t('tries', { tries })}`}
              {problem && ` · ${problem}`}
            </p>
            {state === 'failed' && (
              <div>
                <Button isBusy={replay.isPending} onClick={() => replay.mutate(id)}>
                  {t('replay')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {replay.error && <ProblemNotice error={replay.error} />}
      {list.hasNextPage && (
        <Button isBusy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('showMore')}
        </Button>
      )}
    </div>
  );
}

/** Deliveries have no events: the list polls while it is shown. */
function useDeliveries(webhookId: string) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['webhooks', webhookId, 'deliveries'],
    queryFn: ({ pageParam }) => {
      const query = { limit: 20, ...(pageParam && { cursor: pageParam }) };
      const params = { path: { webhookId }, query };
      return answered(api.GET('/v1/webhooks/{webhookId}/deliveries', { params }));
    },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchInterval: everyMs,
  });
}

function useReplay(webhookId: string) {
  const api = useApi();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (eventId: string) => {
      const params = { path: { webhookId } };
      const body = { eventIds: [eventId] };
      return answered(api.POST('/v1/webhooks/{webhookId}/replay', { params, body }));
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['webhooks'] }),
  });
}
