import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { components } from '../../../client/src/schema.d.ts';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Icon } from '../parts/icon.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { answered } from '../session/answered.ts';
import { useApi, useMayWrite } from '../session/session.tsx';
import { useRowKeys } from '../shortcuts/row-keys.ts';
import { RemoveTemplate } from './remove-template.tsx';
import { TemplateDialog } from './template-dialog.tsx';
import './templates.css';

type Template = components['schemas']['Template'];
type Asked =
  | { readonly act: 'make'; readonly from?: Template }
  | { readonly act: 'edit' | 'remove'; readonly template: Template };

/** Texts that are kept to be used again: the account's own, and those that every account has. */
export default function TemplatesPage() {
  const t = useTranslations('templates');
  const page = useTranslations('app.page');
  const mayWrite = useMayWrite();
  const [asked, setAsked] = useState<Asked>();
  const { own, readyMade } = useTemplates();
  const lists = useRef<HTMLDivElement>(null);
  useRowKeys(lists);
  const close = () => setAsked(undefined);
  const make = () => setAsked({ act: 'make' });
  const error = own.error ?? readyMade.error;
  return (
    <div ref={lists} className="page">
      <PageHead title={page('templates')} more={t('more')}>
        {mayWrite && (
          <Button look="strong" onClick={make}>
            <Icon name="plus" />
            {t('new')}
          </Button>
        )}
      </PageHead>
      {error && <ProblemNotice error={error} />}
      {own.data?.items.length === 0 && (
        <EmptyState
          title={t('empty')}
          act={mayWrite && <Button onClick={make}>{t('first')}</Button>}
        >
          {t('emptyMore')}
        </EmptyState>
      )}
      <TemplateList name={t('own')} templates={own.data?.items ?? []}>
        {(template) =>
          mayWrite && (
            <>
              <Button onClick={() => setAsked({ act: 'edit', template })}>{t('edit')}</Button>
              <Button look="quiet" onClick={() => setAsked({ act: 'remove', template })}>
                {t('remove')}
              </Button>
            </>
          )
        }
      </TemplateList>
      <TemplateList name={t('readyMade')} templates={readyMade.data?.items ?? []}>
        {(template) =>
          mayWrite && (
            <Button onClick={() => setAsked({ act: 'make', from: template })}>{t('copy')}</Button>
          )
        }
      </TemplateList>
      {asked?.act === 'make' && <TemplateDialog from={asked.from} onClose={close} />}
      {asked?.act === 'edit' && <TemplateDialog template={asked.template} onClose={close} />}
      {asked?.act === 'remove' && <RemoveTemplate template={asked.template} onClose={close} />}
    </div>
  );
}

function useTemplates() {
  const api = useApi();
  const own = useQuery({
    queryKey: ['templates', 'own'],
    queryFn: () => answered(api.GET('/v1/templates', { params: { query: { limit: 200 } } })),
  });
  const readyMade = useQuery({
    queryKey: ['templates', 'ready-made'],
    queryFn: () =>
      answered(api.GET('/v1/templates', { params: { query: { readyMade: 'true' as const } } })),
  });
  return { own, readyMade };
}

function TemplateList(given: {
  name: string;
  templates: readonly Template[];
  children: (template: Template) => React.ReactNode;
}) {
  const { name, templates, children } = given;
  if (templates.length === 0) return null;
  return (
    <section className="template-group">
      <h2>{name}</h2>
      <ul className="template-list" aria-label={name}>
        {templates.map((template) => (
          <li key={template.id} className="card" data-row tabIndex={-1}>
            <h3>{template.name}</h3>
            <p className="template-text">{template.text}</p>
            <div className="template-acts">{children(template)}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
