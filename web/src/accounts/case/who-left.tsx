import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../parts/button.tsx';
import { Part } from '../part.tsx';
import { When } from '../when.tsx';
import type { Case } from './evidence.ts';
import { VoidDialog } from './void-dialog.tsx';

type Left = Case['optOuts'][number];

/** Everybody who left: when, with which words, after which send, and on which consent texted. */
export function WhoLeft({ found }: { found: Case }) {
  const t = useTranslations('accounts.case');
  const [voiding, setVoiding] = useState<string>();
  const { optOuts, groupSends, account } = found;
  const numberOf = (id: string | undefined) => {
    const at = groupSends.findIndex((send) => send.id === id);
    return at === -1 ? undefined : groupSends.length - at;
  };
  return (
    <Part title={t('whoLeft', { count: optOuts.length })}>
      {optOuts.length === 0 && <p className="soft">{t('nobodyLeft')}</p>}
      {optOuts.length > 0 && (
        <table className="stacks">
          <thead>
            <tr>
              <th scope="col">{t('person')}</th>
              <th scope="col">{t('words')}</th>
              <th scope="col">{t('after')}</th>
              <th scope="col">{t('consent')}</th>
              <th scope="col">
                <span className="hidden">{t('acts')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {optOuts.map((left) => (
              <Row
                key={left.phone}
                left={left}
                number={numberOf(left.groupSendId)}
                {...(account.status !== 'terminated' && {
                  onVoid: () => setVoiding(left.phone),
                })}
              />
            ))}
          </tbody>
        </table>
      )}
      {voiding && (
        <VoidDialog
          accountId={account.accountId}
          phone={voiding}
          onClose={() => setVoiding(undefined)}
        />
      )}
    </Part>
  );
}

function Row(given: { left: Left; number: number | undefined; onVoid?: () => void }) {
  const { left, number, onVoid } = given;
  const t = useTranslations('accounts.case');
  const { phone, optedOutAt, words, because, groupSendId, state, times } = left;
  return (
    <tr>
      <td>
        <span className="numbers">{phone}</span>
        <br />
        <span className="soft small">
          <When at={optedOutAt} />
        </span>
        {times !== undefined && times > 1 && (
          <>
            <br />
            <span className="small">{t('leftTimes', { times })}</span>
          </>
        )}
      </td>
      <td>
        {words && <q>{words}</q>}
        <span className="soft small block">{because}</span>
      </td>
      <td data-label={t('after')}>
        {number !== undefined && <a href={`#send-${groupSendId}`}>{t('sendNumber', { number })}</a>}
        {number === undefined && <span className="soft">{t('noSend')}</span>}
      </td>
      <td data-label={t('consent')}>
        <Consent consent={left.consent} />
      </td>
      <td>
        {state === 'out' && onVoid && (
          <Button look="quiet" aria-label={t('voidOf', { phone })} onClick={onVoid}>
            {t('void')}
          </Button>
        )}
      </td>
    </tr>
  );
}

/** Their consent: how it came into the phonebook, and who stated it. */
function Consent({ consent }: { consent: Left['consent'] }) {
  const t = useTranslations('accounts.case');
  if (consent === undefined) return <span className="soft">{t('noConsent')}</span>;
  const { basis, source, obtainedAt, lastTransactionAt, statement, recordedBy } = consent;
  const day = obtainedAt ?? lastTransactionAt;
  // Only the day counts: a date without a time has midnight as its hour.
  const said = [source, day && String(day).slice(0, 10)].filter(Boolean).map(String);
  return (
    <>
      {basis === 'express' || basis === 'relationship' ? t(`basis.${basis}`) : String(basis)}
      <span className="soft small block">
        {[...said, ...(recordedBy ? [String(recordedBy)] : [])].join(' · ')}
      </span>
      {typeof statement === 'string' && <q className="small block">{statement}</q>}
    </>
  );
}
