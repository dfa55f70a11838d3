import type { StageSettings } from '../../stages/stage-settings.ts';
import type { AskAws } from '../ask-aws.ts';

/** What there is and what is asked for. */
export type Preflight = {
  readonly stage: string;
  readonly settings: StageSettings;
  readonly ask: AskAws;
};

/** What a check found; what is missing comes with what mends it, a command or an act a line. */
export type Finding = {
  readonly what: string;
  readonly state: 'there' | 'missing' | 'waits';
  readonly says: string;
  readonly mend?: readonly string[];
};

/** Looks at one thing, or at several of a kind. */
export type Check = (given: Preflight) => Promise<readonly Finding[]>;

/** It is as it must be. */
export function there(what: string, says: string): Finding {
  return { what, state: 'there', says };
}

/** It is not, and this mends it. */
export function missing(what: string, says: string, mend: readonly string[]): Finding {
  return { what, state: 'missing', says, mend };
}

/** It cannot be known before something else is there. */
export function waits(what: string, says: string): Finding {
  return { what, state: 'waits', says };
}
