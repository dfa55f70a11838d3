import { dev } from './dev.ts';
import { prod } from './prod.ts';
import type { StageSettings } from './stage-settings.ts';

/** Every stage by its name: a new one is a file, and a word here. */
const stages: Readonly<Record<string, StageSettings>> = { dev, prod };

/** The settings of a stage. Throws one clear line for an unknown stage. */
export function settingsOf(name: string): StageSettings {
  const settings = Object.hasOwn(stages, name) ? stages[name] : undefined;
  if (settings) return settings;
  throw new Error(
    `There is no stage "${name}", but ${Object.keys(stages).join(', ')}: see infra/stages.`,
  );
}
