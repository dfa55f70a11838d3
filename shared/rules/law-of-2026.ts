import type { Duty } from './law.ts';

const planned = 'functions/group-sends/plan-rows.ts';
const lastMoment = 'functions/group-sends/ask-the-law.ts';
const accepted = 'functions/group-sends/accept-group-send.ts';
const chatted = 'functions/conversations/send-text.ts';
const replied = 'functions/inbound/receive-text.ts';
const permission = 'shared/rules/permission.ts';
const wording = 'shared/rules/wording.ts';

/** The duties of US texting law and carrier contracts, as read in November 2026. */
export const dutiesOf2026: readonly Duty[] = [
  {
    duty: 'No text without a stored consent; marketing only on express, written consent',
    citation: '47 USC 227(b)(1)(A)(iii); 47 CFR 64.1200(a)(2) and (f)(9)',
    source: 'LAW 0.1',
    ruleFile: 'shared/rules/consent.ts',
    enforcedBy: [planned, lastMoment, chatted],
    test: 'test/rules/consent.test.ts',
  },
  {
    duty: 'The opt-out is asked for after the claim, strongly consistent, and outlives the contact',
    citation: '47 CFR 64.1200(a)(10) and (d)(3); Va. Code 59.1-510 ff (ten years)',
    source: 'LAW 0.2',
    ruleFile: permission,
    enforcedBy: [lastMoment],
    test: 'test/rules/permission.test.ts',
  },
  {
    duty: 'Every inbound text is read for what a reasonable person would take as a request to stop',
    citation: '47 CFR 64.1200(a)(10); FCC 24-24',
    source: 'LAW 0.3',
    ruleFile: 'shared/rules/classify-reply.ts',
    enforcedBy: [replied],
    test: 'test/stories/reply.test.ts',
  },
  {
    duty: 'Exactly one confirmation, within five minutes or not at all',
    citation: '47 CFR 64.1200(a)(12)',
    source: 'LAW 0.4',
    ruleFile: permission,
    enforcedBy: [lastMoment],
    test: 'test/rules/permission.test.ts',
  },
  {
    duty: 'Only START from the phone itself undoes an opt-out; a tenant cannot',
    citation: '47 CFR 64.1200(a)(10); iViP Marketing Rules 2014, Consequences 2',
    source: 'LAW 0.5',
    ruleFile: 'functions/inbound/restore-consent.ts',
    enforcedBy: [replied],
    test: 'test/stories/phonebook.test.ts',
  },
  {
    duty: 'Quiet hours on every clock that counts for the person, and the window of every state',
    citation: '47 CFR 64.1200(c)(1) and state law by state',
    source: 'LAW 0.6',
    ruleFile: 'shared/rules/quiet-hours.ts',
    enforcedBy: [planned, lastMoment, chatted],
    test: 'test/rules/quiet-hours.test.ts',
  },
  {
    duty: 'Group sends and first texts name the sender and carry "Reply STOP to end"',
    citation: '47 CFR 64.1200(d)(4); iViP Marketing Rules 2014, How the Law Applies 4',
    source: 'LAW 0.7',
    ruleFile: wording,
    enforcedBy: [accepted, chatted],
    test: 'test/rules/wording.test.ts',
  },
  {
    duty:
      'No marketing without signed consent, which needs no screening against do-not-call lists; ' +
      'the internal list is the opt-outs; relationships end by 18 months, 3 months or state law',
    citation: '47 CFR 64.1200(c)(2), (d), (f)(5) and (f)(15)',
    source: 'LAW 0.8',
    ruleFile: 'shared/rules/relationship.ts',
    enforcedBy: [planned, lastMoment, chatted],
    test: 'test/rules/consent.test.ts',
  },
  {
    duty: 'At most three marketing texts in 24 hours to one phone',
    citation: 'Fla. Stat. 501.616(6); 15 Okla. Stat. 775C; Md. SB 90; Or. HB 3865',
    source: 'LAW 0.9',
    ruleFile: 'shared/rules/frequency.ts',
    enforcedBy: [planned, lastMoment],
    test: 'test/rules/permission.test.ts',
  },
  {
    duty: 'Too high a rate of opt-outs suspends the account, with the evidence in the audit log',
    citation: 'Published provider limits (2 to 5 % a day); iViP Marketing Rules 2014',
    source: 'LAW 0.10',
    ruleFile: 'shared/rules/suspension.ts',
    enforcedBy: ['functions/suspension/review-account.ts'],
    test: 'test/rules/suspension.test.ts',
  },
  {
    duty: 'Nothing leaves before an operator approved the business and gave it registered numbers',
    citation: 'CTIA Messaging Principles (May 2023); 10DLC and toll-free registration',
    source: 'LAW 0.11',
    ruleFile: 'functions/operator/give-numbers.ts',
    enforcedBy: ['functions/operator/approve-account.ts'],
    test: 'test/stories/operator.test.ts',
  },
  {
    duty: 'Content: no public link shorteners, barred trades pointed out, sender and opt-out there',
    citation: 'CTIA Messaging Principles 5.3.2; T-Mobile code of conduct (SHAFT)',
    source: 'LAW 0.12',
    ruleFile: wording,
    enforcedBy: [accepted, planned, chatted],
    test: 'test/rules/wording.test.ts',
  },
];
