import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { contactPath } from '../contacts/contact-path.ts';
import { useContactCount, useContacts } from '../contacts/use-contacts.ts';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Icon } from '../parts/icon.tsx';
import { Notice } from '../parts/notice.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { nameOf, phoneNumber } from '../parts/phone-number.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useMayWrite } from '../session/session.tsx';
import { useRowKeys } from '../shortcuts/row-keys.ts';
import { AddMembersDialog } from './add-members-dialog.tsx';
import { DeleteGroupDialog } from './delete-group-dialog.tsx';
import { GroupNameDialog } from './group-name-dialog.tsx';
import { useChangeGroups } from './use-change-groups.ts';
import { type Group, isByHand, useGroups } from './use-groups.ts';

type Opened = 'rename' | 'delete' | 'add';

/** One group: its name, and who is in it. */
export function OneGroup({ id }: { id: string }) {
  const t = useTranslations('groups');
  const page = useTranslations('app.page');
  const mayWrite = useMayWrite();
  const { data: groups, error } = useGroups();
  const { data: count } = useContactCount({ q: '', group: id });
  const [opened, open] = useState<Opened>();
  const group = groups?.find((one) => one.id === id);
  const close = () => open(undefined);
  return (
    <div className="page">
      <p>
        <Link href="/groups" className="group-back">
          <Icon name="back" />
          {t('all')}
        </Link>
      </p>
      <PageHead
        title={group?.name ?? page('groups')}
        more={count && t(count.exact ? 'people' : 'peopleAtLeast', { people: count.contacts })}
      >
        {group && mayWrite && (
          <>
            {isByHand(group) && (
              <Button look="strong" onClick={() => open('add')}>
                {t('add')}
              </Button>
            )}
            <Button onClick={() => open('rename')}>{t('rename')}</Button>
            <Button look="danger" onClick={() => open('delete')}>
              {t('delete')}
            </Button>
          </>
        )}
      </PageHead>
      {error && <ProblemNotice error={error} />}
      {groups && !group && <EmptyState title={t('gone')} />}
      {group && !isByHand(group) && <Notice>{t('savedFilterMore')}</Notice>}
      {group && <Members group={group} />}
      {group && opened === 'rename' && <GroupNameDialog group={group} onClose={close} />}
      {group && opened === 'delete' && <DeleteGroupDialog group={group} onClose={close} />}
      {group && opened === 'add' && <AddMembersDialog group={group} onClose={close} />}
    </div>
  );
}

function Members({ group }: { group: Group }) {
  const t = useTranslations('groups');
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useContacts({
    q: '',
    group: group.id,
  });
  const people = data?.pages.flatMap(({ items }) => items) ?? [];
  if (error) return <ProblemNotice error={error} />;
  if (data && people.length === 0 && !hasNextPage) {
    return <EmptyState title={t('nobody')}>{isByHand(group) && t('nobodyMore')}</EmptyState>;
  }
  return (
    <>
      <ul ref={list} className="card group-lines" aria-label={t('members')} tabIndex={-1}>
        {people.map((person) => (
          <li key={person.phone} className="group-line">
            <Link href={contactPath(person.phone)} data-row>
              {nameOf(person)}
            </Link>
            <span className="soft small numbers">{phoneNumber(person.phone)}</span>
            {isByHand(group) && <TakeOut group={group} {...{ person }} />}
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <p>
          <Button isBusy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('more')}
          </Button>
        </p>
      )}
    </>
  );
}

function TakeOut({ group, person }: { group: Group; person: Parameters<typeof nameOf>[0] }) {
  const t = useTranslations('groups');
  const mayWrite = useMayWrite();
  const { mutate, isPending, error } = useChangeGroups<string>((api, phone) => {
    const path = { groupId: group.id, phone };
    return api.DELETE('/v1/groups/{groupId}/contacts/{phone}', { params: { path } });
  }, t('takenOut'));
  if (!mayWrite) return null;
  return (
    <span className="group-count">
      {error && <ProblemNotice error={error} />}
      <Button
        look="quiet"
        isBusy={isPending}
        aria-label={t('takeOutOf', { name: nameOf(person) })}
        onClick={({ currentTarget }) => {
          // The button disappears with the person, so the focus stays in the list.
          currentTarget.closest('ul')?.focus();
          mutate(person.phone);
        }}
      >
        {t('takeOut')}
      </Button>
    </span>
  );
}
