import type { Duty } from './duty.ts';
import { dutiesOf2014 } from './law-of-2014.ts';
import { dutiesOf2026 } from './law-of-2026.ts';
import { dutiesOfTheHouse } from './law-of-the-house.ts';

/** Every duty, in the order of its sources; a test follows each from act to rule. */
export const law: readonly Duty[] = [...dutiesOf2014, ...dutiesOf2026, ...dutiesOfTheHouse];
