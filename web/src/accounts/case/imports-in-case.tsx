import { useTranslations } from 'use-intl';
import { Part } from '../part.tsx';
import { When } from '../when.tsx';
import type { Case } from './evidence.ts';

/** The files that the people came from, and who attested what for each. */
export function ImportsInCase({ imports }: { imports: Case['imports'] }) {
  const t = useTranslations('accounts.case');
  return (
    <Part title={t('imports', { count: imports.length })}>
      {imports.length === 0 && <p className="soft">{t('noImports')}</p>}
      <ul className="plain-list">
        {imports.map(({ id, fileName, attestation, rows, status, createdAt, createdBy }) => (
          <li key={id}>
            <span>
              <strong className="file">{fileName}</strong>
              <span className="soft small block">
                <When at={createdAt} />, {createdBy}
              </span>
              <q className="small block">{String(attestation.statement ?? '')}</q>
              <span className="soft small block">
                {t('attested', { by: String(attestation.attestedBy ?? '') })}
              </span>
            </span>
            <span className="small">
              {importState(status, t)}
              <span className="soft block">
                {t('importRows', {
                  read: rows.read ?? 0,
                  created: rows.created ?? 0,
                  refused: rows.refused ?? 0,
                  optedOut: rows.optedOut ?? 0,
                })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

const states = ['awaiting-upload', 'running', 'held', 'done', 'failed', 'rejected'] as const;

function importState(status: string, t: ReturnType<typeof useTranslations<'accounts.case'>>) {
  const found = states.find((one) => one === status);
  return found ? t(`importState.${found}`) : status;
}
