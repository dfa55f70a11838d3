import { useEffect, useEffectEvent, useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useSearchParams } from 'wouter';
import { useGroups } from '../groups/use-groups.ts';
import { Icon } from '../parts/icon.tsx';
import { useShortcut } from '../shortcuts/shortcuts.tsx';
import { bases, isBasis, isMay, mays, type Wanted } from './use-contacts.ts';

type Choose = (name: keyof Wanted, value: string) => void;

/** The search is in the address, so that it can be kept and shared. */
export function useWanted(): [Wanted, Choose] {
  const [search, setSearch] = useSearchParams();
  const of = (name: keyof Wanted) => search.get(name) ?? '';
  const [consent, may] = [of('consent'), of('may')];
  const wanted = {
    q: of('q'),
    group: of('group'),
    ...(isBasis(consent) && { consent }),
    ...(isMay(may) && { may }),
  };
  const choose: Choose = (name, value) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  return [wanted, choose];
}

type Given = { readonly wanted: Wanted; readonly onChoose: Choose };

/** Whom the list shows: by words, by group, by their consent, by what they may get today. */
export function ContactFilters({ wanted, onChoose }: Given) {
  const t = useTranslations('contacts');
  const { data: groups = [] } = useGroups();
  return (
    <search className="contacts-filters">
      <Words q={wanted.q} onChoose={onChoose} />
      <select
        className="input contacts-group"
        aria-label={t('group')}
        value={wanted.group}
        onChange={({ target }) => onChoose('group', target.value)}
      >
        <option value="">{t('everybody')}</option>
        {groups.map(({ id: groupId, name, filter }) => (
          <option key={groupId} value={groupId}>
            {filter ? t('savedFilter', { name }) : name}
          </option>
        ))}
      </select>
      <select
        className="input contacts-group"
        aria-label={t('consent')}
        value={wanted.consent ?? ''}
        onChange={({ target }) => onChoose('consent', target.value)}
      >
        <option value="">{t('anyConsent')}</option>
        {bases.map((basis) => (
          <option key={basis} value={basis}>
            {t(`basisMore.${basis}`)}
          </option>
        ))}
      </select>
      <select
        className="input contacts-group"
        aria-label={t('mayGet')}
        value={wanted.may ?? ''}
        onChange={({ target }) => onChoose('may', target.value)}
      >
        <option value="">{t('mayGetAny')}</option>
        {mays.map((may) => (
          <option key={may} value={may}>
            {t(`mayGetNow.${may}`)}
          </option>
        ))}
      </select>
    </search>
  );
}

const pauseMs = 250;

/** Waits for a pause in the typing: not each letter is a request. */
function Words({ q, onChoose }: { q: string; onChoose: Choose }) {
  const t = useTranslations('contacts');
  const [typed, type] = useState(q);
  const id = useId();
  const search = useEffectEvent((words: string) => words !== q && onChoose('q', words));
  useEffect(() => {
    const timer = setTimeout(() => search(typed.trim()), pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);
  useShortcut('/', t('search'), () => document.getElementById(id)?.focus());
  return (
    <>
      <label className="hidden" htmlFor={id}>
        {t('search')}
      </label>
      <span className="contacts-search">
        <Icon name="search" />
        <input
          id={id}
          type="search"
          className="input"
          placeholder={t('searchHint')}
          value={typed}
          onChange={({ target }) => type(target.value)}
        />
      </span>
    </>
  );
}
