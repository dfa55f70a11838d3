import { useEffect, useRef } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { Icon } from '../parts/icon.tsx';
import { Notice } from '../parts/notice.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { ImportStatus } from './import-status.tsx';
import { ConsentColumns } from './result/consent-columns.tsx';
import { FileNotes } from './result/file-notes.tsx';
import { ImportProblem } from './result/import-problem.tsx';
import { ImportProgress } from './result/import-progress.tsx';
import { RefusedReasons } from './result/refused-reasons.tsx';
import { RowsOutcome } from './result/rows-outcome.tsx';
import { type Import, isOnItsWay, useImport } from './use-import.ts';

/** One import: its progress, then the outcome of its rows. */
export function OneImport({ id }: { id: string }) {
  const t = useTranslations('imports');
  const page = useTranslations('app.page');
  const { data: shown, error } = useImport(id);
  return (
    <div className="page">
      <PageHead title={shown?.fileName ?? page('imports')} more={shown && <About shown={shown} />}>
        {shown && <ImportStatus shown={shown} />}
      </PageHead>
      {error && <ProblemNotice error={error} />}
      {shown && <Course shown={shown} />}
      <p>
        <Link href="/imports" className="import-back">
          <Icon name="back" />
          {t('allImports')}
        </Link>
      </p>
    </div>
  );
}

function About({ shown: { createdAt, attestation } }: { shown: Import }) {
  const t = useTranslations('imports');
  const format = useFormatter();
  const day = format.dateTime(new Date(createdAt), { dateStyle: 'long', timeStyle: 'short' });
  return t('byWhom', { name: attestation.attestedBy, day });
}

function Course({ shown }: { shown: Import }) {
  const t = useTranslations('imports');
  const { status, dryRun, rows, kind, attestation } = shown;
  return (
    <section className="card import-checked">
      {isOnItsWay(shown) && <ImportProgress progress={shown.progress} />}
      {status === 'held' && (
        <Notice look="warn">
          <strong>{t('held')}</strong>
          <p>{t('heldMore')}</p>
        </Notice>
      )}
      <ImportProblem shown={shown} />
      {status === 'done' && <Ending isCheck={dryRun} rows={rows} />}
      {rows.read > 0 && <RowsOutcome rows={rows} kind={kind} />}
      <RefusedReasons shown={shown} />
      <ConsentColumns columns={shown.consentColumns} />
      <FileNotes shown={shown} />
      <section className="import-part">
        <h3>{t('stated')}</h3>
        <blockquote className="import-quote">{attestation.statement}</blockquote>
      </section>
    </section>
  );
}

function Ending({ isCheck, rows }: { isCheck: boolean; rows: Import['rows'] }) {
  const t = useTranslations('imports');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="import-ending">
      <h2 ref={heading} tabIndex={-1}>
        {isCheck ? t('wasCheck') : t('isDone', { rows: rows.created + rows.updated })}
      </h2>
      {!isCheck && (
        <p className="import-next">
          <Link href="/contacts" className="button" data-look="strong">
            {t('seeContacts')}
          </Link>
          <Link href="/group-sends?all" className="button">
            {t('writeThem')}
          </Link>
        </p>
      )}
    </div>
  );
}
