import type { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { composeApp } from '../../infra/app.ts';
import type { StageSettings } from '../../infra/stages/stage-settings.ts';

type Part = 'Data' | 'Run' | 'Web' | 'Watch';
export type Resource = {
  readonly Type: string;
  readonly Properties: Record<string, unknown>;
  readonly DeletionPolicy?: string;
};

/** An app composed for a test: placeholder code, no checks, so that it takes half a second. */
export function composed(stage: 'dev' | 'prod', settings: Partial<StageSettings> = {}): App {
  return composeApp({ stage, settings, bundle: false, checks: false });
}

/** One stack's template, for assertions. */
export function templateOf(app: App, part: Part): Template {
  return Template.fromStack(stackOf(app, part));
}

function stackOf(app: App, part: Part): Stack {
  return app.node.findChild(part) as Stack;
}

/** Resources of a type as [logical id, resource]. */
export function resourcesOf(template: Template, type: string): [string, Resource][] {
  return Object.entries(template.findResources(type)) as [string, Resource][];
}

/** The one resource whose logical id begins so. */
export function resourceNamed(template: Template, type: string, begin: string): Resource {
  const found = resourcesOf(template, type).filter(([id]) =>
    new RegExp(`^${begin}[0-9A-F]{8}$`).test(id),
  );
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} ${type} named ${begin}`);
  return found[0][1];
}

/** Everything a value refers to, as text: enough to see that A speaks of B. */
export function textOf(value: unknown): string {
  return JSON.stringify(value);
}
