import type { ComponentProps } from 'react';
import './controls.css';

type Given = ComponentProps<'button'> & {
  /** `strong`: the one thing to do here; `danger`: cannot be taken back; `quiet`: beside others. */
  readonly look?: 'plain' | 'strong' | 'danger' | 'quiet';
  /** Works on it: a second press does nothing, and the button keeps the focus. */
  readonly isBusy?: boolean;
};

/** A button. While busy it can still have the keyboard focus, so that the focus is never lost. */
export function Button({ look = 'plain', isBusy = false, onClick, className, ...rest }: Given) {
  return (
    <button
      type="button"
      {...rest}
      className={['button', className].filter(Boolean).join(' ')}
      data-look={look}
      aria-disabled={isBusy || undefined}
      onClick={(event) => {
        if (isBusy) event.preventDefault();
        else onClick?.(event);
      }}
    />
  );
}
