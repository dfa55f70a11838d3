import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useApiWords } from '../../languages/api-words.ts';
import { Notice } from '../../parts/notice.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { useSession } from '../../session/session.tsx';
import type { WordingProblem } from '../../wording/mend-text.ts';
import { WordingProblems } from '../../wording/wording-problems.tsx';
import type { Preview } from './preview.ts';
import { PreviewFigures } from './preview-figures.tsx';
import { PreviewPeople } from './preview-people.tsx';

type Given = {
  text: string;
  /** The text that the preview is of. */
  judgedText: string | undefined;
  preview: Preview | undefined;
  error: unknown;
  isPending: boolean;
  /** Something was changed since: it may be different now. */
  isOld: boolean;
  onMend: (text: string) => void;
  onPlace: (at: WordingProblem['at']) => void;
  onMarketing: () => void;
};

/**
 * What a group send would do, beside the words that are written. While it is looked at anew, what
 * was found before stays.
 */
export function PreviewPanel(given: Given) {
  const { preview, error, isPending, isOld } = given;
  const t = useTranslations('groupSends');
  const panel = useRef<HTMLElement>(null);
  // On a phone it is below what was written: the page scrolls there.
  useEffect(() => {
    if (preview) panel.current?.scrollIntoView({ block: 'nearest' });
  }, [preview]);
  const mend = (text: string) => {
    // The button that was pressed goes with its problem: the focus stays near it.
    panel.current?.focus({ preventScroll: true });
    given.onMend(text);
  };
  return (
    <section
      ref={panel}
      className="card preview"
      aria-label={t('previewTitle')}
      aria-busy={isPending}
      tabIndex={-1}
    >
      <h2>{t('previewTitle')}</h2>
      <div role="status">
        {isPending && <p className="soft">{t('previewing')}</p>}
        {!isPending && !preview && !error && <p className="soft">{t('previewNone')}</p>}
        {!isPending && preview && <Headline preview={preview} />}
      </div>
      {isOld && !isPending && <Notice look="warn">{t('previewOld')}</Notice>}
      {error !== null && error !== undefined && <ProblemNotice error={error} />}
      {preview && <ReadyPreview {...given} preview={preview} onMend={mend} />}
    </section>
  );
}

function Headline({ preview }: { preview: Preview }) {
  const t = useTranslations('groupSends');
  const { audience, texts } = preview;
  return (
    <p className="preview-headline">
      {t('headline', { leaving: texts.leaving, out: audience.people - texts.leaving })}
    </p>
  );
}

function ReadyPreview(given: Given & { preview: Preview }) {
  const { text, judgedText, preview, onMend, onPlace, onMarketing } = given;
  const t = useTranslations('groupSends');
  const { me } = useSession();
  const say = useApiWords();
  const { blockers, wording, sampled, judged } = preview;
  // The wording has its own list, with places.
  const others = blockers.filter(({ type }) => type.split('/').at(-1) !== 'wording');
  const mendWith = { company: me.account?.name, representative: me.name, plain: wording.plain };
  return (
    <>
      {others.map(({ type, detail }) => (
        <Notice key={type} look="bad">
          {say.ofProblem({ name: type.split('/').at(-1) ?? '', message: detail })}
        </Notice>
      ))}
      <WordingProblems
        text={text}
        // Correcting an older text would lose what was written since.
        problems={text === judgedText ? wording.problems : []}
        mendWith={mendWith}
        onMend={onMend}
        onPlace={onPlace}
        moreFor={({ rule }) =>
          rule === 'wording.looks-like-marketing'
            ? { words: t('asMarketing'), run: onMarketing }
            : undefined
        }
      />
      {sampled && <Notice>{t('sampled', { judged })}</Notice>}
      <PreviewFigures
        preview={text === judgedText ? preview : withoutPlain(preview)}
        onPlain={onMend}
      />
      <PreviewPeople preview={preview} />
    </>
  );
}

/** The plain version belongs to the judged text, which has changed since. */
function withoutPlain({ plainSaving: _, ...preview }: Preview): Preview {
  return preview;
}
