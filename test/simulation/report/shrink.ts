import { type FaultKind, faultKinds } from '../faults/faults.ts';
import type { AccountShape, Scenario } from '../story/scenario.ts';
import { type Stage, simulate } from '../story/simulate.ts';
import type { Outcome } from './outcome.ts';

const mostTries = 150;

/**
 * The smallest scenario found that breaks the same rule: fewer kinds of faults, fewer actions,
 * fewer people, one account.
 */
export async function shrink(
  stage: Stage,
  scenario: Scenario,
  rule: string,
): Promise<{ scenario: Scenario; outcome: Outcome }> {
  let best = { scenario, outcome: await simulate(stage, scenario) };
  let tries = 0;
  for (let isSmaller = true; isSmaller; ) {
    isSmaller = false;
    for (const smaller of smallerOnes(best.scenario)) {
      if (++tries > mostTries) return best;
      const outcome = await simulate(stage, smaller);
      if (outcome.found[0]?.rule !== rule) continue;
      best = { scenario: smaller, outcome };
      isSmaller = true;
      break;
    }
  }
  return best;
}

function* smallerOnes(scenario: Scenario): Generator<Scenario> {
  const { accounts, actions } = scenario;
  if (accounts.length > 1) {
    const ofFirst = actions.filter(({ account }) => account === 0);
    yield { ...scenario, accounts: accounts.slice(0, 1), actions: ofFirst };
  }
  yield* withoutFaults(scenario);
  for (const n of actions.keys()) yield { ...scenario, actions: actions.toSpliced(n, 1) };
  yield* withoutPeople(scenario);
}

/** Half of the kinds, then each alone. */
function* withoutFaults(scenario: Scenario): Generator<Scenario> {
  const kinds = faultKinds.filter((kind) => scenario.rates[kind] !== undefined);
  const without = (left: readonly FaultKind[]) => {
    const rates = Object.entries(scenario.rates).filter(([kind]) => !left.some((k) => k === kind));
    return { ...scenario, rates: Object.fromEntries(rates) };
  };
  const half = Math.ceil(kinds.length / 2);
  if (kinds.length > 1) yield without(kinds.slice(0, half));
  if (kinds.length > 1) yield without(kinds.slice(half));
  for (const kind of kinds) yield without([kind]);
}

function* withoutPeople(scenario: Scenario): Generator<Scenario> {
  for (const [a, account] of scenario.accounts.entries()) {
    for (let n = account.people.length - 1; n >= 0 && account.people.length > 1; n--) {
      yield withoutPerson(scenario, a, n);
    }
  }
}

function withoutPerson(scenario: Scenario, a: number, n: number): Scenario {
  const accounts = scenario.accounts.map((account, m): AccountShape => {
    return m === a ? { ...account, people: account.people.toSpliced(n, 1) } : account;
  });
  const actions = scenario.actions.flatMap((action) => {
    if (action.account !== a || action.phone < n) return [action];
    // Actions for everybody stay; those of the removed person are removed too.
    if (action.phone > n) return [{ ...action, phone: action.phone - 1 }];
    return action.does === 'group send' ? [{ ...action, phone: 0 }] : [];
  });
  return { ...scenario, accounts, actions };
}
