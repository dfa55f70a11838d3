import type { RuleName } from '../../values/rule-names.ts';

type Reason = { readonly rule: RuleName; readonly because: string };

const sentences: Readonly<Record<string, string>> = {
  INVALID: 'The carrier says that this number does not exist or takes no texts.',
  INVALID_MESSAGE: 'The carrier could not make sense of this message.',
  UNREACHABLE: 'The phone could not be reached.',
  CARRIER_UNREACHABLE: 'The network of this phone could not be reached.',
  BLOCKED: 'The carrier blocked this text.',
  PROTECT_BLOCKED: 'The carrier blocked this text: its country or number is barred.',
  CARRIER_BLOCKED: 'The network of this phone blocked this text.',
  SPAM: 'The network of this phone took this text for spam.',
  TTL_EXPIRED: 'The phone could not be reached before the hours for texts ended.',
  UNKNOWN: 'The carrier does not know whether it arrived.',
};

/**
 * Why a text failed or is `unknown`, from the status of its last delivery event; undefined
 * without such an event.
 */
export function whyNotDelivered(text: {
  readonly state: string;
  readonly carrierStatus?: string | undefined;
}): Reason | undefined {
  const { state, carrierStatus } = text;
  if (carrierStatus === undefined || (state !== 'failed' && state !== 'unknown')) return undefined;
  const status = carrierStatus.replace(/^TEXT_/, '');
  const because = sentences[status] ?? `The carrier says: ${status}.`;
  return { rule: `carrier.${state}`, because };
}
