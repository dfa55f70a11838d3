import { useFormatter, useTranslations } from 'use-intl';
import type { WholeConversation } from '../conversation/use-conversation.ts';
import { useApiWords } from '../languages/api-words.ts';
import { Button } from '../parts/button.tsx';
import type { Purpose } from './use-preview.ts';

/** What may be sent to this person now: until when, or why not and from when. */
export function MaySend(given: {
  conversation: WholeConversation;
  purpose: Purpose;
  onLater: (at: Date) => void;
}) {
  const { conversation, purpose, onLater } = given;
  const t = useTranslations('composer');
  const format = useFormatter();
  const decided = conversation.maySend[purpose];
  const { may, until, notBefore } = decided;
  const because = useApiWords().because(decided);
  const say = (iso: string) =>
    format.dateTime(new Date(iso), {
      weekday: 'short',
      month: 'short',
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
    });
  if (may) {
    return (
      <p className="may-send small soft" title={because}>
        {until ? t('mayUntil', { at: say(until) }) : t('may')}
      </p>
    );
  }
  return (
    <div className="may-send" data-look="warn">
      <p className="small">
        <strong>{notBefore ? t('mayFrom', { at: say(notBefore) }) : t('mayNot')}</strong> {because}
      </p>
      {notBefore && (
        <Button onClick={() => onLater(new Date(notBefore))}>
          {t('sendAtOpening', { at: say(notBefore) })}
        </Button>
      )}
    </div>
  );
}
