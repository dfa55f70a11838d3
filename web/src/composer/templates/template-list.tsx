import { useTranslations } from 'use-intl';
import type { Template } from './use-templates.ts';

/** The templates to choose from, below the words that are typed. The text field keeps the focus. */
export function TemplateList(given: {
  id: string;
  templates: readonly Template[];
  active: number;
  onChoose: (template: Template) => void;
}) {
  const { id, templates, active, onChoose } = given;
  const t = useTranslations('composer');
  return (
    <div className="templates">
      <p className="hidden" role="status">
        {t('templatesFound', { count: templates.length })}
      </p>
      {templates.length === 0 && <p className="templates-none">{t('noTemplates')}</p>}
      <div id={id} role="listbox" aria-label={t('templates')}>
        {templates.map((template, index) => (
          <div
            key={template.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            // The field would lose the focus before the click.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(template)}
            onKeyDown={(event) => event.key === 'Enter' && onChoose(template)}
            tabIndex={-1}
          >
            <strong>{template.name}</strong>
            <span className="soft small">{template.text}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
