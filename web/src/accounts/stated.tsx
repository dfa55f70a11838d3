import { useTranslations } from 'use-intl';
import type { Account } from './account.ts';
import './stated.css';

/** What a business stated when it applied, in its own words. */
export function Stated({ account }: { account: Account }) {
  const t = useTranslations('accounts');
  const { use, optIn, sampleTexts = [], contact, rulebook } = account;
  return (
    <div className="stated">
      <dl className="stated-words">
        <dt>{t('use')}</dt>
        <dd>{use}</dd>
        <dt>{t('optIn')}</dt>
        <dd>{optIn}</dd>
        <dt>{t('sampleTexts')}</dt>
        {sampleTexts.length === 0 && <dd className="soft">{t('noSampleTexts')}</dd>}
        {sampleTexts.map((text) => (
          <dd key={text} className="bubble">
            {text}
          </dd>
        ))}
      </dl>
      <dl>
        <dt>{t('contact')}</dt>
        <dd>{contact.name}</dd>
        <dd>
          <a href={`mailto:${contact.email}`}>{contact.email}</a>
        </dd>
        <dd className="numbers">{contact.phone}</dd>
        <dt>{t('rulebook')}</dt>
        <dd>{rulebook}</dd>
      </dl>
    </div>
  );
}

/** The website as a link; an address of another kind stays plain text. */
export function Website({ website }: { website: string }) {
  const address = website.includes('://') ? website : `https://${website}`;
  if (!/^https?:\/\//i.test(address)) return <span>{website}</span>;
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {website.replace(/^https?:\/\//i, '')}
    </a>
  );
}
