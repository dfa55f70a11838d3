import { useQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { phoneNumber } from '../../parts/phone-number.ts';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { answered } from '../../session/answered.ts';
import { useApi } from '../../session/session.tsx';
import { contactPath } from '../contact-path.ts';
import { StoryEvent } from './story-event.tsx';
import './proof.css';

/** Everything that is kept about a number, in order: a page to print. */
export function ProofPage({ phone }: { phone: string }) {
  const t = useTranslations('contacts');
  const format = useFormatter();
  const api = useApi();
  const { data: proof, error } = useQuery({
    queryKey: ['contacts', 'proof', phone],
    queryFn: async () => {
      const params = { path: { phone }, query: { format: 'json' as const } };
      const answer = await answered(api.GET('/v1/contacts/{phone}/proof', { params }));
      if (typeof answer === 'string') throw new Error(answer);
      return answer;
    },
  });
  return (
    <div className="page proof">
      <p className="proof-back">
        <Link href={contactPath(phone)} className="contact-back">
          <Icon name="back" />
          {t('backToPerson')}
        </Link>
      </p>
      <PageHead
        title={t('proofOf', { phone: phoneNumber(phone) })}
        more={
          proof &&
          t('proofMore', {
            company: proof.company,
            time: format.dateTime(new Date(proof.producedAt), {
              dateStyle: 'long',
              timeStyle: 'long',
              timeZone: 'UTC',
            }),
            rulebook: proof.rulebook,
          })
        }
      >
        <Button onClick={() => window.print()}>{t('print')}</Button>
      </PageHead>
      {error && <ProblemNotice error={error} />}
      {proof && (
        <>
          <p>{t(proof.inPhonebook ? 'isInPhonebook' : 'isNotInPhonebook')}</p>
          <ol className="proof-story">
            {proof.story.map((event) => (
              <StoryEvent key={JSON.stringify(event)} event={event} />
            ))}
          </ol>
        </>
      )}
    </div>
  );
}
