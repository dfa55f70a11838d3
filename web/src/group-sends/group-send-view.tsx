import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Link } from 'wouter';
import type { components } from '../../../client/src/schema.d.ts';
import { useApiWords } from '../languages/api-words.ts';
import { Icon } from '../parts/icon.tsx';
import { Notice } from '../parts/notice.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { answered } from '../session/answered.ts';
import { useApi, useMayWrite, useSession } from '../session/session.tsx';
import { GroupSendTexts } from './group-send-texts.tsx';
import { pollEveryMs } from './poll-while-it-changes.ts';
import { countOf, ProgressBar, states, type TextState } from './progress-bar.tsx';
import { useReasonWords } from './reason-words.ts';
import { StatusBadge } from './status-badge.tsx';
import { Steering } from './steering.tsx';

type GroupSend = components['schemas']['GroupSend'];

/** One group send: how far it is, live, what holds it back, and each text with its reason. */
export function GroupSendView({ id }: { id: string }) {
  const t = useTranslations('groupSends');
  const mayWrite = useMayWrite();
  const [state, setState] = useState<TextState>();
  const { data: send, error } = useGroupSend(id);
  return (
    <div className="page">
      <Link href="/group-sends" className="send-back">
        <Icon name="back" />
        {t('back')}
      </Link>
      <PageHead title={t('one')}>{send && mayWrite && <Steering send={send} />}</PageHead>
      {error && <ProblemNotice error={error} />}
      {send && (
        <>
          <About send={send} />
          <Progress send={send} state={state} onState={setState} />
          {send.counts.audience > 0 && (
            <GroupSendTexts id={id} state={state} counted={JSON.stringify(send.counts)} />
          )}
        </>
      )}
    </div>
  );
}

/** Each step has an event; between them, and without events, the page polls while it changes. */
function useGroupSend(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['group-sends', id],
    queryFn: () => answered(api.GET('/v1/group-sends/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state: { data, dataUpdateCount } }) =>
      data ? pollEveryMs([data], dataUpdateCount) : false,
  });
}

function About({ send }: { send: GroupSend }) {
  const say = useApiWords();
  const t = useTranslations('groupSends');
  const format = useFormatter();
  const { status, because, text, purpose, sendAt, acceptedAt, notBefore } = send;
  const time = (iso: string) =>
    format.dateTime(new Date(iso), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <section className="card send-about" aria-label={t('message')}>
      <div className="send-about-head">
        <StatusBadge status={status} />
        <span className="soft small">
          {t(`purposes.${purpose}`)} ·{' '}
          {status === 'scheduled' && sendAt
            ? t('leavesAt', { time: time(sendAt) })
            : t('startedAt', { time: time(sendAt ?? acceptedAt) })}
        </span>
      </div>
      <p className="bubble">{text}</p>
      {because && (
        <Notice look={status === 'held' ? 'bad' : 'plain'}>
          <p>{say.because(send)}</p>
          {notBefore && <p className="soft small">{t('notBefore', { time: time(notBefore) })}</p>}
        </Notice>
      )}
    </section>
  );
}

/** The counts are also the filter of the list below: pressing one shows only those. */
function Progress(given: {
  send: GroupSend;
  state: TextState | undefined;
  onState: (state: TextState | undefined) => void;
}) {
  const { send, state, onState } = given;
  const t = useTranslations('groupSends');
  const reasonWords = useReasonWords();
  const { config } = useSession();
  const { counts, status } = send;
  if (counts.audience === 0) {
    return <p className="soft">{status === 'planning' ? t('planning') : t('nothingYet')}</p>;
  }
  const shown = states.filter((one) => countOf(counts, one) > 0);
  return (
    <section className="send-progress" aria-label={t('progress')}>
      <p role="status" className="send-progress-head">
        {t('settled', { settled: counts.audience - waitingOf(counts), audience: counts.audience })}
      </p>
      <ProgressBar counts={counts} />
      <div className="state-buttons">
        <StateButton isOn={!state} count={counts.audience} onPress={() => onState(undefined)}>
          {t('all')}
        </StateButton>
        {shown.map((one) => (
          <StateButton
            key={one}
            state={one}
            isOn={state === one}
            count={countOf(counts, one)}
            onPress={() => onState(state === one ? undefined : one)}
          >
            {t(`state.${one}`)}
          </StateButton>
        ))}
      </div>
      {config.phonesUrl && counts.planned > 0 && <p className="soft small">{t('letTimePass')}</p>}
      {Object.keys(counts.excluded).length > 0 && (
        <p className="soft small">
          {t('state.excluded')}:{' '}
          {Object.entries(counts.excluded)
            .map(([rule, people]) => `${people} ${reasonWords(rule)}`)
            .join(', ')}
        </p>
      )}
    </section>
  );
}

function waitingOf({ planned, sending }: GroupSend['counts']): number {
  return planned + sending;
}

function StateButton(given: {
  state?: TextState;
  isOn: boolean;
  count: number;
  onPress: () => void;
  children: string;
}) {
  const { state, isOn, count, onPress, children } = given;
  return (
    <button
      type="button"
      className="state-button"
      data-state={state}
      aria-pressed={isOn}
      onClick={onPress}
    >
      <strong className="numbers">{count}</strong> {children}
    </button>
  );
}
