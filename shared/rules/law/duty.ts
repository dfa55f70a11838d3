import type { Rulebook } from '../rulebooks/rulebook.ts';

/** What must be true, where it is written, and who ensures it: code or people. */
export type Duty = DutyOfCode | DutyOfPeople;

type Written = {
  readonly duty: string;
  readonly citation: string;
  /**
   * `2014 § ...`: a section of the iViP Marketing Rules. `US 2026 § n`: a line of the page of
   * duties that was drawn from US law and carrier contracts in November 2026. `house`: our own
   * promise.
   */
  readonly source: string;
};

/** A duty that code ensures: a rule judges it, acts enforce it, a test checks it. */
export type DutyOfCode = Written & {
  readonly heldBy?: undefined;
  /** The rule names in decisions, as rows and answers show them. `*` stands for any ending. */
  readonly rules: readonly string[];
  /** The part of the rulebooks that has its figures, lists and citation. */
  readonly rulebook?: RulebookPart;
  readonly ruleFile: string;
  /** The acts that ask the rule, directly or through other files. */
  readonly enforcedBy: readonly string[];
  readonly test: { readonly file: string; readonly name: string };
};

/** A duty that software cannot ensure: who does, and the page that describes how. */
type DutyOfPeople = Written & {
  readonly heldBy: 'operators' | 'operations' | 'counsel';
  readonly describedIn: { readonly file: string; readonly words: string };
};

/** The fields of a rulebook, except its name and date. */
type RulebookPart = Exclude<keyof Rulebook, 'name' | 'asOf'>;
