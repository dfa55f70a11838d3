import { openStage, withMistake } from '../story/open-stage.ts';
import { drawScenario } from '../story/scenario.ts';
import { type Stage, simulate } from '../story/simulate.ts';
import { type Mutant, mutants } from './mutants.ts';

type Trial = {
  readonly first: number;
  readonly most: number;
  /** How long things go wrong, in virtual minutes; else each seed draws it. */
  readonly minutes?: number;
  readonly only: string;
};

/** Plays every mutant until it is caught; answers how many were not. */
export async function tryMutants({ only, ...trial }: Trial): Promise<number> {
  const stage = await openStage();
  let missed = 0;
  for (const mutant of mutants.filter(({ name }) => name.includes(only))) {
    const caught = await tryMutant(stage, mutant, trial);
    if (!caught) missed++;
    const said = caught ? `caught by seed ${caught.seed}: ${caught.rule}` : 'NOT CAUGHT';
    console.log(`${mutant.name}: ${said}`);
  }
  console.log(missed === 0 ? 'Every mutant was caught.' : `${missed} were not caught.`);
  return missed;
}

/**
 * The seed that shows the mistake, and the rule that it breaks. A rule that the same seed breaks
 * without the mistake shows nothing of it.
 */
export async function tryMutant(
  stage: Stage,
  { patches, rates }: Mutant,
  { first, most, minutes }: Omit<Trial, 'only'>,
): Promise<{ seed: number; rule: string } | undefined> {
  const mistaken = await withMistake(stage, patches);
  for (let seed = first; seed < first + most; seed++) {
    const drawn = drawScenario(seed, { minutes });
    const scenario = rates ? { ...drawn, rates } : drawn;
    const { found } = await simulate(mistaken, scenario);
    if (found.length === 0) continue;
    const sound = await simulate(stage, scenario);
    const known = new Set(sound.found.map(({ rule }) => rule));
    const shown = found.find(({ rule }) => !known.has(rule));
    if (shown) return { seed, rule: shown.rule };
  }
  return undefined;
}
