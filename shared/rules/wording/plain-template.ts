import { plainVersion } from '../../values/message-parts.ts';
import { fieldPattern } from './merge-fields.ts';

/**
 * The plain version of a text with merge fields. The name of a field stays as it is written: with
 * other letters it would be another field.
 */
export function plainTemplate(text: string): string {
  let plain = '';
  let from = 0;
  for (const { 0: field, 1: name = '', 2: fallback, index } of text.matchAll(fieldPattern)) {
    const otherwise = fallback === undefined ? '' : `|${plainVersion(fallback)}`;
    plain += `${plainVersion(text.slice(from, index))}[${name}${otherwise}]`;
    from = index + field.length;
  }
  return plain + plainVersion(text.slice(from));
}
