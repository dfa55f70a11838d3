import app from './es/app.json';
import composer from './es/composer.json';
import conversation from './es/conversation.json';
import inbox from './es/inbox.json';
import parts from './es/parts.json';
import type { firstEnglish } from './first-en.ts';

/** The words that the frame and the first page need, in Spanish: they are loaded before all others. */
export const firstSpanish: typeof firstEnglish = {
  app,
  composer,
  conversation,
  inbox,
  parts,
};
