/**
 * What a text to a US phone costs on AWS End User Messaging, in US dollars for each part (one SMS
 * segment). An estimate: AWS publishes the price in no list that a program can read; the bill has
 * the real price. Carriers add a fee of their own, by the network of the phone.
 */
export const smsPrices = {
  asOf: '2026-11-23',
  currency: 'USD',
  perPart: 0.00581,
  perPartSource: 'Delivery event in the AWS End User Messaging SMS guide (toll-free, October 2024)',
  carrierFees: { 'AT&T': 0.0035, Verizon: 0.0045, 'T-Mobile': 0.0045 },
  carrierFeesSource:
    'Pass-through fees of US networks for 10DLC as resold by another provider, 2026',
} as const;
