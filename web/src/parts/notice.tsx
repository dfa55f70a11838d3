import type { ReactNode } from 'react';
import './page.css';

/** Something to know here. `warn` and `bad` are read aloud at once, others when one comes by. */
export function Notice(given: { look?: 'plain' | 'good' | 'warn' | 'bad'; children: ReactNode }) {
  const { look = 'plain', children } = given;
  return (
    <div className="notice" data-look={look} role={look === 'bad' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}
