import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { components } from '../../../client/src/schema.d.ts';
import { ConfirmDialog } from '../parts/overlays/confirm-dialog.tsx';
import { useSay } from '../parts/overlays/toasts.tsx';
import { answered } from '../session/answered.ts';
import { useApi } from '../session/session.tsx';

type Template = components['schemas']['Template'];

/** Asks before a template is removed. */
export function RemoveTemplate({ template, onClose }: { template: Template; onClose: () => void }) {
  const t = useTranslations('templates');
  const api = useApi();
  const say = useSay();
  const queryClient = useQueryClient();
  const remove = useMutation({
    mutationFn: () => {
      const params = {
        path: { templateId: template.id },
        header: { 'If-Match': `"${template.version}"` },
      };
      return answered(api.DELETE('/v1/templates/{templateId}', { params }));
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['templates'] });
      say(t('removed', { name: template.name }));
      onClose();
    },
  });
  return (
    <ConfirmDialog
      title={t('removeTitle', { name: template.name })}
      keep={t('keep')}
      act={t('removeIt')}
      isBusy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    >
      {t('removeMore')}
    </ConfirmDialog>
  );
}
