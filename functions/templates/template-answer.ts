import * as z from 'zod/mini';
import { isReadyMade } from '../../shared/access/template-text.ts';
import { named } from '../../shared/lambda/shapes.ts';
import type { Template } from '../../shared/tables/accounts/templates.ts';

export const TemplateAnswer = z.object({
  id: z.string(),
  name: z.string(),
  text: z.string(),
  /** For If-Match. */
  version: z.string(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  /** One of those that every account has: to be used or copied, not changed. */
  readyMade: z.optional(z.literal(true)),
});
named('Template', TemplateAnswer);

/** A template as tenants see it. */
export function templateAnswer(template: Template) {
  const { templateId: id, name, text, version, createdAt, updatedAt } = template;
  const readyMade = isReadyMade(id) ? true : undefined;
  return { id, name, text, version, createdAt, updatedAt, readyMade };
}

/** As it was saved, with what is odd about it and was not refused. */
export const SavedTemplate = z.extend(TemplateAnswer, {
  problems: z.array(
    z.object({
      rule: z.string(),
      because: z.string(),
      at: z.object({ start: z.number(), end: z.number() }),
      mend: z.string(),
      severity: z.enum(['refuse', 'warn']),
      citation: z.optional(z.string()),
    }),
  ),
});
