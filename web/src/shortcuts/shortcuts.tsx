import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { isTyping } from './is-typing.ts';
import type { Shortcut } from './shortcut.ts';
import { ShortcutsHelp } from './shortcuts-help.tsx';

type Registry = { readonly add: (shortcut: { current: Shortcut }) => () => void };
const RegistryContext = createContext<Registry>({ add: () => () => undefined });

const keptAs = 'messenger.shortcuts';

/**
 * Listens to single keys. None fires while somebody types, while a dialog is open, or with a
 * modifier held; all of them can be turned off in the help, which `?` shows.
 */
export function Shortcuts({ children }: { children: ReactNode }) {
  const known = useRef(new Set<{ current: Shortcut }>());
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [areOn, setOn] = useState(() => localStorage.getItem(keptAs) !== 'off');
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented) return;
      if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
      if (event.key === '?') return setHelpOpen(true);
      if (!areOn) return;
      const found = [...known.current].findLast(({ current }) => current.key === event.key);
      if (found === undefined) return;
      event.preventDefault();
      found.current.run();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [areOn]);
  const registry = useMemo(
    () => ({
      add: (shortcut: { current: Shortcut }) => {
        known.current.add(shortcut);
        return () => void known.current.delete(shortcut);
      },
    }),
    [],
  );
  return (
    <RegistryContext value={registry}>
      {children}
      {isHelpOpen && (
        <ShortcutsHelp
          shortcuts={[...known.current].map(({ current }) => current)}
          areOn={areOn}
          onSwitch={(on) => {
            localStorage.setItem(keptAs, on ? 'on' : 'off');
            setOn(on);
          }}
          onClose={() => setHelpOpen(false)}
        />
      )}
    </RegistryContext>
  );
}

/** While the component is shown, `key` runs `run`. The newest of the same key wins. */
export function useShortcut(key: string, words: string, run: () => void): void {
  const { add } = useContext(RegistryContext);
  const shortcut = useRef({ key, words, run });
  shortcut.current = { key, words, run };
  useEffect(() => add(shortcut), [add]);
}
