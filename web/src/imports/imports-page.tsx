import { useTranslations } from 'use-intl';
import { useParams } from 'wouter';
import { Notice } from '../parts/notice.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useMayWrite } from '../session/session.tsx';
import { ImportList } from './import-list.tsx';
import { OneImport } from './one-import.tsx';
import { ImportWizard } from './wizard/import-wizard.tsx';
import './import-result.css';
import './imports.css';

/** Imports: a new one, and the results of earlier ones. */
export default function ImportsPage() {
  const t = useTranslations('imports');
  const page = useTranslations('app.page');
  const { importId } = useParams();
  const mayWrite = useMayWrite();
  if (importId) return <OneImport key={importId} id={importId} />;
  return (
    <div className="page">
      <PageHead title={page('imports')} more={t('about')} />
      {mayWrite ? <ImportWizard /> : <Notice>{t('readersOnly')}</Notice>}
      <ImportList />
    </div>
  );
}
