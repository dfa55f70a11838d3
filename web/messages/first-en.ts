import app from './en/app.json';
import composer from './en/composer.json';
import conversation from './en/conversation.json';
import inbox from './en/inbox.json';
import parts from './en/parts.json';

/** The words that the frame and the first page need, in English: they are loaded before all others. */
export const firstEnglish = {
  app,
  composer,
  conversation,
  inbox,
  parts,
};
