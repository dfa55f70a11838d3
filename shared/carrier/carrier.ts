/** What we ask of the carrier: one text to one phone. */
export type CarrierRequest = {
  readonly from: string;
  readonly to: string;
  readonly body: string;
  /** Our key of the text; comes back in every delivery event. */
  readonly reference: string;
  readonly purpose: 'service' | 'marketing';
  /** The carrier must not deliver later than this many seconds from now. */
  readonly timeToLiveSeconds: number;
};

/**
 * The five answers, each with its behaviour. `later`: it did not leave, try again. `unknown`: it may
 * have left, so never again by us. `stop`: the whole service or account is barred: it did not leave,
 * it is logged as critical, and for now it comes again as `later` does.
 */
export type CarrierAnswer =
  | { readonly outcome: 'sent'; readonly messageId: string }
  | { readonly outcome: 'later'; readonly because: string }
  | { readonly outcome: 'refused'; readonly because: string; readonly code: string }
  | { readonly outcome: 'opted-out'; readonly because: string }
  | { readonly outcome: 'stop'; readonly because: string; readonly code: string }
  | { readonly outcome: 'unknown'; readonly because: string };
