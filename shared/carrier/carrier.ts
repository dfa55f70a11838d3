import type { SenderNumber } from '../values/origination-number.ts';
import type { PhoneNumber } from '../values/phone-number.ts';

/** What we give to the carrier: one text to one phone. */
export type CarrierRequest = {
  readonly from: SenderNumber;
  readonly to: PhoneNumber;
  readonly body: string;
  /** Our key of the text. It comes back in every delivery event. */
  readonly reference: string;
  readonly purpose: 'service' | 'marketing';
  /** The carrier must not deliver it later than this many seconds from now. */
  readonly timeToLiveSeconds: number;
};

/** Which texts the same problem would stop: all from that number, or all of ours. */
export type CarrierStop = {
  readonly outcome: 'stop';
  readonly scope: 'number' | 'service';
  readonly because: string;
  readonly code: string;
};

/**
 * The five outcomes, each with its behaviour. `later`: it did not leave, try again. `unknown`: it
 * may have left, so we never send it again. `stop`: a number or the whole service is blocked; it
 * did not leave, and no other would, so we wait until a probe after a growing pause.
 */
export type CarrierAnswer =
  | { readonly outcome: 'sent'; readonly messageId: string }
  | { readonly outcome: 'later'; readonly because: string }
  | { readonly outcome: 'refused'; readonly because: string; readonly code: string }
  | { readonly outcome: 'opted-out'; readonly because: string }
  | CarrierStop
  | { readonly outcome: 'unknown'; readonly because: string };
