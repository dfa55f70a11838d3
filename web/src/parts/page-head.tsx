import type { ReactNode } from 'react';
import { useTitle } from '../title/use-title.ts';
import './page.css';

/** The name of the page, also in the tab; what can be done here stands beside it. */
export function PageHead(given: { title: string; more?: ReactNode; children?: ReactNode }) {
  const { title, more, children } = given;
  useTitle(title);
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
