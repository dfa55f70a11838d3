type Answer =
  | { readonly may: true }
  | { readonly may: false; readonly because: string; readonly asksForReason?: true };

/**
 * May a text be sent again, as a new one? One that failed, yes. An `unknown` one only with a reason
 * by a person, because it may have arrived; the system never does it by itself. Only once.
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
