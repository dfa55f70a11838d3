import {
  checkBootstrap,
  checkCaller,
  checkConcurrency,
  checkMessenger,
  checkOnCall,
  checkOperator,
  checkStacks,
} from './account-checks.ts';
import {
  checkCanary,
  checkNumbers,
  checkRegistrations,
  checkSandbox,
  checkSpendLimit,
} from './carrier-checks.ts';
import type { Check, Finding, Preflight } from './check.ts';

/** What takes longest comes first, and dependent checks come after their requirement. */
const checks: readonly Check[] = [
  checkCaller,
  checkRegistrations,
  checkSandbox,
  checkSpendLimit,
  checkConcurrency,
  checkBootstrap,
  checkStacks,
  checkMessenger,
  checkOnCall,
  checkOperator,
  checkNumbers,
  checkCanary,
];

/** The findings, in the order in which to fix them. Throws when AWS cannot be asked. */
export async function lookThrough(given: Preflight): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const check of checks) findings.push(...(await check(given)));
  return findings;
}

/** For a terminal: a line for each finding, the remedy below it, and a last line with the sum. */
export function sayFindings(findings: readonly Finding[]): string {
  const lines = findings.flatMap(({ state, what, says, mend = [] }) => [
    `${state.padEnd(8)} ${what}: ${says}`,
    ...mend.map((line) => `           ${line}`),
  ]);
  const open = findings.filter(({ state }) => state !== 'there').length;
  const sum = open === 0 ? 'Nothing is missing.' : `${open} of ${findings.length} are not there.`;
  return `${[...lines, sum].join('\n')}\n`;
}
