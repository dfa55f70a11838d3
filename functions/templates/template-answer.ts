import * as z from 'zod/mini';
import { isReadyMade } from '../../shared/access/template-text.ts';
import { named, WordingAnswer } from '../../shared/lambda/shapes.ts';
import type { Template } from '../../shared/tables/accounts/templates.ts';

export const TemplateAnswer = z.object({
  id: z.string(),
  name: z.string(),
  text: z.string(),
  /** For If-Match. */
  version: z.string(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  /** A ready-made one that every account has: to use or copy, not to change. */
  readyMade: z.optional(z.literal(true)),
});
named('Template', TemplateAnswer);

/** A template as tenants see it. */
export function templateAnswer(template: Template) {
  const { templateId: id, name, text, version, createdAt, updatedAt } = template;
  const readyMade = isReadyMade(id) ? true : undefined;
  return { id, name, text, version, createdAt, updatedAt, readyMade };
}

/** As it was saved, with warnings that did not refuse it. */
export const SavedTemplate = z.extend(TemplateAnswer, {
  problems: z.array(WordingAnswer),
});
