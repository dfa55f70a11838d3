import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Problem } from '../../../client/src/problem.ts';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/field.tsx';
import { Notice } from '../parts/notice.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { answered } from '../session/answered.ts';
import { useApi, useSession } from '../session/session.tsx';

/**
 * Re-enabling somebody who opted out ends the account. The API says so at the first request, in the
 * words of the rules; only the account's name, typed, does it.
 */
export function EndAccount() {
  const t = useTranslations('settings');
  const { me } = useSession();
  const [phone, setPhone] = useState('');
  const [typed, setTyped] = useState('');
  const ask = useReEnable();
  const isWarned = ask.error instanceof Problem && ask.error.name === 're-enable-terminates';
  const isEnded = ask.error instanceof Problem && ask.error.name === 'account-terminated';
  return (
    <section className="card settings-section" aria-labelledby="ending">
      <h2 id="ending">{t('ending')}</h2>
      <p className="soft">{t('endingMore')}</p>
      <details>
        <summary>{t('endingOpen')}</summary>
        <div className="settings-form">
          <TextField
            label={t('endingPhone')}
            type="tel"
            autoComplete="off"
            placeholder="+12125550100"
            value={phone}
            onChange={({ target }) => {
              setPhone(target.value);
              ask.reset();
            }}
          />
          <Button isBusy={ask.isPending} onClick={() => ask.mutate({ phone })}>
            {t('endingAsk')}
          </Button>
          {ask.error && <ProblemNotice error={ask.error} />}
          {isWarned && (
            <>
              <TextField
                label={t('endingName', { name: me.account?.name ?? '' })}
                autoComplete="off"
                value={typed}
                onChange={({ target }) => setTyped(target.value)}
              />
              <Button
                look="danger"
                isBusy={ask.isPending}
                onClick={() => ask.mutate({ phone, confirm: typed })}
              >
                {t('endingDo')}
              </Button>
            </>
          )}
          {isEnded && (
            <Notice>
              <Button onClick={() => location.reload()}>{t('endingReload')}</Button>
            </Notice>
          )}
        </div>
      </details>
    </section>
  );
}

/** Every answer is a refusal: the warning first, the end of the account second. */
function useReEnable() {
  const api = useApi();
  return useMutation({
    mutationFn: ({ phone, confirm }: { phone: string; confirm?: string }) => {
      const query = confirm === undefined ? {} : { confirm };
      const params = { path: { phone: phone.trim() }, query };
      return answered<unknown>(api.DELETE('/v1/opt-outs/{phone}', { params }));
    },
  });
}
