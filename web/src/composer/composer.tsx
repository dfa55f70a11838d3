import type { KeyboardEvent, RefObject } from 'react';
import { useTranslations } from 'use-intl';
import type { WholeConversation } from '../conversation/use-conversation.ts';
import { useSession } from '../session/session.tsx';
import { useShortcut } from '../shortcuts/shortcuts.tsx';
import { MergeFields } from '../wording/merge-fields.tsx';
import { selectPlace, WordingProblems } from '../wording/wording-problems.tsx';
import { ComposerFoot } from './composer-foot.tsx';
import { MaySend } from './may-send.tsx';
import { Schedule } from './schedule.tsx';
import { TemplatePicker, useSlash } from './templates/template-picker.tsx';
import { localInput } from './times.ts';
import type { Draft } from './use-draft.ts';
import { usePreview } from './use-preview.ts';
import { useSend } from './use-send.ts';
import './composer.css';

type Given = {
  readonly conversation: WholeConversation;
  readonly draft: Draft;
  readonly field: RefObject<HTMLTextAreaElement | null>;
};

/** The field for a text to one person: checked, measured and priced while somebody types. */
export function Composer({ conversation, draft, field }: Given) {
  const t = useTranslations('composer');
  const { me } = useSession();
  const sending = useSend(conversation, draft);
  const preview = usePreview(conversation.phone, draft.body, sending.purpose);
  const slash = useSlash();
  useShortcut('r', t('keys.reply'), () => field.current?.focus());
  const put = (words: string, { start, end: until }: { start: number; end: number }) => {
    const area = field.current;
    draft.write(draft.body.slice(0, start) + words + draft.body.slice(until));
    slash.close();
    // After the words are drawn, the cursor is behind them.
    const end = start + words.length;
    requestAnimationFrame(() => selectPlace(area, { start: end, end }));
  };
  const send = () => {
    sending.send();
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (slash.onKeyDown(event, put)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
    if (event.key === 'Escape') event.currentTarget.blur();
  };
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <MaySend
        conversation={conversation}
        purpose={sending.purpose}
        onLater={(at) => sending.setLater({ at: localInput(at), unlessReply: false })}
      />
      <MergeFields
        area={field}
        fields={Object.keys(conversation.contact?.fields ?? {})}
        onChange={draft.write}
      />
      <div className="composer-text">
        <TemplatePicker slash={slash} onPut={put} />
        <textarea
          ref={field}
          className="input"
          aria-label={t('message')}
          aria-describedby="composer-size"
          {...slash.describes}
          placeholder={t('placeholder')}
          rows={3}
          maxLength={1600}
          value={draft.body}
          onChange={({ target }) => {
            draft.write(target.value);
            slash.look(target.value, target.selectionStart);
          }}
          onKeyDown={onKeyDown}
          onBlur={slash.close}
        />
      </div>
      {preview && preview.missing.length > 0 && (
        <p className="notice small" data-look="bad">
          {t('missing', { names: preview.missing.join(', ') })}
        </p>
      )}
      {preview?.onlyText && <p className="small soft">{t('onlyText')}</p>}
      <WordingProblems
        text={draft.body}
        // While somebody types, the text that was judged is no longer the text in the field.
        problems={preview?.text === draft.body ? preview.problems : []}
        mendWith={{
          company: me.account?.name,
          representative: me.name,
          plain: preview?.plain,
        }}
        onMend={(text) => {
          // The button that was pressed goes with its problem.
          field.current?.focus();
          draft.write(text);
        }}
        onPlace={(at) => selectPlace(field.current, at)}
      />
      {sending.later && <Schedule later={sending.later} onChange={sending.setLater} />}
      <ComposerFoot sending={sending} preview={preview} />
    </form>
  );
}
