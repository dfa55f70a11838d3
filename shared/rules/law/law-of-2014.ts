import type { Duty } from './duty.ts';

const document = 'iViP Marketing Rules (11 August 2014)';
const canSpam = 'CAN-SPAM Act 2003, Application to Wireless';
const relationship = '2014 § Definition of an Established Business Relationship';

const planned = 'functions/group-sends/plan/plan-rows.ts';
const lastMoment = 'functions/sending/send-texts.ts';
const accepted = 'functions/group-sends/accept-group-send.ts';
const chatted = 'functions/conversations/texts/send-text.ts';
const replied = 'functions/inbound/receive-text.ts';
const imported = 'functions/imports/run/run-import.ts';
const saved = 'functions/contacts/save-contact.ts';
const amended = 'functions/contacts/amend-contact.ts';
const consent = 'shared/rules/permission/consent.ts';
const wording = 'shared/rules/wording/wording.ts';
const replies = 'shared/rules/replies/classify-reply.ts';
const permission = 'shared/rules/permission/permission.ts';
const texting = [planned, lastMoment, chatted];

/** The duties of the 2014 document, in its order. */
export const dutiesOf2014: readonly Duty[] = [
  {
    duty: 'No commercial text without express prior authorization, or a relationship',
    citation: `${canSpam} (1) and (3); TCPA 1991 (A) and (i)`,
    source: '2014 § The Law',
    rules: ['consent.express', 'consent.relationship', 'consent.missing', 'consent.undated'],
    rulebook: 'express',
    ruleFile: consent,
    enforcedBy: texting,
    test: { file: 'test/rules/permission/consent.test.ts', name: 'may this person be texted' },
  },
  {
    duty: 'Whoever is texted can say no electronically, and is heard',
    citation: `${canSpam} (2)`,
    source: '2014 § The Law',
    rules: ['keyword.*'],
    rulebook: 'optOut',
    ruleFile: replies,
    enforcedBy: [replied],
    test: { file: 'test/stories/leaving/reply.test.ts', name: 'ends it at once and for good' },
  },
  {
    duty: 'A relationship ends 18 months after the last purchase or payment',
    citation: `${document}; 47 CFR 64.1200(f)(5)`,
    source: relationship,
    rules: ['consent.expired', 'basis.relationship'],
    rulebook: 'relationship',
    ruleFile: 'shared/rules/permission/relationship.ts',
    enforcedBy: [...texting, imported, saved, amended],
    test: {
      file: 'test/rules/permission/relationship.test.ts',
      name: 'how long a relationship lasts',
    },
  },
  {
    duty: 'A relationship permits one outbound text, then silence until the person answers',
    citation: document,
    source: relationship,
    rules: ['introduction'],
    rulebook: 'introduction',
    ruleFile: consent,
    enforcedBy: texting,
    test: { file: 'test/stories/api/permission.test.ts', name: 'permits one introduction' },
  },
  {
    duty: 'The first text to a person ends with "Reply STOP to end", one-to-one too',
    citation: document,
    source: relationship,
    rules: ['wording.footer'],
    ruleFile: wording,
    enforcedBy: [accepted, planned, chatted],
    test: { file: 'test/stories/api/permission.test.ts', name: 'says how to stop, one-to-one too' },
  },
  {
    duty: 'No bought or random numbers: a list that looks like one waits for an operator',
    citation: document,
    source: '2014 § How the Law Applies 1',
    rules: [],
    ruleFile: 'shared/rows/looks-bought.ts',
    enforcedBy: [imported],
    test: {
      file: 'test/stories/imports/import.test.ts',
      name: 'holds a list that looks generated',
    },
  },
  {
    duty: 'No advertisement to people who never bought and never asked',
    citation: document,
    source: '2014 § How the Law Applies 2',
    rules: ['consent.missing', 'consent.purpose'],
    ruleFile: consent,
    enforcedBy: texting,
    test: { file: 'test/rules/permission/consent.test.ts', name: 'nobody we know' },
  },
  {
    duty:
      'Nobody comes into the phonebook without a relationship or a consent, and somebody ' +
      'attests it',
    citation: document,
    source: '2014 § How the Law Applies 3',
    rules: ['basis.express', 'basis.relationship'],
    ruleFile: 'shared/rules/permission/basis.ts',
    enforcedBy: [imported, saved, amended],
    test: {
      file: 'test/rules/permission/basis.test.ts',
      name: 'a basis to put somebody into the phonebook',
    },
  },
  {
    duty: 'A group send names the company, and who in it writes',
    citation: document,
    source: '2014 § How the Law Applies 4A',
    rules: ['wording.company', 'wording.representative'],
    rulebook: 'wording',
    ruleFile: wording,
    enforcedBy: [accepted],
    test: { file: 'test/rules/wording/wording.test.ts', name: 'who it is from' },
  },
  {
    duty: 'A group send ends with "Reply STOP to end"',
    citation: document,
    source: '2014 § How the Law Applies 4B',
    rules: ['wording.footer'],
    ruleFile: wording,
    enforcedBy: [accepted, planned],
    test: { file: 'test/rules/wording/wording.test.ts', name: 'the footer' },
  },
  {
    duty: 'Who replies STOP or any related phrase is taken out of the phonebook by itself',
    citation: document,
    source: '2014 § How the Law Applies 4B',
    rules: ['keyword.*', 'en.*', 'es.*', 'fr.*', 'weighed.*', 'ordinary.*'],
    ruleFile: replies,
    enforcedBy: [replied],
    test: { file: 'test/stories/leaving/reply.test.ts', name: 'ends it at once and for good' },
  },
  {
    duty: 'A group send greets each person by name, with [1st] or [Full]',
    citation: document,
    source: '2014 § How the Law Applies 5',
    rules: [
      'wording.name',
      'wording.unknown-field',
      'wording.broken-field',
      'wording.foreign-field',
      'wording.missing-field',
      'wording.leftover-field',
    ],
    ruleFile: wording,
    enforcedBy: [accepted, planned],
    test: { file: 'test/rules/wording/wording.test.ts', name: 'merge fields' },
  },
  {
    duty: 'Customers can use the number from then on: who writes is answered one to one',
    citation: document,
    source: '2014 § How the Law Applies 6',
    rules: ['consent.reply'],
    rulebook: 'reply',
    ruleFile: consent,
    enforcedBy: [chatted, lastMoment],
    test: { file: 'test/rules/permission/consent.test.ts', name: 'who writes may be answered' },
  },
  {
    duty: 'No text to people who have unsubscribed',
    citation: document,
    source: '2014 § How the Law Applies 7',
    rules: ['opted-out'],
    ruleFile: permission,
    enforcedBy: texting,
    test: {
      file: 'test/rules/permission/permission.test.ts',
      name: 'leaves to an opted-out phone',
    },
  },
  {
    duty: 'Who spams is turned off at once: nothing leaves an account that is stopped',
    citation: document,
    source: '2014 § Consequences 1',
    rules: ['account', 'account.suspended-by-operator', 'account.terminated-by-operator'],
    ruleFile: permission,
    enforcedBy: [lastMoment],
    test: { file: 'test/stories/leaving/suspension.test.ts', name: 'comes at once in every stage' },
  },
  {
    duty: 'Replies of unhappy recipients are found by filters and unsubscribe them',
    citation: document,
    source: '2014 § Consequences 2',
    rules: ['en.abuse.*', 'en.wrong.*'],
    ruleFile: replies,
    enforcedBy: [replied],
    test: { file: 'test/stories/leaving/reply.test.ts', name: 'is marked as what it was' },
  },
  {
    duty: 'Re-enabling somebody who unsubscribed ends the account',
    citation: document,
    source: '2014 § Consequences 2',
    rules: ['account.re-enabling'],
    ruleFile: 'functions/opt-outs/re-enable.ts',
    enforcedBy: ['functions/opt-outs/re-enable.ts'],
    test: { file: 'test/stories/leaving/opt-out.test.ts', name: 'is not re-enabled' },
  },
  {
    duty: 'Several opt-outs in a short time suspend the account at once; half way it is warned',
    citation: document,
    source: '2014 § Consequences 3',
    rules: ['suspension.*'],
    rulebook: 'suspension',
    ruleFile: 'shared/rules/suspension.ts',
    enforcedBy: ['functions/suspension/review-account.ts'],
    test: {
      file: 'test/stories/leaving/suspension.test.ts',
      name: 'warn half way, once, and suspend',
    },
  },
  {
    duty: 'A suspension is investigated by a person before the account goes on',
    citation: document,
    source: '2014 § Consequences 3',
    rules: ['account.reinstated'],
    ruleFile: 'functions/operator/accounts/move-account.ts',
    enforcedBy: ['functions/operator/accounts/reinstate-account.ts'],
    test: { file: 'test/stories/leaving/suspension.test.ts', name: 'ends by an operator' },
  },
  {
    duty:
      'No first contact with prospects: who is not in the phonebook and never wrote is ' +
      'not texted',
    citation: document,
    source: '2014 § Consequences 3',
    rules: ['consent.missing'],
    ruleFile: consent,
    enforcedBy: texting,
    test: {
      file: 'test/rules/permission/consent.test.ts',
      name: 'who writes without being in the phonebook',
    },
  },
  {
    duty: 'Businesses are screened before they may send, and begin small',
    citation: document,
    source: '2014 § Consequences 4',
    rules: ['account.screening', 'account.approved', 'account'],
    ruleFile: permission,
    enforcedBy: [lastMoment],
    test: { file: 'test/stories/api/operator.test.ts', name: 'opens an account that cannot send' },
  },
  {
    duty: 'What a business says of its use and its opt-in is read and judged by a person',
    citation: document,
    source: '2014 § Consequences 4',
    heldBy: 'operators',
    describedIn: { file: 'docs/operations.md', words: 'Screen a business' },
  },
  {
    duty: 'Every text can be proven in court: consent, words, decision, reply, opt-out',
    citation: `${document}; 47 USC 227(b)(3) ($500 to $1,500 a text)`,
    source: '2014 § Consequences 5',
    rules: [],
    ruleFile: 'functions/proof/read-history.ts',
    enforcedBy: ['functions/proof/show-proof.ts'],
    test: { file: 'test/stories/imports/import.test.ts', name: 'is kept with its proof' },
  },
];
