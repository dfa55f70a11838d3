import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { answered } from '../session/answered.ts';
import { useApi, useSession } from '../session/session.tsx';
import { useRowKeys } from '../shortcuts/row-keys.ts';
import { InviteDialog } from './invite-dialog.tsx';
import type { Person } from './person.ts';
import { PersonItem } from './person-item.tsx';
import { RemovePerson } from './remove-person.tsx';
import './people.css';

/** Who of the business works here, and what each may do. Owners invite and decide. */
export default function PeoplePage() {
  const t = useTranslations('people');
  const page = useTranslations('app.page');
  const { me } = useSession();
  const people = usePeople();
  const [isInviting, setInviting] = useState(false);
  const [removed, setRemoved] = useState<Person>();
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  const isOwner = me.role === 'owner';
  const items = people.data?.items ?? [];
  const owners = items.filter(({ role, state }) => role === 'owner' && state === 'active');
  return (
    <div className="page">
      <PageHead title={page('people')} more={t(`yourRole.${me.role}`)}>
        {isOwner && (
          <Button look="strong" onClick={() => setInviting(true)}>
            <Icon name="plus" />
            {t('invite')}
          </Button>
        )}
      </PageHead>
      {people.error && <ProblemNotice error={people.error} />}
      <ul ref={list} className="people card" aria-label={page('people')}>
        {items.map((person) => (
          <PersonItem
            key={person.id}
            person={person}
            isMe={person.id === me.id}
            isLastOwner={owners.length === 1 && owners[0]?.id === person.id}
            mayChange={isOwner}
            onRemove={() => setRemoved(person)}
          />
        ))}
      </ul>
      <Roles />
      {isInviting && <InviteDialog onClose={() => setInviting(false)} />}
      {removed && <RemovePerson person={removed} onClose={() => setRemoved(undefined)} />}
    </div>
  );
}

function usePeople() {
  const api = useApi();
  return useQuery({
    queryKey: ['people', 'all'],
    queryFn: () => answered(api.GET('/v1/people', { params: { query: { limit: 200 } } })),
  });
}

/** What each role may do. */
function Roles() {
  const t = useTranslations();
  return (
    <dl className="roles">
      {(['owner', 'representative', 'viewer'] as const).map((role) => (
        <div key={role}>
          <dt>{t(`app.role.${role}`)}</dt>
          <dd className="soft">{t(`people.mayDo.${role}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
