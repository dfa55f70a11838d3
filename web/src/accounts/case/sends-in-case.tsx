import { useFormatter, useTranslations } from 'use-intl';
import { Part } from '../part.tsx';
import { When } from '../when.tsx';
import type { Case, Evidence } from './evidence.ts';
import '../stated.css';

type Send = Case['groupSends'][number];

/** What was sent: its words, to whom, and how many left after it. */
export function SendsInCase(given: { found: Case; evidence: Evidence | undefined }) {
  const { groupSends } = given.found;
  const { evidence } = given;
  const t = useTranslations('accounts.case');
  return (
    <Part title={t('sends')}>
      {groupSends.length === 0 && <p className="soft">{t('noSends')}</p>}
      <ul className="sends">
        {groupSends.map((send, n) => (
          <SendInCase
            key={send.id}
            send={send}
            number={groupSends.length - n}
            texted={send.texted ?? evidence?.textedBySend[send.id]}
          />
        ))}
      </ul>
    </Part>
  );
}

function SendInCase(given: { send: Send; number: number; texted: number | undefined }) {
  const { send, number, texted } = given;
  const t = useTranslations('accounts.case');
  const format = useFormatter();
  const { id, text, status, purpose, acceptedAt, acceptedBy, optOuts } = send;
  return (
    <li className="send" id={`send-${id}`}>
      <header>
        <h3>{t('sendNumber', { number })}</h3>
        <span className="soft small">
          <When at={acceptedAt} />, {acceptedBy}
        </span>
      </header>
      <p className="bubble send-text">{text}</p>
      <dl className="send-facts small">
        <div>
          <dt>{t('audience')}</dt>
          <dd>
            <Audience audience={send.audience} />
          </dd>
        </div>
        <div>
          <dt>{t('purpose')}</dt>
          <dd>{purpose === 'marketing' ? t('marketing') : t('service')}</dd>
        </div>
        <div>
          <dt>{t('sendStatus')}</dt>
          <dd>{stateOf(status, t)}</dd>
        </div>
        <div>
          <dt>{t('left')}</dt>
          <dd className="numbers">
            {texted
              ? t('leftOf', {
                  left: optOuts,
                  texted,
                  share: format.number(optOuts / texted, {
                    style: 'percent',
                    maximumFractionDigits: 1,
                  }),
                })
              : optOuts}
          </dd>
        </div>
      </dl>
    </li>
  );
}

const states = ['scheduled', 'planning', 'sending', 'paused', 'held', 'cancelled', 'done'] as const;

function stateOf(status: string, t: ReturnType<typeof useTranslations<'accounts.case'>>): string {
  const found = states.find((one) => one === status);
  return found ? t(`sendState.${found}`) : status;
}

/** Whom a group send was for. A filter is shown as it was asked for. */
function Audience({ audience }: { audience: Send['audience'] }) {
  const t = useTranslations('accounts.case');
  const { all, phones, group, filter } = audience;
  if (all === true) return t('everybody');
  if (Array.isArray(phones)) return t('picked', { count: phones.length });
  return (
    <>
      {typeof group === 'string' && t('group', { group })}
      {filter !== undefined && <code className="filter">{JSON.stringify(filter)}</code>}
    </>
  );
}
