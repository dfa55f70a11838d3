import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { SelectField } from '../../parts/field.tsx';
import { answered } from '../../session/answered.ts';
import { useApi } from '../../session/session.tsx';

/** Begins with the words of a template: one of the account's own, or a ready-made one. */
export function TemplatePicker({ onPick }: { onPick: (text: string) => void }) {
  const t = useTranslations('groupSends');
  const api = useApi();
  const own = useQuery({
    queryKey: ['templates', 'own'],
    queryFn: () => answered(api.GET('/v1/templates', { params: { query: { limit: 200 } } })),
  });
  const readyMade = useQuery({
    queryKey: ['templates', 'ready-made'],
    queryFn: () =>
      answered(api.GET('/v1/templates', { params: { query: { readyMade: 'true' as const } } })),
  });
  const lists = [
    { label: t('ownTemplates'), items: own.data?.items ?? [] },
    { label: t('readyMade'), items: readyMade.data?.items ?? [] },
  ];
  const pick = (id: string) => {
    const template = lists.flatMap(({ items }) => items).find((one) => one.id === id);
    if (template) onPick(template.text);
  };
  return (
    <SelectField
      label={t('template')}
      value=""
      onChange={({ target }) => {
        pick(target.value);
      }}
    >
      <option value="">{t('templateNone')}</option>
      {lists.map(({ label, items }) =>
        items.length === 0 ? null : (
          <optgroup key={label} label={label}>
            {items.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </optgroup>
        ),
      )}
    </SelectField>
  );
}
