import type { Rulebook } from '../rulebooks/rulebook.ts';

/** What must be true, where it is written, and who holds it: code or people. */
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

/** Judged by a rule, obeyed by acts, held by a test. */
export type DutyOfCode = Written & {
  readonly heldBy?: undefined;
  /** What decisions call it, as rows and answers show it; a star stands for any ending. */
  readonly rules: readonly string[];
  /** The part of the rulebooks that has its figures, lists and citation. */
  readonly rulebook?: RulebookPart;
  readonly ruleFile: string;
  /** The acts that ask the rule, however many files lie between. */
  readonly enforcedBy: readonly string[];
  readonly test: { readonly file: string; readonly name: string };
};

/** What no software can hold: who does, and the page that tells them. */
type DutyOfPeople = Written & {
  readonly heldBy: 'operators' | 'operations' | 'counsel';
  readonly toldIn: { readonly file: string; readonly words: string };
};

/** A rulebook but for its name and date. */
type RulebookPart = Exclude<keyof Rulebook, 'name' | 'asOf'>;
