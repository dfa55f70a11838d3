import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { useAccount } from '../accounts/account.ts';
import { QueueCard } from '../accounts/queue/queue-card.tsx';
import { When } from '../accounts/when.tsx';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { DecideImport } from './decide-import.tsx';
import type { Held } from './held.ts';
import { SampleRows } from './sample-rows.tsx';

/** One held file: why, what was attested, some of its rows, and the two decisions. */
export function HeldImport({ held }: { held: Held }) {
  const t = useTranslations('heldImports');
  const format = useFormatter();
  const [act, setAct] = useState<'release' | 'reject'>();
  const { fileName, createdAt, createdBy, problem, rowsInFile = 0, sample } = held;
  return (
    <>
      <QueueCard
        title={fileName}
        below={<Owner accountId={held.accountId} />}
        beside={
          <>
            <When at={createdAt} />, {createdBy}
          </>
        }
        acts={(id) => (
          <>
            <Button look="strong" aria-describedby={id} onClick={() => setAct('release')}>
              {t('release.opens')}
            </Button>
            <Button look="danger" aria-describedby={id} onClick={() => setAct('reject')}>
              {t('reject.opens')}
            </Button>
          </>
        )}
      >
        <Notice look="warn">
          <p>
            <strong>{String(problem?.because ?? t('noReason'))}</strong>
          </p>
          <p className="small">{t('rows', { rows: format.number(rowsInFile) })}</p>
        </Notice>
        <Attestation held={held} />
        {sample && <SampleRows sample={sample} />}
      </QueueCard>
      {act && <DecideImport held={held} act={act} onClose={() => setAct(undefined)} />}
    </>
  );
}

/** Whose file it is. The list knows the id alone. */
function Owner({ accountId }: { accountId: string }) {
  const { data } = useAccount(accountId);
  return <Link href={`/accounts/${accountId}`}>{data?.name ?? accountId}</Link>;
}

/** Why these people may be texted, in the words of the person who attested it. */
function Attestation({ held }: { held: Held }) {
  const t = useTranslations('heldImports');
  const { statement, attestedBy, basis, source } = held.attestation;
  const known = basis === 'express' || basis === 'relationship' ? t(`basis.${basis}`) : undefined;
  const more = [known, source].filter(Boolean).map(String);
  return (
    <div>
      <p className="small soft">{t('attested', { by: String(attestedBy ?? '') })}</p>
      <blockquote className="attestation">{String(statement ?? '')}</blockquote>
      {more.length > 0 && <p className="small soft">{more.join(' · ')}</p>}
    </div>
  );
}
