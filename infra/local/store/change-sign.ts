import { DatabaseSync } from 'node:sqlite';

/**
 * Says whether anything was written to the engine's file since the last check. SQLite knows that at
 * once (`PRAGMA data_version`), while asking every stream costs a call each. Only for an engine
 * that keeps one SQLite file.
 */
export interface ChangeSign {
  /** A number that changes with every commit of the engine. */
  now(): number;
  close(): void;
}

/** Watches the engine's file, which must be there. */
export function watchChanges(file: string): ChangeSign {
  const database = new DatabaseSync(file, { timeout: 5000 });
  const question = database.prepare('PRAGMA data_version');
  return {
    now: () => Number(question.get()?.data_version),
    close: () => database.close(),
  };
}
