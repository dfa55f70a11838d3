import type { Duty } from './duty.ts';

const lastMoment = 'functions/sending/send-texts.ts';
const planned = 'functions/group-sends/plan/plan-rows.ts';
const permission = 'shared/rules/permission/permission.ts';
const promise = 'README, What it promises';

/** What no law requires and every customer expects. */
export const dutiesOfTheHouse: readonly Duty[] = [
  {
    duty: 'Never twice: a text whose fate is unknown is never sent again',
    citation: promise,
    source: 'house',
    rules: ['never-twice', 'try-again', 'carrier.*'],
    ruleFile: 'shared/tables/texts/text-states.ts',
    enforcedBy: [lastMoment],
    test: { file: 'test/stories/crash/send-crash.test.ts', name: 'and comes again or not' },
  },
  {
    duty: 'A text that is far too late is dropped: what it says may no longer be so',
    citation: promise,
    source: 'house',
    rules: ['too-late'],
    rulebook: 'tooLate',
    ruleFile: permission,
    enforcedBy: [planned, lastMoment],
    test: { file: 'test/rules/permission/permission.test.ts', name: 'a week after it was meant' },
  },
  {
    duty: 'Who may want no more texts gets no group text until a person has decided',
    citation: '47 CFR 64.1200(a)(10): any reasonable means of saying so',
    source: 'house',
    rules: ['doubtful', 'doubtful.*'],
    ruleFile: permission,
    enforcedBy: [planned, lastMoment],
    test: {
      file: 'test/stories/leaving/doubtful.test.ts',
      name: 'pause the person, show the words, and hold back group sends',
    },
  },
  {
    duty: 'Words that may mean stop are an opt-out when nobody decides in time',
    citation: '47 CFR 64.1200(a)(10): at most ten business days',
    source: 'house',
    rules: ['doubtful.undecided'],
    rulebook: 'doubt',
    ruleFile: 'shared/rules/permission/undecided-doubt.ts',
    enforcedBy: ['functions/inbound/receive-text.ts', 'functions/opt-outs/settle-undecided.ts'],
    test: {
      file: 'test/stories/leaving/doubtful.test.ts',
      name: 'out after three business days, without a word to the person',
    },
  },
  {
    duty: 'Two robots do not talk for ever: the same words get a few answers, then silence',
    citation: promise,
    source: 'house',
    rules: ['answer.same-words', 'answer.too-many'],
    rulebook: 'answers',
    ruleFile: 'shared/rules/permission/answer-limit.ts',
    enforcedBy: ['functions/inbound/receive-text.ts'],
    test: {
      file: 'test/stories/leaving/reply.test.ts',
      name: 'the same words again and again get three answers',
    },
  },
  {
    duty: 'Who said no, as the imported file itself says, is out',
    citation: '47 CFR 64.1200(a)(10): any reasonable means of saying so',
    source: 'house',
    rules: ['opt-out.imported'],
    ruleFile: 'shared/rows/consent/read-wishes.ts',
    enforcedBy: ['functions/imports/run/run-import.ts'],
    test: {
      file: 'test/stories/imports/first-day-files.test.ts',
      name: 'is kept with file, row, words and who attested, and suspends nobody',
    },
  },
  {
    duty: 'A text that was to leave only if they do not text first does not leave when they do',
    citation: promise,
    source: 'house',
    rules: ['answered-first'],
    ruleFile: permission,
    enforcedBy: [lastMoment],
    test: {
      file: 'test/stories/conversations/scheduled-texts.test.ts',
      name: 'does not leave when the person answers first',
    },
  },
  {
    duty: 'Who asks to be erased is; opt-outs, consents and that a text went stay by law',
    citation: 'Cal. Civ. Code 1798.105; 16 CFR 310.5',
    source: 'house',
    rules: ['erased'],
    ruleFile: 'shared/people/erase/erase-everything.ts',
    enforcedBy: ['functions/contacts/erase-person.ts', 'functions/operator/erase/erase-account.ts'],
    test: {
      file: 'test/stories/api/erase-person.test.ts',
      name: 'goes with name, words, notes and what waits; the opt-out and the proof stay',
    },
  },
  {
    duty: 'An account always has an owner who can sign in',
    citation: promise,
    source: 'house',
    rules: ['people.last-owner'],
    ruleFile: 'functions/people/owner-who-decides.ts',
    enforcedBy: ['functions/people/amend-person.ts', 'functions/people/remove-person.ts'],
    test: {
      file: 'test/stories/api/people.test.ts',
      name: 'stays: not removed, not demoted',
    },
  },
  {
    duty: 'Who came back by START is not put out by an older list',
    citation: '47 CFR 64.1200(a)(10): what the person said last',
    source: 'house',
    rules: [],
    ruleFile: 'shared/rules/permission/list-against-start.ts',
    enforcedBy: ['functions/imports/run/run-import.ts'],
    test: {
      file: 'test/stories/imports/first-day-files.test.ts',
      name: 'stays where the list is older, and is out where it is newer',
    },
  },
  {
    duty: 'A group send that is paused, held or cancelled stands still',
    citation: promise,
    source: 'house',
    rules: ['group-send', 'cancelled'],
    ruleFile: permission,
    enforcedBy: [lastMoment],
    test: {
      file: 'test/stories/group-sends/group-send.test.ts',
      name: 'can be paused, resumed and cancelled',
    },
  },
  {
    duty: 'Nothing is empty or longer than a carrier takes, and what doubles the price is shown',
    citation: promise,
    source: 'house',
    rules: ['wording.empty', 'wording.too-long', 'wording.costly-character'],
    ruleFile: 'shared/rules/wording/wording.ts',
    enforcedBy: ['functions/group-sends/accept-group-send.ts'],
    test: { file: 'test/rules/wording/wording.test.ts', name: 'doubles the price is shown' },
  },
  {
    duty: 'Each text leaves at the pace of its number, and can be stopped within seconds',
    citation: promise,
    source: 'house',
    rules: [],
    ruleFile: 'shared/rules/sending/pacing.ts',
    enforcedBy: ['functions/lanes/pace-group-sends.ts', 'functions/lanes/release-text.ts'],
    test: { file: 'test/rules/sending/pacing.test.ts', name: 'never more than the pace' },
  },
  {
    duty: 'No more parts a day than the carriers take from the business; the rest waits',
    citation: 'T-Mobile Code of Conduct, daily cap of a 10DLC brand',
    source: 'house',
    rules: ['carrier-daily-cap'],
    ruleFile: 'shared/rules/sending/daily-cap.ts',
    enforcedBy: ['functions/lanes/pace-group-sends.ts'],
    test: {
      file: 'test/stories/group-sends/daily-cap.test.ts',
      name: 'stops a group send for the day',
    },
  },
  {
    duty: 'An account makes no more requests and sends no more texts than an operator lets it',
    citation: promise,
    source: 'house',
    rules: ['limit.texts-per-day', 'limit.requests'],
    ruleFile: 'shared/rules/limits/text-limit.ts',
    enforcedBy: ['functions/lanes/pace-group-sends.ts'],
    test: {
      file: 'test/stories/group-sends/daily-cap.test.ts',
      name: 'hold back what goes to many until tomorrow',
    },
  },
  {
    duty: 'A scheduled group send is changed before it begins, or not at all',
    citation: promise,
    source: 'house',
    rules: ['group-send.begun'],
    ruleFile: 'shared/rules/sending/may-amend.ts',
    enforcedBy: ['functions/group-sends/amend-group-send.ts'],
    test: {
      file: 'test/stories/group-sends/steering.test.ts',
      name: 'while it begins is one or the other, and never changed after',
    },
  },
];
