import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';
import './overlays.css';

type Toast = { readonly id: number; readonly words: string };
type Say = (words: string) => void;

const SayContext = createContext<Say>(() => undefined);
const shownMs = 6_000;

/** The place where short news appears, and is read aloud politely. */
export function Toasts({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const last = useRef(0);
  const say = useCallback((words: string) => {
    last.current += 1;
    const id = last.current;
    setToasts((before) => [...before.slice(-2), { id, words }]);
    setTimeout(() => setToasts((before) => before.filter((toast) => toast.id !== id)), shownMs);
  }, []);
  return (
    <SayContext value={say}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {toasts.map(({ id, words }) => (
          <p key={id} className="toast">
            {words}
          </p>
        ))}
      </div>
    </SayContext>
  );
}

/** Says something short that needs no answer: "Saved", "Maria wrote: ...". */
export function useSay(): Say {
  return useContext(SayContext);
}
