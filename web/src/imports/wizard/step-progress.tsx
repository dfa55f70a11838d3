import { useTranslations } from 'use-intl';
import { ImportProgress } from '../result/import-progress.tsx';
import { ProgressBar } from '../result/progress-bar.tsx';
import type { Import } from '../use-import.ts';

/** How far a step is: the upload first, then the reading. */
export function StepProgress(given: {
  upload: { isPending: boolean; part: number };
  running: Import | undefined;
}) {
  const { upload, running } = given;
  const t = useTranslations('imports');
  if (upload.isPending) {
    return <ProgressBar words={t('uploading')} percent={Math.floor(upload.part * 100)} />;
  }
  return <ImportProgress progress={running?.progress} />;
}
