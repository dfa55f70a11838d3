import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asObject, asText, type JsonObject, parseJson } from '../store/json.ts';

/** One resource as the template declares it; its properties still hold intrinsics. */
export interface Declared {
  readonly stack: Stack;
  readonly logicalId: string;
  readonly type: string;
  readonly properties: JsonObject;
  /** The construct path CDK noted ("Data/Accounts/Resource"), or '' when there is none. */
  readonly path: string;
}

/** One stack of the cloud assembly. */
export interface Stack {
  readonly name: string;
  readonly template: JsonObject;
  readonly resources: Map<string, Declared>;
  /** Folder of each file asset, by its object key in the asset bucket. */
  readonly assets: Map<string, string>;
}

/** Reads every stack of a cloud assembly folder (`cdk.out`), stages included. */
export function readAssembly(folder: string): Stack[] {
  const artifacts = asObject(readObject(join(folder, 'manifest.json')).artifacts);
  const assets = new Map<string, string>();
  const stacks: Stack[] = [];
  for (const [name, value] of Object.entries(artifacts)) {
    const artifact = asObject(value);
    const properties = asObject(artifact.properties);
    if (artifact.type === 'aws:cloudformation:stack') {
      const file = join(folder, asText(properties.templateFile));
      stacks.push(readStack(asText(properties.stackName) || name, readObject(file), assets));
    } else if (artifact.type === 'cdk:asset-manifest') {
      readAssets(folder, asText(properties.file), assets);
    } else if (artifact.type === 'cdk:cloud-assembly') {
      stacks.push(...readAssembly(join(folder, asText(properties.directoryName))));
    }
  }
  return stacks;
}

/** One stack from its template; `assets` gives the folder of each code asset by object key. */
export function readStack(name: string, template: JsonObject, assets: Map<string, string>): Stack {
  const resources = new Map<string, Declared>();
  const stack: Stack = { name, template, resources, assets };
  for (const [logicalId, value] of Object.entries(asObject(template.Resources))) {
    const resource = asObject(value);
    resources.set(logicalId, {
      stack,
      logicalId,
      type: asText(resource.Type),
      properties: asObject(resource.Properties),
      path: asText(asObject(resource.Metadata)['aws:cdk:path']),
    });
  }
  return stack;
}

function readAssets(folder: string, file: string, into: Map<string, string>): void {
  const files = asObject(readObject(join(folder, file)).files);
  for (const value of Object.values(files)) {
    const path = asText(asObject(asObject(value).source).path);
    for (const destination of Object.values(asObject(asObject(value).destinations))) {
      into.set(asText(asObject(destination).objectKey), join(folder, path));
    }
  }
}

function readObject(file: string): JsonObject {
  return asObject(parseJson(readFileSync(file, 'utf8')));
}
