import type { StageSettings } from '../../stages/stage-settings.ts';
import type { AskAws } from '../ask-aws.ts';

/** What exists and what is required. */
export type Preflight = {
  readonly stage: string;
  readonly settings: StageSettings;
  readonly ask: AskAws;
};

/** The result of a check; a missing thing comes with its remedy, one command or act a line. */
export type Finding = {
  readonly what: string;
  readonly state: 'there' | 'missing' | 'waits';
  readonly says: string;
  readonly mend?: readonly string[];
};

/** Looks at one thing, or at several of a kind. */
export type Check = (given: Preflight) => Promise<readonly Finding[]>;

/** It is as required. */
export function there(what: string, says: string): Finding {
  return { what, state: 'there', says };
}

/** It is missing, with the remedy. */
export function missing(what: string, says: string, mend: readonly string[]): Finding {
  return { what, state: 'missing', says, mend };
}

/** It cannot be checked before something else exists. */
export function waits(what: string, says: string): Finding {
  return { what, state: 'waits', says };
}
