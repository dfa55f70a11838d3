import { useFormatter, useTranslations } from 'use-intl';

type Event = { readonly at: string; readonly what: string } & Readonly<Record<string, unknown>>;

/** One thing that happened: when, what, in which words, and all that is kept of it. */
export function StoryEvent({ event }: { event: Event }) {
  const t = useTranslations('contacts');
  const format = useFormatter();
  const { at, what, body, words, ...rest } = event;
  const said = body ?? words;
  const { decision, ...kept } = rest;
  const facts = Object.entries({ ...partsOf(decision), ...kept });
  const shown = named.flatMap((name) => facts.filter(([fact]) => fact === name));
  return (
    <li>
      <p className="soft small numbers">
        {format.dateTime(new Date(at), {
          dateStyle: 'medium',
          timeStyle: 'medium',
          timeZone: 'UTC',
        })}{' '}
        UTC
      </p>
      <div>
        <p>
          <strong>{isKnown(what) ? t(`what.${what}`) : what}</strong>
        </p>
        {typeof said === 'string' && said && <blockquote>{said}</blockquote>}
        <dl>
          {shown.map(([name, value]) => (
            <div key={name}>
              <dt>{isNamed(name) ? t(`fact.${name}`) : name}</dt>
              <dd>
                <Value value={value} />
              </dd>
            </div>
          ))}
        </dl>
        <details className="small">
          <summary>{t('allKept')}</summary>
          <pre>{JSON.stringify(event, null, 2)}</pre>
        </details>
      </div>
    </li>
  );
}

/** Times in words, everything else as it is stored. */
function Value({ value }: { value: unknown }) {
  const format = useFormatter();
  if (typeof value !== 'string') return JSON.stringify(value);
  if (!/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return value;
  const isDay = value.endsWith('T00:00:00.000Z');
  const day = { dateStyle: 'medium', timeZone: 'UTC' } as const;
  return format.dateTime(new Date(value), isDay ? day : { ...day, timeStyle: 'medium' });
}

/** A decision is shown with its reason and citation. */
function partsOf(decision: unknown): object {
  return typeof decision === 'object' && decision !== null ? decision : {};
}

const known = [
  'consent.given',
  'consent.ended',
  'consent.restored',
  'consent.voided',
  'consent.kept',
  'text.received',
  'text.handed-to-carrier',
  'text.sent',
  'text.delivered',
  'text.failed',
  'text.unknown',
  'text.excluded',
  'opt-out.recorded',
  'opt-out.restored',
  'opt-out.voided',
  'doubt.paused',
  'doubt.kept',
] as const;

function isKnown(what: string): what is (typeof known)[number] {
  return known.some((one) => one === what);
}

const named = [
  'recordedBy',
  'basis',
  'form',
  'obtainedAt',
  'lastTransactionAt',
  'lastInquiryAt',
  'source',
  'statement',
  'channel',
  'because',
  'citation',
  'decideBy',
  'number',
  'authorName',
  'state',
  'groupSendId',
] as const;

function isNamed(fact: string): fact is (typeof named)[number] {
  return named.some((one) => one === fact);
}
