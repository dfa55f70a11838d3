type Answer =
  | { readonly may: true }
  | { readonly may: false; readonly because: string; readonly asksForReason?: true };

/**
 * May a person have a text sent once more, as a new one? One that failed, yes. One whose fate is
 * unknown only where they say why, since it may have arrived; we never do it by ourselves. Once.
 */
export function maySendAgain(
  text: {
    readonly direction: 'in' | 'out';
    readonly kind: string;
    readonly state: string;
    readonly test?: boolean | undefined;
    readonly sentAgainAs?: string | undefined;
  },
  reason: string | undefined,
): Answer {
  const isOurs = text.direction === 'out' && ['one-to-one', 'group'].includes(text.kind);
  if (!isOurs || text.test) return no('Only what you wrote to somebody can be sent again.');
  if (text.sentAgainAs) return no('This text was sent again before.');
  if (text.state === 'failed') return { may: true };
  if (text.state !== 'unknown') {
    return no(`This text is ${text.state}: only one that failed, or is unknown, is sent again.`);
  }
  if (reason !== undefined) return { may: true };
  const because =
    'Nobody knows whether this text arrived. Say in `reason` why it is to be sent again: ' +
    'the person may get it twice.';
  return { may: false, because, asksForReason: true };
}

const no = (because: string): Answer => ({ may: false, because });
