import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { answered } from '../../session/answered.ts';
import { useApi } from '../../session/session.tsx';
import { type ImportDraft, requestOf } from './import-draft.ts';
import { uploadFile } from './upload-file.ts';

/** One of the two steps: announces the file and uploads it, and ends with the import's id. */
export function useImportStep(given: { dryRun: boolean; onUploaded: (id: string) => void }) {
  const { dryRun, onUploaded } = given;
  const t = useTranslations('imports');
  const api = useApi();
  const queryClient = useQueryClient();
  const [part, setPart] = useState(0);
  // The same request with the same key is the same import: a second try has a new form for it.
  const [announced, setAnnounced] = useState<{ request: string; key: string }>();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (draft: ImportDraft) => {
      const { file } = draft;
      if (file === undefined) throw new Error(t('noFile'));
      setPart(0);
      const statement = t(`statement.${draft.kind === 'opt-outs' ? 'optOuts' : draft.basis}`);
      const body = requestOf(draft, { fileName: file.name, statement, dryRun });
      const request = JSON.stringify([body, file.size, file.lastModified]);
      const key = announced?.request === request ? announced.key : crypto.randomUUID();
      setAnnounced({ request, key });
      const made = await answered(
        api.POST('/v1/imports', { body, params: { header: { 'Idempotency-Key': key } } }),
      );
      const { id, upload } = made;
      if (upload && file.size > upload.mostBytes) {
        throw new Error(t('tooLarge', { megabytes: Math.floor(upload.mostBytes / 1_000_000) }));
      }
      if (upload) await uploadFile(upload, file, setPart);
      return id;
    },
    onSuccess: (id) => {
      setAnnounced(undefined);
      void queryClient.invalidateQueries({ queryKey: ['imports'] });
      onUploaded(id);
    },
  });
  return { start: mutate, isPending, error, part };
}
