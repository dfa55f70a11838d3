import { useFormatter, useTranslations } from 'use-intl';

type Event = { readonly at: string; readonly what: string } & Readonly<Record<string, unknown>>;

/** One thing that happened: when, what, in which words, and all that is kept of it. */
export function StoryEvent({ event }: { event: Event }) {
  const t = useTranslations('contacts');
  const format = useFormatter();
  const { at, what, body, words, ...rest } = event;
  const said = body ?? words;
  const facts = Object.entries(rest).filter(([, value]) => value !== undefined && value !== '');
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
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{isNamed(name) ? t(`fact.${name}`) : name}</dt>
              <dd>{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </li>
  );
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
  'rule',
  'decision',
  'number',
  'author',
  'state',
  'groupSendId',
] as const;

function isNamed(fact: string): fact is (typeof named)[number] {
  return named.some((one) => one === fact);
}
