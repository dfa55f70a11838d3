import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { components } from '../../../client/src/schema.d.ts';
import { useApiWords } from '../languages/api-words.ts';
import { Button } from '../parts/button.tsx';
import { TextAreaField, TextField } from '../parts/field.tsx';
import { Dialog } from '../parts/overlays/dialog.tsx';
import { useSay } from '../parts/overlays/toasts.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { answered } from '../session/answered.ts';
import { useApi, useSession } from '../session/session.tsx';
import { MergeFields, useFieldNames } from '../wording/merge-fields.tsx';
import { wordingProblemsIn } from '../wording/problems-in.ts';
import { selectPlace, WordingProblems } from '../wording/wording-problems.tsx';

type Template = components['schemas']['Template'];
type Words = Pick<Template, 'name' | 'text'>;

/** Makes a template, from a ready-made one where `from` is given, or changes `template`. */
export function TemplateDialog(given: {
  template?: Template | undefined;
  from?: Template | undefined;
  onClose: () => void;
}) {
  const { template, from, onClose } = given;
  const t = useTranslations('templates');
  const { me } = useSession();
  const area = useRef<HTMLTextAreaElement>(null);
  const [words, setWords] = useState<Words>(template ?? from ?? { name: '', text: '' });
  const fields = useFieldNames();
  const save = useSave(template, onClose);
  const setText = (text: string) => setWords({ ...words, text });
  // After a change, the earlier problem may be corrected.
  const isSame = save.variables?.text === words.text;
  const wrong = wordingProblemsIn(save.error);
  return (
    <Dialog
      title={template ? t('edit') : t('new')}
      onClose={onClose}
      acts={
        <>
          <Button onClick={onClose}>{t('keep')}</Button>
          <Button look="strong" isBusy={save.isPending} onClick={() => save.mutate(words)}>
            {t('save')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('name')}
        maxLength={100}
        value={words.name}
        onChange={({ target }) => setWords({ ...words, name: target.value })}
      />
      <TextAreaField
        ref={area}
        label={t('text')}
        hint={t('textHint')}
        rows={5}
        maxLength={1600}
        value={words.text}
        onChange={({ target }) => setText(target.value)}
      />
      <MergeFields area={area} fields={fields} onChange={setText} />
      {save.error && wrong.length === 0 && <ProblemNotice error={save.error} />}
      <WordingProblems
        text={words.text}
        problems={isSame ? wrong : []}
        mendWith={{ company: me.account?.name, representative: me.name }}
        onMend={(mended) => {
          // The button that was pressed goes with its problem.
          area.current?.focus();
          setText(mended);
        }}
        onPlace={(at) => selectPlace(area.current, at)}
      />
    </Dialog>
  );
}

function useSave(template: Template | undefined, onClose: () => void) {
  const t = useTranslations('templates');
  const api = useApi();
  const { because } = useApiWords();
  const say = useSay();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ name, text }: Words) => {
      const body = { name, text };
      if (!template) return answered(api.POST('/v1/templates', { body }));
      const params = {
        path: { templateId: template.id },
        header: { 'If-Match': `"${template.version}"` },
      };
      return answered(api.PATCH('/v1/templates/{templateId}', { params, body }));
    },
    onSuccess: async ({ problems }) => {
      await queryClient.invalidateQueries({ queryKey: ['templates'] });
      say([t('saved'), ...problems.map(because)].join(' '));
      onClose();
    },
  });
}
