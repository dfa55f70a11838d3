import { type ReactNode, useEffect } from 'react';
import { useTranslations } from 'use-intl';
import './page.css';

/** The name of the page, also in the tab; what can be done here stands beside it. */
export function PageHead(given: { title: string; more?: ReactNode; children?: ReactNode }) {
  const { title, more, children } = given;
  const t = useTranslations('app');
  const name = t('name');
  useEffect(() => {
    document.title = `${title} · ${name}`;
  }, [title, name]);
  return (
    <div className="page-head">
      <div>
        <h1>{title}</h1>
        {more && <p className="soft">{more}</p>}
      </div>
      {children && <div className="page-head-acts">{children}</div>}
    </div>
  );
}
