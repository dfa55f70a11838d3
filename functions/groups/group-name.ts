import * as z from 'zod/mini';
import { cleanWords } from '../../shared/lambda/shapes.ts';

/** The name of a group, without extra blanks. */
export const GroupName = z.pipe(cleanWords(100), z.transform(trimmed));

function trimmed(name: string): string {
  return name.trim().replace(/\s+/g, ' ');
}
