import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/field.tsx';
import { Notice } from '../../parts/notice.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { answered } from '../../session/answered.ts';
import { useApi } from '../../session/session.tsx';
import type { NewGroupSend } from './draft.ts';

const keptAs = 'messenger.test-phone';

/** Sends one of its texts to your own phone, as a person would read it. */
export function TestText({ body }: { body: NewGroupSend | undefined }) {
  const t = useTranslations('groupSends');
  const api = useApi();
  const [phone, setPhone] = useState(() => localStorage.getItem(keptAs) ?? '');
  const test = useMutation({
    mutationFn: (to: string) => {
      const { text = '', purpose } = body ?? {};
      const asked = { text, to, ...(purpose && { purpose }) };
      return answered(api.POST('/v1/group-sends/test', { body: asked }));
    },
  });
  const send = () => {
    localStorage.setItem(keptAs, phone);
    test.mutate(phone);
  };
  return (
    <details className="send-test">
      <summary>{t('test')}</summary>
      <div className="send-later">
        <TextField
          label={t('testPhone')}
          type="tel"
          autoComplete="tel"
          placeholder="+12125550100"
          value={phone}
          hint={t('testWho')}
          onChange={({ target }) => setPhone(target.value)}
        />
        <Button isBusy={test.isPending} onClick={send}>
          {t('sendTest')}
        </Button>
      </div>
      {test.error && <ProblemNotice error={test.error} />}
      {test.data && (
        <Notice look="good">
          <p>{t('testSent')}</p>
          <p className="bubble">{test.data.body}</p>
        </Notice>
      )}
    </details>
  );
}
