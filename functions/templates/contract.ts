import * as z from 'zod/mini';
import { route } from '../../shared/lambda/route.ts';
import { Paging, pageOf, words } from '../../shared/lambda/shapes.ts';

const NewTemplate = z.strictObject({ name: words(100), text: words(1600) });

const TemplateChange = z
  .strictObject({ name: z.optional(words(100)), text: z.optional(words(1600)) })
  .check(
    z.refine(({ name, text }) => name !== undefined || text !== undefined, {
      error: 'name or text must be given',
    }),
  );

const TemplateAnswer = z.object({
  id: z.string(),
  name: z.string(),
  text: z.string(),
  /** For If-Match. */
  version: z.string(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});

export const listTemplates = route({
  method: 'GET',
  path: '/v1/templates',
  summary: 'Canned texts with merge fields such as [1st]',
  query: Paging,
  answer: pageOf(TemplateAnswer),
});

export const createTemplate = route({
  method: 'POST',
  path: '/v1/templates',
  summary: 'Keeps a canned text',
  body: NewTemplate,
  status: 201,
  answer: TemplateAnswer,
  refuses: ['not-found', 'account-terminated', 'conflict', 'idempotency-mismatch'],
});

export const amendTemplate = route({
  method: 'PATCH',
  path: '/v1/templates/{templateId}',
  summary: 'Changes a canned text or its name',
  body: TemplateChange,
  answer: TemplateAnswer,
  edits: true,
  refuses: ['not-found', 'account-terminated', 'precondition-failed'],
});

export const removeTemplate = route({
  method: 'DELETE',
  path: '/v1/templates/{templateId}',
  summary: 'Removes a canned text',
  status: 204,
  edits: true,
  refuses: ['not-found', 'account-terminated', 'precondition-failed'],
});

export const templateRoutes = [
  listTemplates,
  createTemplate,
  amendTemplate,
  removeTemplate,
] as const;
