import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { SelectField } from '../../parts/field.tsx';
import { answered } from '../../session/answered.ts';
import { useApi } from '../../session/session.tsx';
import type { Choice } from './draft.ts';
import { FilterRows, newRow } from './filter-rows.tsx';
import { KeepFilter } from './keep-filter.tsx';
import { PickedPeople } from './picked-people.tsx';

/** Whom a group send is for: a group, everybody, a filter, or people picked by hand. */
export function AudienceField(given: {
  to: Choice;
  error?: string | undefined;
  onChange: (to: Choice) => void;
}) {
  const { to, error, onChange } = given;
  const t = useTranslations('groupSends');
  const groups = useGroups();
  const value = to.kind === 'group' ? `group:${to.group}` : to.kind;
  const choose = (chosen: string) => {
    if (chosen.startsWith('group:')) onChange({ kind: 'group', group: chosen.slice(6) });
    else if (chosen === 'phones') onChange({ kind: 'phones', people: [] });
    else if (chosen === 'filter') onChange({ kind: 'filter', rows: [newRow('consent', groups)] });
    else onChange({ kind: chosen === 'all' ? 'all' : 'none' });
  };
  return (
    <>
      <SelectField
        label={t('audience')}
        value={value}
        error={error}
        {...(groups.length === 0 && { hint: <NoGroups /> })}
        onChange={({ target }) => choose(target.value)}
      >
        <option value="none">{t('choose')}</option>
        <option value="all">{t('everybody')}</option>
        {groups.length > 0 && (
          <optgroup label={t('groups')}>
            {groups.map(({ id, name }) => (
              <option key={id} value={`group:${id}`}>
                {name}
              </option>
            ))}
          </optgroup>
        )}
        <optgroup label={t('others')}>
          <option value="phones">{t('phones')}</option>
          <option value="filter">{t('filter')}</option>
        </optgroup>
      </SelectField>
      {to.kind === 'phones' && (
        <PickedPeople
          people={to.people}
          onChange={(people) => onChange({ kind: 'phones', people })}
        />
      )}
      {to.kind === 'filter' && (
        <>
          <FilterRows
            rows={to.rows}
            groups={groups}
            onChange={(rows) => onChange({ kind: 'filter', rows })}
          />
          {to.rows.length > 0 && (
            <KeepFilter rows={to.rows} onKept={(group) => onChange({ kind: 'group', group })} />
          )}
        </>
      )}
    </>
  );
}

function NoGroups() {
  const t = useTranslations('groupSends');
  return t.rich('noGroups', { link: (words) => <Link href="/imports">{words}</Link> });
}

function useGroups() {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['groups', 'names'],
    queryFn: () => answered(api.GET('/v1/groups', { params: { query: { limit: 200 } } })),
  });
  return data?.items ?? [];
}
