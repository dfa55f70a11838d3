import { whyNotDelivered } from './carrier-status.ts';

type Reason = {
  readonly rule: string;
  readonly because: string;
  readonly citation?: string | undefined;
};

const ofCarrier: Readonly<Record<string, Reason>> = {
  sending: {
    rule: 'carrier.asked',
    because: 'It was handed to the carrier, whose answer is not known yet.',
  },
  sent: {
    rule: 'carrier.sent',
    because: 'The carrier took it; whether it arrived is not known yet.',
  },
  delivered: { rule: 'carrier.delivered', because: 'It arrived at the phone.' },
};

/**
 * Why a text is in its state, in words that fit: the carrier's last status explains more than the
 * decision before it left. Undefined if nothing was decided yet.
 */
export function sayState(text: {
  readonly state: string;
  readonly carrierStatus?: string | undefined;
  readonly decision?: Reason | undefined;
}): Reason | undefined {
  return whyNotDelivered(text) ?? ofCarrier[text.state] ?? text.decision;
}
