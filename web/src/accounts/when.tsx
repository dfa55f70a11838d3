import { useFormatter } from 'use-intl';

/** A moment as the reader's clock has it, to the minute. */
export function When({ at }: { at: string }) {
  const format = useFormatter();
  const words = format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <time dateTime={at} className="numbers">
      {words}
    </time>
  );
}
