import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../parts/button.tsx';
import { TextAreaField } from '../parts/field.tsx';
import { Dialog } from '../parts/overlays/dialog.tsx';
import { useSay } from '../parts/overlays/toasts.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import './part.css';

/** What an operator writes with every decision: the business can read the reason, not the note. */
type Decision = { readonly reason: string; readonly note?: string };

type Given = {
  readonly title: string;
  /** What happens then. */
  readonly then: ReactNode;
  /** The words of its button. */
  readonly act: string;
  readonly look?: 'strong' | 'danger';
  /** Said when it is done. */
  readonly done: string;
  /** More fields, above the reason. */
  readonly children?: ReactNode;
  readonly decide: (decision: Decision) => Promise<unknown>;
  readonly onClose: () => void;
};

/** Asks for reason and note, decides, and reloads everything that is shown. */
export function DecideDialog(given: Given) {
  const { title, then, act, look = 'strong', children, onClose } = given;
  const t = useTranslations('accounts');
  const form = useId();
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const deciding = useDeciding(given);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (deciding.isPending) return;
    deciding.mutate({ reason: reason.trim(), ...(note.trim() && { note: note.trim() }) });
  };
  const acts = (
    <>
      <Button onClick={onClose}>{t('cancel')}</Button>
      <Button type="submit" form={form} look={look} isBusy={deciding.isPending}>
        {act}
      </Button>
    </>
  );
  return (
    <Dialog title={title} onClose={onClose} acts={acts}>
      <p className="soft">{then}</p>
      <form id={form} className="stack" onSubmit={submit}>
        {children}
        <TextAreaField
          label={t('reason')}
          hint={t('reasonHint')}
          required
          maxLength={1000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        <TextAreaField
          label={t('note')}
          hint={t('noteHint')}
          maxLength={2000}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
      </form>
      {deciding.error && <ProblemNotice error={deciding.error} />}
    </Dialog>
  );
}

/** The lists are reloaded before the dialog closes, so that the page behind it is up to date. */
function useDeciding({ decide, done, onClose }: Given) {
  const say = useSay();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: decide,
    onSuccess: async () => {
      await queryClient.invalidateQueries();
      say(done);
      onClose();
    },
  });
}
