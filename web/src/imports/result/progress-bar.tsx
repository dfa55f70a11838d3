import { useId } from 'react';

/** A bar with its words; without `percent` it only says that something goes on. */
export function ProgressBar({ words, percent }: { words: string; percent?: number }) {
  const id = useId();
  return (
    <div className="import-progress">
      <p id={id} className="import-progress-words">
        <span role="status">{words}</span>
        {percent !== undefined && <span className="numbers">{percent} %</span>}
      </p>
      <progress aria-labelledby={id} max={100} {...(percent !== undefined && { value: percent })} />
    </div>
  );
}
