import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Button } from '../../parts/button.tsx';
import { useMayWrite } from '../../session/session.tsx';
import type { Text } from '../use-conversation.ts';
import { SendAgain } from './send-again.tsx';

/** One text as a bubble, with who wrote it and what became of it in honest words. */
export function TextLine({ phone, text }: { phone: string; text: Text }) {
  const t = useTranslations('conversation');
  const format = useFormatter();
  const [isOpen, setOpen] = useState(false);
  const from = text.direction === 'in' ? t('fromThem') : t('fromUs');
  return (
    <li className="text" data-direction={text.direction} data-state={text.state}>
      <p className="text-body">
        <span className="hidden">{from}: </span>
        {text.body}
      </p>
      <p className="text-about">
        {text.author && <span>{text.author.name}</span>}
        {text.groupSendId && <span>{t('ofGroupSend')}</span>}
        {text.test && <span>{t('test')}</span>}
        {!text.author && !text.groupSendId && text.direction === 'out' && (
          <span>{t('automatic')}</span>
        )}
        <time dateTime={text.at} className="numbers">
          {format.dateTime(new Date(text.at), { hour: 'numeric', minute: '2-digit' })}
        </time>
        <Kind text={text} />
        {text.direction === 'out' && (
          <button
            type="button"
            className="text-state"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {t(`state.${text.state}`)}
          </button>
        )}
      </p>
      {isOpen && <About text={text} />}
      <Again phone={phone} text={text} />
    </li>
  );
}

/** What a reply was taken for, where it is more than words. */
function Kind({ text }: { text: Text }) {
  const t = useTranslations('conversation');
  if (text.direction === 'out') return null;
  if (text.kind === 'optOut')
    return (
      <span className="tag" data-look="bad">
        {t('kind.optOut')}
      </span>
    );
  if (text.kind === 'doubtful')
    return (
      <span className="tag" data-look="warn">
        {t('kind.doubtful')}
      </span>
    );
  if (text.kind === 'hostile')
    return (
      <span className="tag" data-look="bad">
        {t('kind.hostile')}
      </span>
    );
  if (text.kind === 'wrongNumber') {
    return (
      <span className="tag" data-look="bad">
        {t('kind.wrongNumber')}
      </span>
    );
  }
  return null;
}

const dollars = { style: 'currency', currency: 'USD', maximumFractionDigits: 4 } as const;

function About({ text }: { text: Text }) {
  const t = useTranslations('conversation');
  const format = useFormatter();
  const { because, citation, parts, priceUsd } = text;
  return (
    <div className="text-why">
      {because && <p>{because}</p>}
      {citation && <p>{citation}</p>}
      <p>
        {t('parts', { parts })}
        {priceUsd !== undefined && `, ${format.number(priceUsd, dollars)}`}
      </p>
    </div>
  );
}

/** A text that failed, or of which nobody knows, may be sent once more; the second with a reason. */
function Again({ phone, text }: { phone: string; text: Text }) {
  const t = useTranslations('conversation');
  const mayWrite = useMayWrite();
  const [isAsking, setAsking] = useState(false);
  if (text.sentAgainAs) return <p className="text-why">{t('sentAgain')}</p>;
  const mayBe = text.direction === 'out' && /^(failed|unknown)$/.test(text.state);
  if (!mayBe || !mayWrite || text.groupSendId) return null;
  return (
    <>
      <p className="text-why">{text.because}</p>
      <Button look="quiet" onClick={() => setAsking(true)}>
        {t('sendAgain')}
      </Button>
      {isAsking && <SendAgain phone={phone} text={text} onClose={() => setAsking(false)} />}
    </>
  );
}
