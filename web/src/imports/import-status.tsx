import { useTranslations } from 'use-intl';
import type { Import } from './use-import.ts';
import '../parts/page.css';

/** The status of an import, in a word. */
export function ImportStatus({ shown: { status, dryRun, problem } }: { shown: Import }) {
  const t = useTranslations('imports');
  const isLate = status === 'awaiting-upload' && problem !== undefined;
  const words = isLate ? 'expired' : dryRun && status === 'done' ? 'checked' : status;
  return (
    <span className="badge" data-look={looks[words]}>
      {t(`status.${words}`)}
    </span>
  );
}

const looks = {
  'awaiting-upload': 'plain',
  expired: 'plain',
  running: 'accent',
  held: 'warn',
  done: 'good',
  checked: 'plain',
  failed: 'bad',
  rejected: 'bad',
} as const;
