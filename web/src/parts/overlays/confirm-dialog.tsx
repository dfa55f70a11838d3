import type { ReactNode } from 'react';
import { Button } from '../button.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { Dialog } from './dialog.tsx';

/**
 * Asks before something is done that cannot be taken back. `keep` and `act` are the words of its
 * buttons, `error` is why it was refused.
 */
export function ConfirmDialog(given: {
  title: string;
  children: ReactNode;
  keep: string;
  act: string;
  isBusy: boolean;
  error: unknown;
  onConfirm: () => void;
  onClose: () => void;
}) {
  const { title, children, keep, act, isBusy, error, onConfirm, onClose } = given;
  return (
    <Dialog
      title={title}
      onClose={onClose}
      acts={
        <>
          <Button onClick={onClose}>{keep}</Button>
          <Button look="danger" isBusy={isBusy} onClick={onConfirm}>
            {act}
          </Button>
        </>
      }
    >
      <p>{children}</p>
      {error ? <ProblemNotice error={error} /> : null}
    </Dialog>
  );
}
