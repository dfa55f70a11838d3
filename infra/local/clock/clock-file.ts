import { join } from 'node:path';
import { asNumber, type JsonObject } from '../store/json.ts';
import { readWhole, writeWhole } from '../store/whole-file.ts';
import { Clock } from './clock.ts';

/** Where virtual time starts, instead of now or of the kept time. */
export interface ClockStart {
  /** ISO 8601 */
  readonly now?: string | undefined;
  readonly frozen?: boolean | undefined;
}

/**
 * Virtual time as the folder kept it, or real time; then as `start` says. It is stored at once, so
 * that a process that is killed early comes back in the same time.
 */
export function openClock(folder: string | undefined, start: ClockStart): Clock {
  const clock = new Clock(folder === undefined ? undefined : readClock(folder));
  if (start.frozen === true) clock.freeze();
  if (start.now !== undefined) clock.set(Date.parse(start.now));
  if (start.frozen === false) clock.thaw();
  keepClock(folder, clock);
  return clock;
}

/** Keeps virtual time for the next start. While the process is down a running clock runs on. */
export function keepClock(folder: string | undefined, clock: Clock): void {
  if (folder === undefined) return;
  const { offset, frozenAt } = clock;
  writeWhole(clockIn(folder), JSON.stringify({ offset, frozenAt }));
}

function readClock(folder: string) {
  const found = readWhole(clockIn(folder));
  if (found === undefined) return undefined;
  const kept = found as JsonObject;
  const frozenAt = kept.frozenAt === undefined ? undefined : asNumber(kept.frozenAt, 0);
  return { offset: asNumber(kept.offset, 0), frozenAt };
}

function clockIn(folder: string): string {
  return join(folder, 'clock.json');
}
