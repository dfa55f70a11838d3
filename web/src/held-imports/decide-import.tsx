import { useTranslations } from 'use-intl';
import { DecideDialog } from '../accounts/decide-dialog.tsx';
import { answered } from '../session/answered.ts';
import { useApi } from '../session/session.tsx';
import type { Held } from './held.ts';

/** Releases or rejects a held import. */
export function DecideImport(given: {
  held: Held;
  act: 'release' | 'reject';
  onClose: () => void;
}) {
  const { held, act, onClose } = given;
  const { id: importId, fileName } = held;
  const t = useTranslations(act === 'release' ? 'heldImports.release' : 'heldImports.reject');
  const api = useApi();
  return (
    <DecideDialog
      title={t('title', { fileName })}
      then={t('then')}
      act={t('act')}
      look={act === 'release' ? 'strong' : 'danger'}
      done={t('done', { fileName })}
      onClose={onClose}
      decide={(body) => {
        const asked = { params: { path: { importId } }, body };
        return act === 'release'
          ? answered(api.POST('/v1/operator/imports/{importId}/release', asked))
          : answered(api.POST('/v1/operator/imports/{importId}/reject', asked));
      }}
    />
  );
}
