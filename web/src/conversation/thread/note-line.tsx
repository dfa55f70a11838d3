import { useFormatter, useTranslations } from 'use-intl';
import { Icon } from '../../parts/icon.tsx';
import type { Note } from '../use-conversation.ts';

/** A note for the others: it looks different from every text. */
export function NoteLine({ note }: { note: Note }) {
  const t = useTranslations('conversation');
  const format = useFormatter();
  return (
    <li className="note">
      <Icon name="note" />
      <div>
        <p className="small soft">
          {t('noteOf', { name: note.author.name })},{' '}
          {format.dateTime(new Date(note.at), { hour: 'numeric', minute: '2-digit' })}
        </p>
        <p>{note.body}</p>
      </div>
    </li>
  );
}
