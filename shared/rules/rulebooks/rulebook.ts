import type { Purpose } from '../law/decision.ts';

/**
 * One version of the law as data. Rules are functions over this value; an account names the one it
 * lives under. A rulebook that has decided anything is never edited; a change of the law is a new
 * one.
 */
export type Rulebook = {
  readonly name: string;
  /** The day its sources were last read. */
  readonly asOf: string;
  readonly windows: Readonly<Record<Purpose, Windows>>;
  readonly express: ExpressConsent;
  readonly relationship: Relationship;
  readonly reply: { readonly withinDays: number; readonly citation: string };
  readonly introduction: { readonly citation: string };
  readonly optOut: OptOutDuties;
  readonly doubt: DoubtDuties;
  readonly answers: AnswerLimit;
  /** The most marketing texts to one phone in a number of hours; null = no cap. */
  readonly frequency: FrequencyCap | null;
  readonly wording: WordingDuties;
  readonly suspension: SuspensionPolicy & SuspensionCount;
  readonly rampUp: RampUp;
  readonly tooLate: { readonly afterHours: number; readonly citation: string };
  readonly retention: Retention;
};

/** Opening and closing time on the wall clock: `['09:00', '20:00']`. The end is excluded. */
export type Hours = readonly [opens: string, closes: string];

/** A day without its own entry uses `days`. Holidays are the federal ones. */
export type WeekWindow = {
  readonly days: Hours;
  readonly saturday?: Hours | 'closed';
  readonly sunday?: Hours | 'closed';
  readonly holiday?: Hours | 'closed';
  readonly citation: string;
};

export type Windows = {
  readonly everywhere: WeekWindow;
  /** By US state or Canadian province (two letters): narrows `everywhere`, never widens it. */
  readonly states: Readonly<Record<string, WeekWindow>>;
};

/** How long a relationship lasts after an event; 'none' = such an event does not count. */
export type Clock = { readonly months: number } | { readonly days: number } | 'none';

type RelationshipClocks = { readonly purchase: Clock; readonly inquiry: Clock };

type Relationship = RelationshipClocks & {
  readonly citation: string;
  readonly carries: readonly Purpose[];
  readonly carriesCitation: string;
  readonly states: Readonly<Record<string, Partial<RelationshipClocks> & { citation: string }>>;
};

type ExpressConsent = {
  /** Whether consent given by voice alone carries marketing. */
  readonly oralCarriesMarketing: boolean;
  readonly citation: string;
};

type OptOutDuties = {
  readonly citation: string;
  /** The one confirmation leaves within this time or not at all. */
  readonly confirmWithinMinutes: number;
  readonly confirmCitation: string;
};

/** Words that may mean stop become an opt-out if nobody decides in this many business days. */
type DoubtDuties = {
  readonly businessDays: number;
  /** The time zone whose days and hours count, the same for everybody. */
  readonly countedIn: string;
  readonly citation: string;
};

/**
 * How often one phone gets an automatic answer: two robots must not answer each other endlessly.
 */
type AnswerLimit = {
  /** To the same words, and to any words, in a number of minutes. */
  readonly sameWords: number;
  readonly inAll: number;
  readonly withinMinutes: number;
  /** After this many quiet hours the same words are answered again. */
  readonly quietHours: number;
  readonly citation: string;
};

type FrequencyCap = {
  readonly texts: number;
  readonly withinHours: number;
  readonly citation: string;
};

type WordingDuties = {
  /** The exact words a group send and a first text end with. */
  readonly footer: string;
  readonly footerCitation: string;
  readonly companyCitation: string;
  readonly nameCitation: string;
  readonly longestCharacters: number;
  readonly shorteners: readonly string[];
  readonly shortenersCitation: string;
  /** Words that carriers forbid or watch, by topic; each gives a warning. */
  readonly barred: Readonly<Record<string, readonly string[]>>;
  readonly barredCitation: string;
  readonly stopWordsCitation: string;
};

/** At least `optOuts` in the time, and at least this share of the people texted in 24 hours. */
export type SuspensionTrigger = {
  readonly optOuts: number;
  readonly withinMinutes: number;
  readonly percentOfTexted: number;
};

/** An opt-out counts if the account texted the person within this many days before. */
type SuspensionCount = { readonly textedWithinDays: number; readonly citation: string };

export type SuspensionPolicy = {
  readonly burst: SuspensionTrigger;
  readonly day: SuspensionTrigger;
  /** Warn at this fraction of both the count and the share: 0.5 = half. */
  readonly warnAt: number;
};

export type RampUp = {
  /** People a day at each level. After the last level there is no limit. */
  readonly peoplePerDay: readonly number[];
  /** A day is good if at least this fraction of its limit was used ... */
  readonly usedPart: number;
  /** ... and fewer than this percentage of people opted out. */
  readonly goodBelowPercent: number;
  /** The level falls at this percentage and this number of opt-outs. */
  readonly badFromPercent: number;
  readonly badFromOptOuts: number;
  /** The time zone whose midnight starts a day. */
  readonly dayStartsIn: string;
  readonly citation: string;
};

type Retention = {
  readonly consentYears: number;
  readonly textYears: number;
  readonly optOutYears: number;
  readonly citation: string;
};
