import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { answered } from '../session/answered.ts';
import { useApi } from '../session/session.tsx';
import { useChange } from './use-changes.ts';
import type { WholeConversation } from './use-conversation.ts';

/** The assignee; a person who may write can assign it to another who may. */
export function Assignee({ conversation }: { conversation: WholeConversation }) {
  const t = useTranslations('conversation');
  const api = useApi();
  const { phone, version, assignee } = conversation;
  const change = useChange(phone, version);
  const { data } = useQuery({
    queryKey: ['people'],
    queryFn: () => answered(api.GET('/v1/people', { params: { query: { limit: 200 } } })),
  });
  const others =
    data?.items.filter(({ id, role }) => role !== 'viewer' && id !== assignee?.id) ?? [];
  return (
    <label className="conversation-assignee">
      <span className="hidden">{t('assignee')}</span>
      <select
        className="input"
        value={assignee?.id ?? ''}
        onChange={({ target }) =>
          change.mutate({ verb: 'assign', assignee: target.value === '' ? null : target.value })
        }
      >
        <option value="">{t('nobody')}</option>
        {assignee && <option value={assignee.id}>{assignee.name}</option>}
        {others.map(({ id, name, email }) => (
          <option key={id} value={id}>
            {name ?? email}
          </option>
        ))}
      </select>
    </label>
  );
}
