/** A text for an occasion that the document of 2014 names, ready to be sent or copied. */
export type ReadyMadeText = {
  readonly key: string;
  readonly name: string;
  readonly text: string;
  readonly purpose: 'service' | 'marketing';
};

/**
 * The texts that every account has from its first day, with its own name: the occasions of the
 * opening paragraph of the 2014 document, and its number 6, an introduction that invites people to
 * text this number. Each keeps the wording rules of a group send.
 */
export function readyMadeTexts(company: string): readonly ReadyMadeText[] {
  return occasions.map(({ say, ...occasion }) => ({
    ...occasion,
    text: `Hi [1st|there], this is ${company}. ${say} Reply STOP to end`,
  }));
}

const occasions: readonly (Omit<ReadyMadeText, 'text'> & { readonly say: string })[] = [
  {
    key: 'warranty-ends',
    name: 'Warranty ends',
    purpose: 'service',
    say: 'Your warranty ends [warranty end|soon]. Do you have a question about it? Text us here.',
  },
  {
    key: 'back-in-stock',
    name: 'Back in stock',
    purpose: 'service',
    say: 'You asked us to tell you: [item|what you wanted] is here again. Shall we keep it?',
  },
  {
    key: 'repair-done',
    name: 'Repair done',
    purpose: 'service',
    say: 'The work on your [car|car] is done and you can pick it up. Any question? Text us here.',
  },
  {
    key: 'introduction',
    name: 'Introduction: text this number',
    purpose: 'service',
    say:
      'You can text this number from now on: to order, to schedule service, to confirm an ' +
      'appointment, or to ask us anything.',
  },
];
