import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import './overlays.css';

type Toast = { readonly id: number; readonly words: string; readonly page?: string | undefined };
type Say = (words: string, page?: string) => void;

const SayContext = createContext<Say>(() => undefined);
const shownMs = 6_000;
/** Long enough to reach its link, also by the keyboard. */
const withPageShownMs = 20_000;

/** The place where short news appears, and is read aloud politely. */
export function Toasts({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const last = useRef(0);
  const t = useTranslations('parts');
  const say = useCallback((words: string, page?: string) => {
    last.current += 1;
    const id = last.current;
    setToasts((before) => [...before.slice(-2), { id, words, page }]);
    const forMs = page ? withPageShownMs : shownMs;
    setTimeout(() => setToasts((before) => before.filter((toast) => toast.id !== id)), forMs);
  }, []);
  return (
    <SayContext value={say}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {toasts.map(({ id, words, page }) => (
          <p key={id} className="toast">
            {words}
            {page && (
              <>
                {' '}
                <a href={page} target="_blank" rel="noreferrer">
                  {t('problemPage')}
                </a>
              </>
            )}
          </p>
        ))}
      </div>
    </SayContext>
  );
}

/**
 * Says something short that needs no answer: "Saved", "Maria wrote: ...". `page` explains it, where
 * there is a page.
 */
export function useSay(): Say {
  return useContext(SayContext);
}
