import { useTranslations } from 'use-intl';
import type { components } from '../../../client/src/schema.d.ts';

type Status = components['schemas']['GroupSend']['status'];

const looks: Partial<Record<Status, string>> = {
  sending: 'good',
  planning: 'good',
  done: 'good',
  paused: 'warn',
  held: 'bad',
};

/** The status of a group send, in a word. */
export function StatusBadge({ status }: { status: Status }) {
  const t = useTranslations('groupSends');
  return (
    <span className="badge" data-look={looks[status]}>
      {t(`status.${status}`)}
    </span>
  );
}
