import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { useApiWords } from '../../languages/api-words.ts';
import { Notice } from '../../parts/notice.tsx';
import type { Account } from '../account.ts';
import { Part } from '../part.tsx';
import { Stated, Website } from '../stated.tsx';
import { When } from '../when.tsx';
import { CarrierRests } from './carrier-rests.tsx';
import { Limits } from './limits.tsx';
import { Numbers } from './numbers.tsx';
import { Owners } from './owners.tsx';
import { Thresholds } from './thresholds.tsx';

/** One account: what it stated, its numbers, and its limits. */
export function Overview({ account }: { account: Account }) {
  const t = useTranslations('accounts');
  return (
    <>
      <Standing account={account} />
      <CarrierRests account={account} />
      <Part title={t('stated')} acts={<Website website={account.website} />}>
        <Stated account={account} />
      </Part>
      <div className="parts">
        <Numbers account={account} />
        <Limits account={account} />
        <Thresholds account={account} />
        <Owners account={account} />
        <History account={account} />
      </div>
    </>
  );
}

/** Why it has its status, unless that is the usual one. */
function Standing({ account }: { account: Account }) {
  const t = useTranslations('accounts');
  const say = useApiWords();
  const { status, warning, accountId } = account;
  const toCase = <Link href={`/accounts/${accountId}/case`}>{t('openCase')}</Link>;
  if (status === 'active') {
    if (warning === undefined) return null;
    return (
      <Notice look="warn">
        <strong>{t('warned')}</strong>
        <p>{say.because(warning)}</p>
        {toCase}
      </Notice>
    );
  }
  return (
    <Notice look={status === 'suspended' ? 'bad' : 'plain'}>
      <strong>{t(`status.${status}`)}</strong>
      <p>{say.because(account)}</p>
      {status === 'suspended' && toCase}
    </Notice>
  );
}

function History({ account }: { account: Account }) {
  const t = useTranslations('accounts');
  const { openedAt, openedBy, approvedAt, optOutsClearedAt, suspensions, reAdded } = account;
  return (
    <Part title={t('history')}>
      <dl className="facts">
        <dt>{t('opened')}</dt>
        <dd>
          <When at={openedAt} />, {openedBy}
        </dd>
        <dt>{t('approved')}</dt>
        <dd>{approvedAt ? <When at={approvedAt} /> : t('never')}</dd>
        <dt>{t('suspensions')}</dt>
        <dd>{suspensions}</dd>
        <dt>{t('reAdded')}</dt>
        <dd>{reAdded}</dd>
        {optOutsClearedAt && (
          <>
            <dt>{t('cleared')}</dt>
            <dd>
              <When at={optOutsClearedAt} />
            </dd>
          </>
        )}
      </dl>
    </Part>
  );
}
