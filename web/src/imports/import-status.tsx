import { useTranslations } from 'use-intl';
import type { Import } from './use-import.ts';

/** How it stands with an import, in a word. */
export function ImportStatus({ shown: { status, dryRun, problem } }: { shown: Import }) {
  const t = useTranslations('imports');
  const isLate = status === 'awaiting-upload' && problem !== undefined;
  const words = isLate ? 'expired' : dryRun && status === 'done' ? 'checked' : status;
  return (
    <span className="import-status" data-status={words}>
      {t(`status.${words}`)}
    </span>
  );
}
