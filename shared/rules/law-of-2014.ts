import type { Duty } from './law.ts';

const document = 'iViP Marketing Rules (11 August 2014)';
const canSpam = 'CAN-SPAM Act 2003, Application to Wireless';

const planned = 'functions/group-sends/plan-rows.ts';
const lastMoment = 'functions/group-sends/ask-the-law.ts';
const accepted = 'functions/group-sends/accept-group-send.ts';
const chatted = 'functions/conversations/send-text.ts';
const replied = 'functions/inbound/receive-text.ts';
const imported = 'functions/imports/judge-rows.ts';
const saved = 'functions/contacts/judge-consent.ts';
const consent = 'shared/rules/consent.ts';
const wording = 'shared/rules/wording.ts';
const replies = 'shared/rules/classify-reply.ts';

/** The duties of the 2014 document, in its order. */
export const dutiesOf2014: readonly Duty[] = [
  {
    duty: 'No commercial text without express prior authorization, or a relationship',
    citation: `${canSpam} (1) and (3); TCPA 1991`,
    source: 'ivip-2014 § The Law',
    ruleFile: consent,
    enforcedBy: [planned, lastMoment, chatted],
    test: 'test/rules/consent.test.ts',
  },
  {
    duty: 'Whoever is texted can say no electronically, and is heard',
    citation: `${canSpam} (2)`,
    source: 'ivip-2014 § The Law',
    ruleFile: replies,
    enforcedBy: [replied],
    test: 'test/stories/reply.test.ts',
  },
  {
    duty: 'A relationship ends 18 months after the last purchase or payment',
    citation: '47 CFR 64.1200(f)(5)',
    source: 'ivip-2014 § Definition of an Established Business Relationship',
    ruleFile: 'shared/rules/relationship.ts',
    enforcedBy: [planned, lastMoment, chatted, imported, saved],
    test: 'test/rules/consent.test.ts',
  },
  {
    duty: 'A relationship permits one outbound text, then silence until the person answers',
    citation: document,
    source: 'ivip-2014 § Definition of an Established Business Relationship',
    ruleFile: consent,
    enforcedBy: [planned, lastMoment, chatted],
    test: 'test/rules/consent.test.ts',
  },
  {
    duty: 'The first text to a person ends with "Reply STOP to end"',
    citation: document,
    source: 'ivip-2014 § Definition of an Established Business Relationship',
    ruleFile: wording,
    enforcedBy: [accepted, planned, chatted],
    test: 'test/rules/wording.test.ts',
  },
  {
    duty: 'No bought or random numbers: a list that looks like one waits for an operator',
    citation: document,
    source: 'ivip-2014 § How the Law Applies 1',
    ruleFile: 'shared/rows/looks-bought.ts',
    enforcedBy: ['functions/imports/scan-file.ts'],
    test: 'test/rows/looks-bought.test.ts',
  },
  {
    duty: 'No advertisement to people who never bought and never asked',
    citation: document,
    source: 'ivip-2014 § How the Law Applies 2',
    ruleFile: consent,
    enforcedBy: [planned, lastMoment, chatted],
    test: 'test/rules/consent.test.ts',
  },
  {
    duty: 'Nobody comes into the phonebook without a relationship or a consent',
    citation: document,
    source: 'ivip-2014 § How the Law Applies 3',
    ruleFile: 'shared/rules/basis.ts',
    enforcedBy: [imported, saved],
    test: 'test/rules/consent.test.ts',
  },
  {
    duty: 'A group send names the company',
    citation: document,
    source: 'ivip-2014 § How the Law Applies 4A',
    ruleFile: wording,
    enforcedBy: [accepted],
    test: 'test/rules/wording.test.ts',
  },
  {
    duty: 'A group send ends with "Reply STOP to end"',
    citation: document,
    source: 'ivip-2014 § How the Law Applies 4B',
    ruleFile: wording,
    enforcedBy: [accepted, planned],
    test: 'test/rules/wording.test.ts',
  },
  {
    duty: 'Who replies STOP or the like is out of the phonebook by itself',
    citation: document,
    source: 'ivip-2014 § How the Law Applies 4B',
    ruleFile: replies,
    enforcedBy: [replied],
    test: 'test/stories/reply.test.ts',
  },
  {
    duty: 'A group send greets each person with [1st] or [Full]',
    citation: document,
    source: 'ivip-2014 § How the Law Applies 5',
    ruleFile: wording,
    enforcedBy: [accepted],
    test: 'test/rules/wording.test.ts',
  },
  {
    duty: 'Customers can use the number from then on: two-way, answered one to one',
    citation: document,
    source: 'ivip-2014 § How the Law Applies 6',
    ruleFile: consent,
    enforcedBy: [chatted],
    test: 'test/stories/reply.test.ts',
  },
  {
    duty: 'No text to people who have unsubscribed',
    citation: document,
    source: 'ivip-2014 § How the Law Applies 7',
    ruleFile: 'shared/rules/permission.ts',
    enforcedBy: [planned, lastMoment, chatted],
    test: 'test/rules/permission.test.ts',
  },
  {
    duty: 'Who spams is turned off at once: nothing leaves a stopped account',
    citation: document,
    source: 'ivip-2014 § Consequences 1',
    ruleFile: 'shared/rules/permission.ts',
    enforcedBy: [lastMoment],
    test: 'test/rules/permission.test.ts',
  },
  {
    duty: 'Replies of unhappy recipients are found and unsubscribe them',
    citation: document,
    source: 'ivip-2014 § Consequences 2',
    ruleFile: replies,
    enforcedBy: [replied],
    test: 'test/stories/reply.test.ts',
  },
  {
    duty: 'Re-enabling somebody who unsubscribed ends the account',
    citation: document,
    source: 'ivip-2014 § Consequences 2',
    ruleFile: 'functions/opt-outs/re-enable.ts',
    enforcedBy: ['functions/opt-outs/re-enable.ts'],
    test: 'test/stories/bad-input.test.ts',
  },
  {
    duty: 'Several opt-outs in a short time suspend the account at once',
    citation: document,
    source: 'ivip-2014 § Consequences 3',
    ruleFile: 'shared/rules/suspension.ts',
    enforcedBy: ['functions/suspension/review-account.ts'],
    test: 'test/rules/suspension.test.ts',
  },
  {
    duty: 'A suspension is investigated by a person before the account goes on',
    citation: document,
    source: 'ivip-2014 § Consequences 3',
    ruleFile: 'functions/operator/move-account.ts',
    enforcedBy: ['functions/operator/reinstate-account.ts'],
    test: 'test/stories/operator.test.ts',
  },
  {
    duty: 'No first contact with prospects: who is not in the phonebook is not texted',
    citation: document,
    source: 'ivip-2014 § Consequences 3',
    ruleFile: consent,
    enforcedBy: [planned, lastMoment],
    test: 'test/rules/consent.test.ts',
  },
  {
    duty: 'Businesses are screened before they may send',
    citation: document,
    source: 'ivip-2014 § Consequences 4',
    ruleFile: 'shared/rules/permission.ts',
    enforcedBy: [lastMoment],
    test: 'test/stories/operator.test.ts',
  },
  {
    duty: 'A new account grows day by day, while few opt out',
    citation: document,
    source: 'ivip-2014 § Consequences 4',
    ruleFile: 'shared/rules/ramp-up.ts',
    enforcedBy: ['functions/group-sends/pace-group-sends.ts', chatted],
    test: 'test/rules/ramp-up.test.ts',
  },
  {
    duty: 'Every text can be proven: consent, words, decision, reply',
    citation: document,
    source: 'ivip-2014 § Consequences 5',
    ruleFile: 'functions/proof/tell-story.ts',
    enforcedBy: ['functions/proof/show-proof.ts'],
    test: 'test/stories/import.test.ts',
  },
];
