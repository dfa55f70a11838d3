import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl';
import { Button } from '../parts/button.tsx';
import { SelectField } from '../parts/field.tsx';
import { Notice } from '../parts/notice.tsx';
import { useSay } from '../parts/overlays/toasts.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { answered } from '../session/answered.ts';
import { useApi } from '../session/session.tsx';
import type { Person } from './person.ts';
import { RoleOptions, roleNamed } from './role-options.tsx';

/**
 * A person of the account: their role, which an owner can change here, and whether they have signed
 * in.
 */
export function PersonItem(given: {
  person: Person;
  isMe: boolean;
  isLastOwner: boolean;
  mayChange: boolean;
  onRemove: () => void;
}) {
  const { person, isMe, isLastOwner, mayChange, onRemove } = given;
  const t = useTranslations();
  const change = useChangeRole(person, isMe);
  return (
    <li className="person" data-row tabIndex={-1}>
      <div className="person-who">
        <p>
          <strong>{person.name}</strong>
          {isMe && <span className="soft"> · {t('people.you')}</span>}
        </p>
        <p className="soft small">{person.email}</p>
        <State person={person} />
      </div>
      {mayChange && !isLastOwner ? (
        <div className="person-acts">
          <SelectField
            label={t('people.roleOf', { name: person.name })}
            value={person.role}
            disabled={change.isPending}
            onChange={({ target }) => change.mutate(roleNamed(target.value))}
          >
            <RoleOptions />
          </SelectField>
          <Button look="quiet" onClick={onRemove}>
            {t('people.remove')}
            <span className="hidden"> {person.name}</span>
          </Button>
        </div>
      ) : (
        <p>{t(`app.role.${person.role}`)}</p>
      )}
      {mayChange && isLastOwner && (
        <p className="soft small person-more">{t('people.lastOwner')}</p>
      )}
      {person.problem && (
        <div className="person-more">
          <Notice look="warn">{person.problem}</Notice>
        </div>
      )}
      {change.error && (
        <div className="person-more">
          <ProblemNotice error={change.error} />
        </div>
      )}
    </li>
  );
}

function State({ person }: { person: Person }) {
  const t = useTranslations('people');
  const format = useFormatter();
  const day = (iso: string) => format.dateTime(new Date(iso), { dateStyle: 'medium' });
  if (person.state === 'active') return null;
  return (
    <p className="small">
      {person.sentAt
        ? t('invitedOn', { day: day(person.invitedAt) })
        : t('invitationComes', { day: day(person.invitedAt) })}
    </p>
  );
}

function useChangeRole(person: Person, isMe: boolean) {
  const t = useTranslations('people');
  const api = useApi();
  const say = useSay();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (role: Person['role']) => {
      const params = {
        path: { personId: person.id },
        header: { 'If-Match': `"${person.version}"` },
      };
      return answered(api.PATCH('/v1/people/{personId}', { params, body: { role } }));
    },
    onSuccess: () => {
      // The own role decides what is shown everywhere.
      if (isMe) location.reload();
      say(t('changed', { name: person.name }));
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['people'] }),
  });
}
