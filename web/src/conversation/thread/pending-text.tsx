import { useTranslations } from 'use-intl';
import { useApiWords } from '../../languages/api-words.ts';
import type { OutboxEntry } from '../../outbox/outbox-entry.ts';
import { useOutbox } from '../../outbox/outbox-provider.tsx';
import { Button } from '../../parts/button.tsx';

/** A text between Send and the API's own list of texts: shown at once, with its state. */
export function PendingText(given: { entry: OutboxEntry; onEdit: (body: string) => void }) {
  const { entry, onEdit } = given;
  const { key, state, why, asked } = entry;
  const t = useTranslations('conversation');
  const parts = useTranslations('parts');
  const { ofProblem } = useApiWords();
  const { outbox } = useOutbox(entry.phone);
  return (
    <li className="text" data-direction="out" data-state={state}>
      <p className="text-body">{asked.body}</p>
      <p className="text-about">{t(`pending.${state}`)}</p>
      {why && (
        <p className="text-why" role="alert">
          {ofProblem(why)}{' '}
          {why.page && (
            <a href={why.page} target="_blank" rel="noreferrer">
              {parts('problemPage')}
            </a>
          )}
        </p>
      )}
      {(state === 'refused' || state === 'unsure') && (
        <div className="text-acts">
          <Button
            onClick={() => {
              onEdit(asked.body);
              outbox.drop(key);
            }}
          >
            {t('edit')}
          </Button>
          <Button look="quiet" onClick={() => outbox.drop(key)}>
            {t('discard')}
          </Button>
        </div>
      )}
    </li>
  );
}
