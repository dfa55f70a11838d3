import { useFormatter, useTranslations } from 'use-intl';
import { useApiWords } from '../../languages/api-words.ts';
import { Button } from '../../parts/button.tsx';
import { useMayWrite } from '../../session/session.tsx';
import { useChange } from '../use-changes.ts';
import { useScheduled } from '../use-conversation.ts';

/** Texts that wait for their time, and whether each would leave as things are. */
export function ScheduledTexts({ phone }: { phone: string }) {
  const t = useTranslations('conversation');
  const format = useFormatter();
  const mayWrite = useMayWrite();
  const { because } = useApiWords();
  const waiting = useScheduled(phone);
  const change = useChange(phone);
  if (waiting.length === 0) return null;
  return (
    <section className="thread-day" aria-labelledby="scheduled">
      <h3 id="scheduled">{t('scheduled')}</h3>
      <ol>
        {waiting.map(({ id, body, sendAt, at, cancelOnReply, expected }) => (
          <li key={id} className="text" data-direction="out" data-state="planned">
            <p className="text-body">{body}</p>
            <p className="text-about">
              {t('leavesAt', {
                at: format.dateTime(new Date(sendAt ?? at), {
                  dateStyle: 'medium',
                  timeStyle: 'short',
                }),
              })}
              {cancelOnReply && <span className="badge">{t('unlessTheyReply')}</span>}
            </p>
            {!expected.leaves && (
              <p className="text-why">{t('wouldNotLeave', { because: because(expected) })}</p>
            )}
            {mayWrite && (
              <Button look="quiet" onClick={() => change.mutate({ verb: 'cancel', textId: id })}>
                {t('cancelText')}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
