import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { useApiWords } from '../../languages/api-words.ts';
import { Button } from '../../parts/button.tsx';
import { useMayWrite } from '../../session/session.tsx';
import type { Text } from '../use-conversation.ts';
import { SendAgain } from './send-again.tsx';

type Given = {
  readonly phone: string;
  readonly text: Text;
  /** The address names it: a notification led here. */
  readonly isNamed: boolean;
};

/** One text as a bubble, with who wrote it and its state in honest words. */
export function TextLine({ phone, text, isNamed }: Given) {
  const t = useTranslations('conversation');
  const format = useFormatter();
  const [isOpen, setOpen] = useState(false);
  const from = text.direction === 'in' ? t('fromThem') : t('fromUs');
  return (
    <li
      className="text"
      data-named={isNamed || undefined}
      data-direction={text.direction}
      data-state={text.state}
    >
      <p className="text-body">
        <span className="hidden">{from}: </span>
        {text.body}
      </p>
      <p className="text-about">
        {text.author && <span>{text.author.name}</span>}
        {text.groupSendId && (
          <Link href={`/group-sends/${text.groupSendId}`}>{t('ofGroupSend')}</Link>
        )}
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

/** How a reply was classified, unless it is ordinary. */
function Kind({ text }: { text: Text }) {
  const t = useTranslations('conversation');
  const { direction, kind } = text;
  switch (kind) {
    case 'optOut':
    case 'hostile':
    case 'wrongNumber':
    case 'doubtful':
      if (direction === 'out') return null;
      return (
        <span className="badge" data-look={kind === 'doubtful' ? 'warn' : 'bad'}>
          {t(`kind.${kind}`)}
        </span>
      );
    default:
      return null;
  }
}

const dollars = { style: 'currency', currency: 'USD', maximumFractionDigits: 4 } as const;

function About({ text }: { text: Text }) {
  const t = useTranslations('conversation');
  const format = useFormatter();
  const { because } = useApiWords();
  const { citation, parts, priceUsd } = text;
  return (
    <div className="text-why">
      {text.because && <p>{because(text)}</p>}
      {citation && <p>{citation}</p>}
      <p>
        {t('parts', { parts })}
        {priceUsd !== undefined && `, ${format.number(priceUsd, dollars)}`}
      </p>
    </div>
  );
}

/** A text that failed or is unknown may be sent again; an unknown one only with a reason. */
function Again({ phone, text }: { phone: string; text: Text }) {
  const t = useTranslations('conversation');
  const mayWrite = useMayWrite();
  const { because } = useApiWords();
  const [isAsking, setAsking] = useState(false);
  if (text.sentAgainAs) return <p className="text-why">{t('sentAgain')}</p>;
  const mayBe = text.direction === 'out' && /^(failed|unknown)$/.test(text.state);
  if (!mayBe || !mayWrite || text.groupSendId) return null;
  return (
    <>
      <p className="text-why">{because(text)}</p>
      <Button look="quiet" onClick={() => setAsking(true)}>
        {t('sendAgain')}
      </Button>
      {isAsking && <SendAgain phone={phone} text={text} onClose={() => setAsking(false)} />}
    </>
  );
}
