import type { ReactNode } from 'react';
import './page.css';

/** An empty page: says so, and explains the next step. `act` is that step. */
export function EmptyState(given: { title: string; children?: ReactNode; act?: ReactNode }) {
  const { title, children, act } = given;
  return (
    <div className="empty-state">
      <h2>{title}</h2>
      {children && <div className="soft">{children}</div>}
      {act}
    </div>
  );
}
