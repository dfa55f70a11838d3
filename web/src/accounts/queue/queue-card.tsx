import { type ReactNode, useId } from 'react';
import './queue.css';

/**
 * One thing that waits for an operator: its name, the facts below and beside it, the evidence,
 * and the decisions, which are given its id so that each button says what it is about.
 */
export function QueueCard(given: {
  title: string;
  below: ReactNode;
  beside: ReactNode;
  acts: (describedBy: string) => ReactNode;
  children: ReactNode;
}) {
  const { title, below, beside, acts, children } = given;
  const id = useId();
  return (
    <article className="card queue-card" aria-labelledby={id} data-row tabIndex={-1}>
      <header className="queue-head">
        <div>
          <h2 id={id}>{title}</h2>
          {below}
        </div>
        <p className="soft small">{beside}</p>
      </header>
      {children}
      <footer className="queue-acts">{acts(id)}</footer>
    </article>
  );
}
