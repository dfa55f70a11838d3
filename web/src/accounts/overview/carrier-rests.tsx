import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { answered } from '../../session/answered.ts';
import { useApi } from '../../session/session.tsx';
import type { Account } from '../account.ts';
import { DecideDialog } from '../decide-dialog.tsx';
import { When } from '../when.tsx';

/** While the carrier takes no texts: from which number, since when, and a button to try at once. */
export function CarrierRests({ account }: { account: Account }) {
  const t = useTranslations('accounts');
  const api = useApi();
  const [isTrying, setTrying] = useState(false);
  const { accountId, carrierRests = [] } = account;
  if (carrierRests.length === 0) return null;
  return (
    <Notice look="warn">
      <strong>{t('carrierRests')}</strong>
      <ul>
        {carrierRests.map(({ number, code, since, tries, nextTryAt }) => (
          <li key={`${number} ${code}`}>
            {t.rich('carrierRest', {
              number: number ?? t('wholeService'),
              code,
              tries,
              since: () => <When at={since} />,
              next: () => <When at={nextTryAt} />,
            })}
          </li>
        ))}
      </ul>
      <p>
        <Button onClick={() => setTrying(true)}>{t('opens', { act: t('tryNow.act') })}</Button>
      </p>
      {isTrying && (
        <DecideDialog
          title={t('tryNow.title')}
          then={t('tryNow.then')}
          act={t('tryNow.act')}
          done={t('tryNow.done')}
          onClose={() => setTrying(false)}
          decide={(body) => {
            const params = { path: { accountId } };
            return answered(
              api.POST('/v1/operator/accounts/{accountId}/try-carrier', { params, body }),
            );
          }}
        />
      )}
    </Notice>
  );
}
