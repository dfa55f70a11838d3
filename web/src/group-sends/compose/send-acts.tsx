import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Link, useLocation } from 'wouter';
import { Problem } from '../../../../client/src/problem.ts';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/field.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useSay } from '../../parts/overlays/toasts.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { answered } from '../../session/answered.ts';
import { useApi } from '../../session/session.tsx';
import type { NewGroupSend } from './draft.ts';
import { forgetRequestKey, requestKeyOf } from './request-key.ts';
import { TestText } from './test-text.tsx';

/**
 * Preview, test, send now, or at a time. A text without a preview is previewed first: only the next
 * press sends it.
 */
export function SendActs(given: {
  body: NewGroupSend | undefined;
  isPreviewed: boolean;
  isPreviewing: boolean;
  onPreview: () => void;
  onSent: () => void;
}) {
  const { body, isPreviewed, isPreviewing, onPreview, onSent } = given;
  const t = useTranslations('groupSends');
  const say = useSay();
  const accept = useAccept(onSent);
  const [time, setTime] = useState('');
  const [isTimeMissing, setTimeMissing] = useState(false);
  const send = (more: Partial<NewGroupSend>) => {
    if (body && isPreviewed) return accept.mutate({ ...body, ...more });
    if (body) say(t('lookFirst'));
    onPreview();
  };
  const schedule = () => {
    const sendAt = isoOf(time);
    setTimeMissing(sendAt === undefined);
    if (sendAt) send({ sendAt });
  };
  const isBusy = accept.isPending || isPreviewing;
  return (
    <div className="send-acts">
      <div className="send-acts-row">
        <Button isBusy={isBusy} onClick={onPreview}>
          {t('preview')}
        </Button>
        <Button look="strong" isBusy={isBusy} onClick={() => send({})}>
          {t('sendNow')}
        </Button>
      </div>
      <div className="send-later">
        <TextField
          label={t('sendAt')}
          type="datetime-local"
          value={time}
          hint={t('timeZone', { zone: Intl.DateTimeFormat().resolvedOptions().timeZone })}
          error={isTimeMissing ? t('timeMissing') : undefined}
          onChange={({ target }) => setTime(target.value)}
        />
        <Button isBusy={isBusy} onClick={schedule}>
          {t('schedule')}
        </Button>
      </div>
      <Refusal
        error={accept.error}
        isBusy={isBusy}
        onAllow={() => {
          if (accept.variables) accept.mutate({ ...accept.variables, allowRepeat: true });
        }}
      />
      <TestText body={body} />
    </div>
  );
}

/**
 * The answer may be lost: the same request keeps its key, so a second press sends nothing twice.
 */
function useAccept(onSent: () => void) {
  const t = useTranslations('groupSends');
  const api = useApi();
  const say = useSay();
  const queryClient = useQueryClient();
  const [, navigate] = useLocation();
  return useMutation({
    mutationFn: (body: NewGroupSend) => {
      const header = { 'Idempotency-Key': requestKeyOf(body) };
      return answered(api.POST('/v1/group-sends', { body, params: { header } }));
    },
    onSuccess: async ({ id }, { sendAt }) => {
      forgetRequestKey();
      onSent();
      say(sendAt ? t('scheduledNow') : t('acceptedNow'));
      await queryClient.invalidateQueries({ queryKey: ['group-sends'] });
      navigate(`/group-sends/${id}`);
    },
  });
}

/** A repeat is refused, since it may be a mistake; a button allows it. */
function Refusal(given: { error: unknown; isBusy: boolean; onAllow: () => void }) {
  const { error, isBusy, onAllow } = given;
  const t = useTranslations('groupSends');
  if (!error) return null;
  if (!(error instanceof Problem) || error.name !== 'repeat-group-send') {
    return <ProblemNotice error={error} />;
  }
  return (
    <Notice look="bad">
      <p>
        <strong>{t('repeat')}</strong> {t('repeatMore')}
      </p>
      <div className="send-acts-row">
        <Link className="button" href={`/group-sends/${error.members.groupSendId}`}>
          {t('seeFirst')}
        </Link>
        <Button look="danger" isBusy={isBusy} onClick={onAllow}>
          {t('sendAgain')}
        </Button>
      </div>
    </Notice>
  );
}

/** The moment that a local time of this browser means. */
function isoOf(local: string): string | undefined {
  const ms = Date.parse(local);
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString();
}
