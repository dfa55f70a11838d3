import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HeardCall } from '../../infra/local/gateway/hear-call.ts';
import type { Deployment } from '../../infra/local/template/deployment.ts';
import { isAllowed, type Need, needsOf, rolesOf } from './judge-calls.ts';

/** The folder for what the Lambdas of all towns needed; without it nobody watches. */
export const watchVariable = 'WATCH_ROLES';

/** Watches a system if the environment names a folder. */
export function watchRoles(folder = process.env[watchVariable]): RoleWatch | undefined {
  return folder === undefined ? undefined : new RoleWatch(folder);
}

/** Hears the calls of one system's Lambdas, and holds them against their roles in the end. */
export class RoleWatch {
  readonly #folder: string;
  readonly #needs = new Map<string, Need>();
  /** Calls that were not read yet. */
  #heard: HeardCall[] = [];
  #deployment: Deployment | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  readonly onCall = (call: HeardCall): void => {
    this.#heard.push(call);
    if (this.#deployment !== undefined) this.#read(this.#deployment);
  };

  /** What runs; calls may have come before. */
  begin(deployment: Deployment): void {
    this.#deployment = deployment;
  }

  /**
   * To be called when the system stands still. Keeps in the folder what was needed. Throws when a
   * role did not allow something.
   */
  settle(deployment: Deployment): void {
    this.#read(deployment);
    mkdirSync(this.#folder, { recursive: true });
    writeFileSync(join(this.#folder, `${randomUUID()}.tsv`), [...this.#needs.keys()].join('\n'));
    const roles = rolesOf(deployment);
    const denied = [...this.#needs].filter(([, need]) => {
      return !isAllowed(need, roles.get(need.lambda) ?? []);
    });
    if (denied.length === 0) return;
    throw new Error(`Roles do not allow: ${denied.map(([line]) => line).join('; ')}`);
  }

  #read(deployment: Deployment): void {
    for (const call of this.#heard) {
      for (const need of needsOf(call, deployment)) this.#needs.set(lineOf(need), need);
    }
    this.#heard = [];
  }
}

function lineOf({ lambda, action, resource }: Need): string {
  return [lambda, action, resource].join('\t');
}
