import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Link, useParams } from 'wouter';
import { useContactCount } from '../contacts/use-contacts.ts';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Icon } from '../parts/icon.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useMayWrite } from '../session/session.tsx';
import { useRowKeys } from '../shortcuts/row-keys.ts';
import { useShortcut } from '../shortcuts/shortcuts.tsx';
import { GroupNameDialog } from './group-name-dialog.tsx';
import { OneGroup } from './one-group.tsx';
import { type Group, isByHand, useGroups } from './use-groups.ts';
import './groups.css';

/** The groups of the phonebook, or one of them with its people. */
export default function GroupsPage() {
  const { groupId } = useParams();
  return groupId ? <OneGroup key={groupId} id={groupId} /> : <AllGroups />;
}

function AllGroups() {
  const t = useTranslations('groups');
  const page = useTranslations('app.page');
  const mayWrite = useMayWrite();
  const [isMaking, setMaking] = useState(false);
  const { data: groups, error } = useGroups();
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  useShortcut('n', t('make'), () => mayWrite && setMaking(true));
  const make = mayWrite && (
    <Button look={groups?.length === 0 ? 'strong' : 'plain'} onClick={() => setMaking(true)}>
      <Icon name="plus" />
      {t('make')}
    </Button>
  );
  return (
    <div className="page">
      <PageHead title={page('groups')} more={t('about')}>
        {groups && groups.length > 0 && make}
      </PageHead>
      {error && <ProblemNotice error={error} />}
      {groups?.length === 0 && (
        <EmptyState title={t('empty')} act={make}>
          {t('emptyMore')}
        </EmptyState>
      )}
      {groups && groups.length > 0 && (
        <ul ref={list} className="card group-lines">
          {groups.map((group) => (
            <GroupLine key={group.id} group={group} />
          ))}
        </ul>
      )}
      {isMaking && <GroupNameDialog onClose={() => setMaking(false)} />}
    </div>
  );
}

function GroupLine({ group }: { group: Group }) {
  const t = useTranslations('groups');
  const { data: count } = useContactCount({ q: '', group: group.id });
  return (
    <li>
      <Link href={`/groups/${group.id}`} className="group-line" data-row>
        <strong>{group.name}</strong>
        {!isByHand(group) && <span className="badge">{t('savedFilter')}</span>}
        <span className="soft small numbers group-count">
          {count && t(count.exact ? 'people' : 'peopleAtLeast', { people: count.contacts })}
        </span>
      </Link>
    </li>
  );
}
