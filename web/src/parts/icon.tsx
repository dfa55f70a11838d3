import drawings from './drawings.json';

/** Line drawings of 24 by 24. */
export type IconName = keyof typeof drawings;

/** A drawing beside words: decoration alone, so a name always stands beside it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 24 24"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={drawings[name]} />
    </svg>
  );
}
