import { useQuery } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { useTranslations } from 'use-intl';
import { answered } from '../session/answered.ts';
import { useApi, useSession } from '../session/session.tsx';
import './wording.css';

/**
 * Buttons that put merge fields into a text where its caret is: `[1st]` and `[Full]`, the name of
 * the company and of the writer, and `fields` of the person's own. The focus goes to the text.
 */
export function MergeFields(given: {
  area: RefObject<HTMLTextAreaElement | null>;
  fields: readonly string[];
  onChange: (text: string) => void;
}) {
  const { area, fields, onChange } = given;
  const t = useTranslations('parts.wording');
  const { me } = useSession();
  const insert = (words: string) => {
    if (area.current) onChange(insertAtCaret(area.current, words));
  };
  return (
    <fieldset className="merge-fields">
      <legend className="hidden">{t('fields')}</legend>
      <FieldButton name="[1st]" says={t('first')} onPress={() => insert('[1st]')} />
      <FieldButton name="[Full]" says={t('full')} onPress={() => insert('[Full]')} />
      {me.account && (
        <FieldButton
          name="[Company]"
          says={me.account.name}
          onPress={() => insert(me.account?.name ?? '')}
        />
      )}
      <FieldButton name="[Rep]" says={me.name} onPress={() => insert(me.name)} />
      {fields
        .filter((name) => !aboutTexts.test(name))
        .map((name) => (
          <FieldButton
            key={name}
            name={`[${name}]`}
            says={t('own', { name })}
            onPress={() => insert(`[${name}]`)}
          />
        ))}
    </fieldset>
  );
}

/** What a file said of consent is kept as evidence; nobody wants it in a text. */
const aboutTexts = /\b(?:opt(?:ed)?[ -]?(?:in|out)|consent|subscrib|do not (?:text|call)|dnc)/i;

function FieldButton({ name, says, onPress }: { name: string; says: string; onPress: () => void }) {
  return (
    <button type="button" className="merge-field" title={says} onClick={onPress}>
      {name}
    </button>
  );
}

/** Puts words in place of the selection and the caret behind them; answers the whole text. */
function insertAtCaret(area: HTMLTextAreaElement, words: string): string {
  const { selectionStart, selectionEnd } = area;
  area.focus();
  area.setRangeText(words, selectionStart, selectionEnd, 'end');
  return area.value;
}

const mostShown = 8;

/** The own fields that the first contacts of the phonebook have. */
export function useFieldNames(): readonly string[] {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['contacts', 'field-names'],
    queryFn: () => answered(api.GET('/v1/contacts', { params: { query: { limit: 200 } } })),
    select: ({ items }) => [...new Set(items.flatMap(({ fields }) => Object.keys(fields)))],
  });
  return (data ?? []).slice(0, mostShown);
}
