import type { Duty } from './duty.ts';

const planned = 'functions/group-sends/plan/plan-rows.ts';
const lastMoment = 'functions/sending/send-texts.ts';
const accepted = 'functions/group-sends/accept-group-send.ts';
const chatted = 'functions/conversations/texts/send-text.ts';
const replied = 'functions/inbound/receive-text.ts';
const recorded = 'functions/opt-outs/record-opt-out.ts';
const forgotten = 'functions/opt-outs/forget-person.ts';
const imported = 'functions/imports/run/run-import.ts';
const saved = 'functions/contacts/save-contact.ts';
const permission = 'shared/rules/permission/permission.ts';
const consent = 'shared/rules/permission/consent.ts';
const wording = 'shared/rules/wording/wording.ts';
const texting = [planned, lastMoment, chatted];

/** The duties of US texting law and of carrier contracts, as read in November 2026. */
export const dutiesOf2026: readonly Duty[] = [
  {
    duty: 'No text without a consent on file; marketing only on express, written consent',
    citation: '47 USC 227(b)(1)(A)(iii); 47 CFR 64.1200(a)(2) and (f)(9)',
    source: 'US 2026 § 1',
    rules: ['consent.missing', 'consent.undated', 'consent.purpose'],
    rulebook: 'express',
    ruleFile: consent,
    enforcedBy: texting,
    test: { file: 'test/rules/permission/consent.test.ts', name: 'asked by voice, to be sold to' },
  },
  {
    duty:
      'A test text goes to the account’s own contact phone or to who asked for texts, ' +
      'few a day',
    citation: '47 CFR 64.1200(a)(2): a test is a text like any other',
    source: 'US 2026 § 1',
    rules: ['test.reader', 'test.limit'],
    ruleFile: permission,
    enforcedBy: ['functions/group-sends/preview/send-test-text.ts'],
    test: { file: 'test/stories/group-sends/test-text.test.ts', name: 'to a stranger' },
  },
  {
    duty: 'Each consent is kept as it was given: who, number, basis, source, words, time, channel',
    citation: '47 CFR 64.1200(f)(9); 16 CFR 310.5; 28 USC 1658',
    source: 'US 2026 § 1',
    rules: [],
    rulebook: 'retention',
    ruleFile: 'shared/tables/phonebook/consents.ts',
    enforcedBy: [imported, saved, replied, forgotten],
    test: { file: 'test/infra/data/tables.test.ts', name: 'change or remove a row of the ledgers' },
  },
  {
    duty:
      'The opt-out is read after the claim, strongly consistent, just before the carrier ' +
      'is called',
    citation: '47 CFR 64.1200(a)(10) and (d)(3)',
    source: 'US 2026 § 2',
    rules: ['opted-out'],
    rulebook: 'optOut',
    ruleFile: permission,
    enforcedBy: [lastMoment],
    test: {
      file: 'test/rules/permission/permission.test.ts',
      name: 'leaves to an opted-out phone',
    },
  },
  {
    duty: 'An opt-out outlives the contact, every import and every edit, ten years and more',
    citation: 'Va. Code 59.1-510 ff (SB 1339, 1 January 2026)',
    source: 'US 2026 § 2',
    rules: [],
    rulebook: 'retention',
    ruleFile: 'shared/tables/phonebook/opt-outs.ts',
    enforcedBy: [imported, saved],
    test: { file: 'test/infra/workers.test.ts', name: 'cannot remove an opt-out' },
  },
  {
    duty: 'Every inbound text is read for what a reasonable person would take as a request to stop',
    citation: '47 CFR 64.1200(a)(10); FCC 24-24',
    source: 'US 2026 § 3',
    rules: ['keyword.*', 'en.*', 'es.*', 'fr.*', 'otherLanguage.*'],
    ruleFile: 'shared/rules/replies/classify-reply.ts',
    enforcedBy: [replied],
    test: { file: 'test/stories/leaving/reply.test.ts', name: 'ends it at once and for good' },
  },
  {
    duty: 'Any reasonable means counts: who asks by phone, mail or in person is out too',
    citation: '47 CFR 64.1200(a)(10) and (a)(11)',
    source: 'US 2026 § 3',
    rules: ['opt-out.recorded', 'opt-out.wrong-number'],
    ruleFile: 'shared/tables/phonebook/opt-outs.ts',
    enforcedBy: [recorded],
    test: {
      file: 'test/stories/leaving/opt-out.test.ts',
      name: 'by phone is out of phonebook and groups',
    },
  },
  {
    duty: 'Who opted out with the carrier, where we did not hear it, is out for us too',
    citation: '47 CFR 64.1200(a)(10); CTIA Messaging Principles 5.1.3 (May 2023)',
    source: 'US 2026 § 3',
    rules: ['carrier.opted-out'],
    ruleFile: 'shared/tables/phonebook/opt-outs.ts',
    enforcedBy: [lastMoment, 'functions/opt-outs/forget-person.ts'],
    test: {
      file: 'test/stories/leaving/carrier-opt-out.test.ts',
      name: 'who is opted out at the carrier',
    },
  },
  {
    duty: 'Exactly one confirmation, without marketing, within five minutes or not at all',
    citation: '47 CFR 64.1200(a)(12)',
    source: 'US 2026 § 4',
    rules: ['answer.*'],
    ruleFile: permission,
    enforcedBy: [lastMoment],
    test: { file: 'test/stories/leaving/reply.test.ts', name: 'is confirmed within five minutes' },
  },
  {
    duty: 'Only START from the phone itself undoes an opt-out; a tenant cannot',
    citation: '47 CFR 64.1200(a)(10); iViP Marketing Rules 2014, Consequences 2',
    source: 'US 2026 § 5',
    rules: ['optIn.*', 'account.re-enabling'],
    ruleFile: 'functions/inbound/restore-consent.ts',
    enforcedBy: [replied],
    test: { file: 'test/stories/leaving/opt-out.test.ts', name: 'comes back by START alone' },
  },
  {
    duty: 'Quiet hours on every clock that counts for the person, in the window of every state',
    citation: '47 CFR 64.1200(c)(1) and state law by state',
    source: 'US 2026 § 6',
    rules: ['quiet-hours'],
    rulebook: 'windows',
    ruleFile: 'shared/rules/hours/quiet-hours.ts',
    enforcedBy: texting,
    test: { file: 'test/stories/api/permission.test.ts', name: 'are those of each person' },
  },
  {
    duty: 'Answers to STOP, HELP and START leave at any hour, also when the account is suspended',
    citation: '47 CFR 64.1200(a)(12); CTIA Messaging Principles 5.1 (May 2023)',
    source: 'US 2026 § 6',
    rules: ['answer.*', 'help.*'],
    ruleFile: permission,
    enforcedBy: [lastMoment],
    test: { file: 'test/rules/permission/permission.test.ts', name: 'automatic answers' },
  },
  {
    duty: 'Group sends and first texts name the sender and carry "Reply STOP to end"',
    citation: '47 CFR 64.1200(d)(4); iViP Marketing Rules 2014, How the Law Applies 4',
    source: 'US 2026 § 7',
    rules: ['wording.company', 'wording.footer'],
    rulebook: 'wording',
    ruleFile: wording,
    enforcedBy: [accepted, chatted],
    test: {
      file: 'test/stories/api/permission.test.ts',
      name: 'names the company and says how to stop',
    },
  },
  {
    duty:
      'No marketing without signed consent, so that nobody needs screening against do-not-call ' +
      'lists; our own list is the opt-outs',
    citation: '47 CFR 64.1200(c)(2), (d) and (f)(15)',
    source: 'US 2026 § 8',
    rules: ['consent.purpose', 'opted-out'],
    rulebook: 'relationship',
    ruleFile: consent,
    enforcedBy: texting,
    test: { file: 'test/stories/api/permission.test.ts', name: 'carries no marketing' },
  },
  {
    duty: 'A relationship ends after 18 months, an inquiry after 3, sooner where a state says so',
    citation: '47 CFR 64.1200(f)(5) and state law by state',
    source: 'US 2026 § 8',
    rules: ['consent.expired', 'basis.relationship'],
    rulebook: 'relationship',
    ruleFile: 'shared/rules/permission/relationship.ts',
    enforcedBy: [...texting, imported, saved],
    test: {
      file: 'test/rules/permission/relationship.test.ts',
      name: 'more states never make it longer',
    },
  },
  {
    duty: 'At most three marketing texts in 24 hours to one phone',
    citation: 'Fla. Stat. 501.616(6); 15 Okla. Stat. 775C; Md. SB 90 (2024); Or. HB 3865 (2026)',
    source: 'US 2026 § 9',
    rules: ['frequency'],
    rulebook: 'frequency',
    ruleFile: 'shared/rules/permission/frequency.ts',
    enforcedBy: texting,
    test: {
      file: 'test/stories/api/permission.test.ts',
      name: 'lets three marketing texts in a day',
    },
  },
  {
    duty: 'Too high a rate of opt-outs suspends the account, with the evidence in the audit log',
    citation: 'Published limits of providers (2 to 5 % a day); iViP Marketing Rules 2014',
    source: 'US 2026 § 10',
    rules: ['suspension.*'],
    rulebook: 'suspension',
    ruleFile: 'shared/rules/suspension.ts',
    enforcedBy: ['functions/suspension/review-account.ts'],
    test: {
      file: 'test/stories/leaving/suspension.test.ts',
      name: 'says which send people answered',
    },
  },
  {
    duty: 'The audit log is append-only, and whoever touches an entry is found out',
    citation: '47 CFR 64.1200(d)(6); 16 CFR 310.5',
    source: 'US 2026 § 10',
    rules: [],
    ruleFile: 'shared/values/audit-chain.ts',
    enforcedBy: [
      'functions/suspension/review-account.ts',
      'functions/operator/accounts/move-account.ts',
    ],
    test: { file: 'test/stories/api/audit.test.ts', name: 'names the entry that was edited' },
  },
  {
    duty:
      'Nothing leaves before an operator has approved the business and given it its own ' +
      'numbers',
    citation:
      'CTIA Messaging Principles (May 2023); T-Mobile code of conduct 4.6 (no shared numbers)',
    source: 'US 2026 § 11',
    rules: ['account.approved'],
    ruleFile: 'functions/operator/numbers/give-numbers.ts',
    enforcedBy: [
      'functions/operator/accounts/approve-account.ts',
      'functions/operator/numbers/assign-numbers.ts',
    ],
    test: { file: 'test/stories/api/operator.test.ts', name: 'a number belongs to one account' },
  },
  {
    duty: "Brand and campaign are registered in the tenant's own name (10DLC), toll-free verified",
    citation: 'The Campaign Registry; toll-free verification',
    source: 'US 2026 § 11',
    heldBy: 'operations',
    describedIn: { file: 'docs/operations.md', words: 'Register before a number is wired up' },
  },
  {
    duty: 'A new account texts few people a day, more as long as few of them opt out',
    citation: 'T-Mobile daily limit of an unvetted brand (2,000 a day, midnight Pacific)',
    source: 'US 2026 § 11',
    rules: ['ramp-up'],
    rulebook: 'rampUp',
    ruleFile: 'shared/rules/sending/ramp-up.ts',
    enforcedBy: ['functions/lanes/pace-group-sends.ts', chatted],
    test: {
      file: 'test/stories/group-sends/ramp-up.test.ts',
      name: 'makes the rest of a group send wait',
    },
  },
  {
    duty: 'Content: no public link shorteners; barred trades and texts that sell are pointed out',
    citation: 'CTIA Messaging Principles 5.3.2; T-Mobile code of conduct (SHAFT)',
    source: 'US 2026 § 12',
    rules: [
      'wording.shortener',
      'wording.barred-content',
      'wording.looks-like-marketing',
      'wording.asks-for-stop-word',
    ],
    rulebook: 'wording',
    ruleFile: wording,
    enforcedBy: [accepted, planned, chatted],
    test: { file: 'test/rules/wording/wording.test.ts', name: 'links' },
  },
  {
    duty: 'The defaults of the rulebooks are read again and signed, also where the law is disputed',
    citation: 'Docket 02-278; 47 CFR 64.1200(a)(10) in part delayed to 31 January 2027',
    source: 'US 2026',
    heldBy: 'counsel',
    describedIn: { file: 'README.md', words: 'counsel signs the defaults' },
  },
];
