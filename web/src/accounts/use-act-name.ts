import { useTranslations } from 'use-intl';

const acts = [
  'account.opened',
  'account.approved',
  'account.suspended',
  'account.reinstated',
  'account.terminated',
  'account.warned',
  'account.policy-set',
  'account.numbers-assigned',
  'account.daily-cap-set',
  'account.limits-set',
  'account.ramp-up-lifted',
  'account.ramp-up-on',
  'account.carrier-tried',
  'import.released',
  'import.rejected',
  'export.asked',
  'opt-out.voided',
  'person.invited',
  'person.changed',
  'person.removed',
  'person.owner-invited',
  'person.erased',
  'webhook.created',
  'webhook.changed',
  'webhook.rotated',
  'webhook.removed',
] as const;

/** The act of an audit entry in words; an unknown one keeps its name. */
export function useActName(): (what: string) => string {
  const t = useTranslations('accounts');
  return (what) => {
    const found = acts.find((one) => one === what);
    return found ? t(`what.${found}`) : what;
  };
}
