import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { isByHand, useGroups } from '../../groups/use-groups.ts';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { useMayWrite } from '../../session/session.tsx';
import type { WholeContact } from '../use-contacts.ts';
import { useAmend } from './use-amend.ts';

/** The groups that a person was put into by hand; a tick adds or removes them. */
export function GroupsCard({ person }: { person: WholeContact }) {
  const t = useTranslations('contacts');
  const mayWrite = useMayWrite();
  const { data: groups = [], isSuccess } = useGroups();
  const { mutate, isPending, error } = useAmend(person, () => undefined);
  const byHand = groups.filter(isByHand);
  const put = (id: string, isIn: boolean) => {
    const rest = person.groups.filter((one) => one !== id);
    mutate({ groups: isIn ? [...rest, id] : rest });
  };
  return (
    <section className="card contact-card">
      <h2>{t('groups')}</h2>
      {isSuccess && byHand.length === 0 && (
        <p className="soft">
          {t('noGroups')} <Link href="/groups">{t('makeGroup')}</Link>
        </p>
      )}
      <ul className="contact-groups">
        {byHand.map(({ id, name }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={person.groups.includes(id)}
                disabled={!mayWrite}
                aria-disabled={isPending || undefined}
                onChange={({ target }) => !isPending && put(id, target.checked)}
              />
              {name}
            </label>
          </li>
        ))}
      </ul>
      {error && <ProblemNotice error={error} />}
    </section>
  );
}
