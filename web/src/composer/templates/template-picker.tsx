import { type KeyboardEvent, useId, useState } from 'react';
import { type Slash, slashAt } from './slash.ts';
import { TemplateList } from './template-list.tsx';
import { matching, type Template, useTemplates } from './use-templates.ts';

type Put = (words: string, at: { start: number; end: number }) => void;

/** Templates by `/`: which ones fit what was typed, which one is active, and its keys. */
export function useSlash() {
  const id = useId();
  const [slash, setSlash] = useState<Slash>();
  const [active, setActive] = useState(0);
  const all = useTemplates(slash !== undefined);
  const templates = slash && all ? matching(all, slash.typed) : [];
  const close = () => setSlash(undefined);
  const choose = (template: Template, put: Put) => slash && put(template.text, slash);
  const onKeyDown = (event: KeyboardEvent, put: Put): boolean => {
    if (slash === undefined) return false;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = templates[active];
    if (by !== undefined) {
      setActive((active + by + templates.length) % Math.max(templates.length, 1));
    } else if (/^(Enter|Tab)$/.test(event.key) && chosen) choose(chosen, put);
    else if (event.key === 'Escape') close();
    else return false;
    event.preventDefault();
    return true;
  };
  return {
    id,
    isOpen: slash !== undefined && all !== undefined,
    templates,
    active,
    close,
    choose,
    onKeyDown,
    look: (text: string, cursor: number) => {
      setSlash(slashAt(text, cursor));
      setActive(0);
    },
    /** What the text field says of the list while it is open. */
    describes: slash
      ? ({
          'aria-autocomplete': 'list',
          'aria-controls': id,
          'aria-activedescendant': `${id}-${active}`,
        } as const)
      : {},
  };
}

/** The list itself, while a `/` stands before the cursor. */
export function TemplatePicker(given: { slash: ReturnType<typeof useSlash>; onPut: Put }) {
  const { slash, onPut } = given;
  if (!slash.isOpen) return null;
  return (
    <TemplateList
      id={slash.id}
      templates={slash.templates}
      active={slash.active}
      onChoose={(template) => slash.choose(template, onPut)}
    />
  );
}
