import { useFormatter, useTranslations } from 'use-intl';
import { useApiWords } from '../languages/api-words.ts';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { useMayWrite } from '../session/session.tsx';
import { useChange } from './use-changes.ts';
import type { WholeConversation } from './use-conversation.ts';

/** What a writer must know first: the person is out, or their words may mean that. */
export function Marks({ conversation }: { conversation: WholeConversation }) {
  const t = useTranslations('conversation');
  const format = useFormatter();
  const { marks, pausedBecause } = conversation;
  const { left } = useApiWords();
  const standing = marks.filter(({ mark }) => mark !== 'paused');
  // What is known more exactly says that they are out as well.
  const exact = standing.filter(({ mark }) => mark !== 'opted-out');
  const out = exact.length > 0 ? exact : standing;
  if (out.length === 0 && !pausedBecause) return null;
  return (
    <div className="conversation-marks">
      {out.map(({ mark, at, because, words }) => (
        <Notice key={mark} look="bad">
          <p>
            <strong>{t(`mark.${mark}`)}</strong>,{' '}
            {format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' })}
          </p>
          {words && <blockquote>{words}</blockquote>}
          <p className="small">{left({ kind: kinds[mark], because })}</p>
        </Notice>
      ))}
      {pausedBecause && <Doubtful conversation={conversation} doubt={pausedBecause} />}
    </div>
  );
}

const kinds = {
  'opted-out': 'optOut',
  paused: 'optOut',
  hostile: 'hostile',
  'wrong-number': 'wrongNumber',
} as const;

type Doubt = NonNullable<WholeConversation['pausedBecause']>;

/** Words that may mean stop: nothing is sent until somebody decides, or it is an opt-out. */
function Doubtful(given: { conversation: WholeConversation; doubt: Doubt }) {
  const { conversation, doubt } = given;
  const t = useTranslations('conversation');
  const format = useFormatter();
  const mayWrite = useMayWrite();
  const change = useChange(conversation.phone);
  const say = useApiWords();
  return (
    <Notice look="warn">
      <p>
        <strong>{t('mayWantOut')}</strong>
      </p>
      {doubt.words && <blockquote>{doubt.words}</blockquote>}
      <p className="small">{say.because({ ...doubt, rule: 'doubtful' })}</p>
      {doubt.decideBy && (
        <p className="small">
          {t('decideBy', {
            at: format.dateTime(new Date(doubt.decideBy), {
              dateStyle: 'full',
              timeStyle: 'short',
            }),
          })}
        </p>
      )}
      {mayWrite && (
        <div className="conversation-choices">
          <Button
            look="danger"
            isBusy={change.isPending}
            onClick={() => change.mutate({ verb: 'decide', decision: 'unsubscribe' })}
          >
            {t('unsubscribe')}
          </Button>
          <Button
            isBusy={change.isPending}
            onClick={() => change.mutate({ verb: 'decide', decision: 'keep' })}
          >
            {t('keep')}
          </Button>
        </div>
      )}
    </Notice>
  );
}
