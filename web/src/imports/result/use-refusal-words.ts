import { useTranslations } from 'use-intl';

/** Why a row is refused, in a few words, by the API's name of the reason. */
export function useRefusalWords(): (code: string) => string {
  const t = useTranslations('imports');
  return (code) => (isKnown(code) ? t(`reason.${code}`) : t('reason.other'));
}

const known = [
  'basis.missing',
  'basis.express',
  'basis.relationship',
  'date.unreadable',
  'phone.missing',
  'phone.damaged',
  'phone.invalid',
  'row.damaged',
  'row.too-many-cells',
  'row.cell-too-long',
  'row.too-long',
  'row.never-agreed',
  'row.wish-unclear',
  'row.against-elsewhere',
  'groups.too-many',
  'groups.name-too-long',
  'contact.too-large',
  'list.has-not-left',
] as const;

function isKnown(code: string): code is (typeof known)[number] {
  return known.some((one) => one === code);
}
