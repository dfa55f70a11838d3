import { useTranslations } from 'use-intl';
import { TextField } from '../parts/field.tsx';
import type { Later } from './use-send.ts';

/** When the text leaves, and whether their answer makes it unneeded. */
export function Schedule({ later, onChange }: { later: Later; onChange: (next: Later) => void }) {
  const t = useTranslations('composer');
  return (
    <div className="composer-later">
      <TextField
        label={t('leavesAt')}
        type="datetime-local"
        required
        value={later.at}
        onChange={({ target }) => onChange({ ...later, at: target.value })}
      />
      <label className="composer-unless">
        <input
          type="checkbox"
          checked={later.unlessReply}
          onChange={({ target }) => onChange({ ...later, unlessReply: target.checked })}
        />
        {t('unlessReply')}
      </label>
    </div>
  );
}
