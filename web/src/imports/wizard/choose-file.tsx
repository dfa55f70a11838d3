import { useId, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Icon } from '../../parts/icon.tsx';

/** Takes a file. The input lies over the whole field, so that a file can be dropped anywhere on it. */
export function ChooseFile(given: { file: File | undefined; onFile: (file: File) => void }) {
  const { file, onFile } = given;
  const t = useTranslations('imports');
  const format = useFormatter();
  const [isOver, setOver] = useState(false);
  const id = useId();
  const kilobytes = Math.max((file?.size ?? 0) / 1000, 1);
  const isSmall = kilobytes < 1000;
  const size = format.number(isSmall ? kilobytes : kilobytes / 1000, {
    style: 'unit',
    unit: isSmall ? 'kilobyte' : 'megabyte',
    maximumFractionDigits: isSmall ? 0 : 1,
  });
  return (
    <div
      className="choose-file"
      data-over={isOver || undefined}
      data-chosen={file !== undefined || undefined}
    >
      <Icon name={file ? 'check' : 'import'} />
      <div className="choose-file-words">
        <label htmlFor={id}>{t('addressBook')}</label>
        <p id={`${id}-hint`}>
          {file ? (
            <>
              <strong>{file.name}</strong> <span className="soft">{size}</span>
            </>
          ) : (
            t('dropHere')
          )}{' '}
          <span className="soft small">{t('fileKinds')}</span>
        </p>
      </div>
      <input
        id={id}
        type="file"
        required
        aria-describedby={`${id}-hint`}
        accept=".csv,.tsv,.txt,.xlsx,.vcf,.zip"
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          if (chosen) onFile(chosen);
        }}
      />
    </div>
  );
}
