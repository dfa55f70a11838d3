import { dutiesOf2014 } from './law-of-2014.ts';
import { dutiesOf2026 } from './law-of-2026.ts';

/** A duty, where it comes from, the code that judges it, the acts that obey, the test that holds it. */
export type Duty = {
  readonly duty: string;
  readonly citation: string;
  /** A section of the 2014 document, or a line of the page of duties of 2026. */
  readonly source: string;
  readonly ruleFile: string;
  readonly enforcedBy: readonly string[];
  readonly test: string;
};

/** Every duty of the 2014 document and of the law of 2026; a test follows each from act to rule. */
export const law: readonly Duty[] = [...dutiesOf2014, ...dutiesOf2026];
