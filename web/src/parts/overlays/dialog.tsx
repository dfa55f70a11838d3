import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Icon } from '../icon.tsx';
import './overlays.css';

/**
 * A modal dialog: the browser keeps the focus inside, Escape closes it, and the focus goes back to
 * where it was, or to the page where that is gone. Show it by rendering it; its buttons belong into
 * `acts`.
 */
export function Dialog(given: {
  title: string;
  onClose: () => void;
  children: ReactNode;
  acts?: ReactNode;
}) {
  const { title, onClose, children, acts } = given;
  const t = useTranslations('parts');
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  useEffect(() => focusPageIfLost, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="dialog-head">
        <h2 id={id}>{title}</h2>
        <button type="button" className="dialog-close" aria-label={t('close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <div className="dialog-body">{children}</div>
      {acts && <div className="dialog-acts">{acts}</div>}
    </dialog>
  );
}

/**
 * The button that opened a dialog may be gone when it closes, for example in a row that was
 * decided.
 */
function focusPageIfLost(): void {
  const { activeElement, body } = document;
  if (activeElement === null || activeElement === body) document.getElementById('page')?.focus();
}
