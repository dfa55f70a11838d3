import { type ReactNode, useId } from 'react';
import './part.css';

/** A part of an account's page, with its name. */
export function Part(given: { title: string; acts?: ReactNode; children: ReactNode }) {
  const { title, acts, children } = given;
  const id = useId();
  return (
    <section className="card part" aria-labelledby={id}>
      <header className="part-head">
        <h2 id={id}>{title}</h2>
        {acts}
      </header>
      {children}
    </section>
  );
}
