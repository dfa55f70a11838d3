import { useFormatter } from 'use-intl';

/** A time in the reader's time zone, to the minute. */
export function When({ at }: { at: string }) {
  const format = useFormatter();
  const words = format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <time dateTime={at} className="numbers">
      {words}
    </time>
  );
}
