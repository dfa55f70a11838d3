import { openStage } from '../story/open-stage.ts';
import { drawScenario } from '../story/scenario.ts';
import { simulate } from '../story/simulate.ts';
import { type Mutant, mutants } from './mutants.ts';

type Trial = {
  readonly first: number;
  readonly most: number;
  readonly minutes: number | undefined;
  readonly only: string;
};

/** Plays every mutant until it is caught; answers how many were not. */
export async function tryMutants({ only, ...trial }: Trial): Promise<number> {
  let missed = 0;
  for (const mutant of mutants.filter(({ name }) => name.includes(only))) {
    const caught = await tryMutant(mutant, trial);
    if (!caught) missed++;
    const said = caught ? `caught by seed ${caught.seed}: ${caught.rule}` : 'NOT CAUGHT';
    console.log(`${mutant.name}: ${said}`);
  }
  console.log(missed === 0 ? 'Every mutant was caught.' : `${missed} were not caught.`);
  return missed;
}

/** The seed that shows the mistake, and the rule that it breaks. */
export async function tryMutant(
  { patches }: Mutant,
  { first, most, minutes }: Omit<Trial, 'only'>,
): Promise<{ seed: number; rule: string } | undefined> {
  const stage = await openStage(patches);
  for (let seed = first; seed < first + most; seed++) {
    const { found } = await simulate(stage, drawScenario(seed, { minutes }));
    if (found[0]) return { seed, rule: found[0].rule };
  }
  return undefined;
}
