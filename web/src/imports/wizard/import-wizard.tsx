import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLocation } from 'wouter';
import { isByHand, useGroups } from '../../groups/use-groups.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { useSession } from '../../session/session.tsx';
import { useImport } from '../use-import.ts';
import { AttestationFields } from './attestation-fields.tsx';
import { CheckResult } from './check-result.tsx';
import { ChooseFile } from './choose-file.tsx';
import { emptyDraft, type ImportDraft } from './import-draft.ts';
import { StepProgress } from './step-progress.tsx';
import { useImportStep } from './use-import-step.ts';

/** Brings an address book in: choose and state, check without writing, then import. */
export function ImportWizard() {
  const t = useTranslations('imports');
  const wizard = useWizard();
  const { draft, change, check, bring, checked, isChecking, isStale } = wizard;
  const { data: groups = [] } = useGroups();
  return (
    <section className="card import-wizard" aria-label={t('bringIn')}>
      <form
        className="import-form"
        onSubmit={(event) => {
          event.preventDefault();
          wizard.checkNow();
        }}
      >
        <ChooseFile
          file={draft.file}
          onFile={(file) => change({ file, mapping: {}, sheet: undefined })}
        />
        <AttestationFields
          draft={draft}
          onChange={change}
          groups={groups.filter(isByHand).map(({ name }) => name)}
        />
        <div className="import-acts">
          <Button type="submit" look={checked ? 'plain' : 'strong'} isBusy={isChecking}>
            {t('check')}
          </Button>
          <p className="soft small">{t('checkMore')}</p>
        </div>
      </form>
      {wizard.error && <ProblemNotice error={wizard.error} />}
      {isChecking && <StepProgress upload={check} running={wizard.running} />}
      {checked && (
        <CheckResult {...{ checked, draft, isStale }} onChange={change}>
          {bring.error && <ProblemNotice error={bring.error} />}
          {bring.isPending && <StepProgress upload={bring} running={undefined} />}
          {isStale ? (
            <Notice>
              <p>{t('changedSince')}</p>
              <Button look="strong" onClick={wizard.checkNow}>
                {t('checkAgain')}
              </Button>
            </Notice>
          ) : (
            <Button look="strong" isBusy={bring.isPending} onClick={() => bring.start(draft)}>
              {t('import')}
            </Button>
          )}
        </CheckResult>
      )}
    </section>
  );
}

/** What is chosen, what was checked of it, and the two steps. */
function useWizard() {
  const { me } = useSession();
  const [, navigate] = useLocation();
  const [draft, setDraft] = useState<ImportDraft>(() => emptyDraft(me.name));
  const [asked, setAsked] = useState<{ draft: ImportDraft; id?: string }>();
  const check = useImportStep({
    dryRun: true,
    onUploaded: (id) => setAsked((before) => before && { ...before, id }),
  });
  const bring = useImportStep({ dryRun: false, onUploaded: (id) => navigate(`/imports/${id}`) });
  const { data, error } = useImport(asked?.id);
  const isOver = data?.status === 'done' || data?.status === 'failed';
  const isChecking = check.isPending || (asked?.id !== undefined && !isOver && !error);
  return {
    draft,
    change: (changed: Partial<ImportDraft>) => {
      // Nothing is known about another file.
      if (changed.file) setAsked(undefined);
      setDraft({ ...draft, ...changed });
    },
    check,
    bring,
    checkNow: () => {
      if (isChecking || bring.isPending) return;
      setAsked({ draft });
      check.start(draft);
    },
    running: isOver ? undefined : data,
    checked: isOver ? data : undefined,
    error: check.error ?? error,
    isChecking,
    // The checked file or settings have changed since.
    isStale: asked?.draft !== draft,
  };
}
