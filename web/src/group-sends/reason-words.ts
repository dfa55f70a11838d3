import { useTranslations } from 'use-intl';

/** Rules of the API that leave a person out, and the names of their messages. */
const known = {
  'opted-out': 'optedOut',
  'consent.missing': 'noConsent',
  'consent.undated': 'undated',
  'consent.purpose': 'otherPurpose',
  'consent.expired': 'expired',
  introduction: 'introduced',
  frequency: 'frequency',
  'quiet-hours': 'quietHours',
  'too-late': 'tooLate',
  cancelled: 'cancelled',
  account: 'account',
  doubtful: 'doubtful',
  'answered-first': 'answered',
  erased: 'erased',
  'wording.missing-field': 'missingField',
  'wording.leftover-field': 'missingField',
  'wording.too-long': 'tooLong',
} as const;

/** Why people are left out, in a few words; the API's own name of a rule that has no words here. */
export function useReasonWords(): (rule: string) => string {
  const t = useTranslations('groupSends.reason');
  const keys: Readonly<Record<string, (typeof known)[keyof typeof known]>> = known;
  return (rule) => {
    const key = keys[rule];
    return key ? t(key) : rule;
  };
}
