import * as z from 'zod/mini';
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
});
named('Template', TemplateAnswer);

/** A template as tenants see it. */
export function templateAnswer(template: Template) {
  const { templateId: id, name, text, version, createdAt, updatedAt } = template;
  return { id, name, text, version, createdAt, updatedAt };
}
