import { LocalError } from '../local-error.ts';
import { asList, asObject, asText, isObject, type Json, type JsonObject } from '../store/json.ts';
import { type Identity, identify, type Place } from './physical-names.ts';
import { pseudoParameter } from './pseudo-parameters.ts';
import type { Declared, Stack } from './template.ts';

/**
 * Answers intrinsics over all stacks of one assembly, as CloudFormation would at deploy time.
 * Its methods throw LocalError on what they cannot answer.
 */
export class Resolver {
  readonly #stacks: readonly Stack[];
  readonly #place: Place;
  readonly #identities = new Map<Declared, Identity>();
  readonly #properties = new Map<Declared, JsonObject>();

  constructor(stacks: readonly Stack[], place: Place) {
    this.#stacks = stacks;
    this.#place = place;
  }

  /** The value with every intrinsic answered; `undefined` stands for AWS::NoValue. */
  resolve(value: Json, stack: Stack): Json | undefined {
    if (Array.isArray(value)) {
      return value.flatMap((entry) => {
        const item = this.resolve(entry, stack);
        return item === undefined ? [] : [item];
      });
    }
    if (!isObject(value)) return value;
    const [key, ...others] = Object.keys(value);
    if (key !== undefined && others.length === 0) {
      const argument = value[key] ?? null;
      if (key === 'Ref') return this.#reference(asText(argument), stack);
      if (key === 'Condition' && typeof argument === 'string') return this.holds(argument, stack);
      if (key.startsWith('Fn::')) return this.#call(key, argument, stack);
    }
    const result: JsonObject = {};
    for (const [name, entry] of Object.entries(value)) {
      const item = this.resolve(entry, stack);
      if (item !== undefined) result[name] = item;
    }
    return result;
  }

  /** The resource's properties, resolved. */
  properties(resource: Declared): JsonObject {
    const found = this.#properties.get(resource);
    if (found !== undefined) return found;
    const made = asObject(this.resolve(resource.properties, resource.stack));
    this.#properties.set(resource, made);
    return made;
  }

  /** The resource's name, and what Ref and GetAtt answer for it. */
  identity(resource: Declared): Identity {
    const found = this.#identities.get(resource);
    if (found !== undefined) return found;
    // Only the properties that hold names: resolving all of them here could run in a circle
    // (a queue's redrive policy names a queue whose policy names the first).
    const naming = Object.entries(resource.properties).filter(([key]) => key.endsWith('Name'));
    const named = asObject(this.resolve(Object.fromEntries(naming), resource.stack));
    const made = identify(resource, named, this.#place);
    this.#identities.set(resource, made);
    return made;
  }

  /** Whether a condition of the stack holds; a condition nobody declared does. */
  holds(condition: string, stack: Stack): boolean {
    const declared = asObject(stack.template.Conditions)[condition];
    return declared === undefined ? true : this.resolve(declared, stack) === true;
  }

  #text(value: Json | undefined, stack: Stack): string {
    return asText(this.resolve(value ?? null, stack) ?? '');
  }

  #list(value: Json | undefined, stack: Stack): Json[] {
    return asList(this.resolve(value ?? null, stack));
  }

  #reference(name: string, stack: Stack): Json | undefined {
    const pseudo = pseudoParameter(name, stack, this.#place);
    if (pseudo !== undefined) return pseudo.value;
    const parameter = asObject(stack.template.Parameters)[name];
    if (parameter !== undefined) return asObject(parameter).Default ?? '';
    return this.identity(find(name, stack)).ref;
  }

  #attribute(argument: Json, stack: Stack): string {
    const [id = '', ...path] =
      typeof argument === 'string' ? argument.split('.') : this.#list(argument, stack).map(asText);
    const { attributes, name } = this.identity(find(id, stack));
    const key = path.join('.');
    return attributes[key] ?? `${name}.${key}`;
  }

  #call(key: string, argument: Json, stack: Stack): Json | undefined {
    const [first, second, third] = asList(argument);
    switch (key) {
      case 'Fn::GetAtt':
        return this.#attribute(argument, stack);
      case 'Fn::Join':
        return this.#list(second, stack).map(asText).join(asText(first));
      case 'Fn::Split':
        return this.#text(second, stack).split(asText(first));
      case 'Fn::Select':
        return this.#list(second, stack)[Number(this.#text(first, stack))];
      case 'Fn::Sub':
        return this.#substitute(argument, stack);
      case 'Fn::ImportValue':
        return this.#imported(this.#text(argument, stack));
      case 'Fn::If':
        return this.resolve((this.holds(asText(first), stack) ? second : third) ?? null, stack);
      case 'Fn::FindInMap':
        return this.#inMap([first, second, third], stack);
      case 'Fn::Base64':
        return Buffer.from(this.#text(argument, stack)).toString('base64');
      case 'Fn::ToJsonString':
        return JSON.stringify(this.resolve(argument, stack));
      case 'Fn::Length':
        return this.#list(argument, stack).length;
      case 'Fn::GetAZs':
        return [`${this.#place.region}a`, `${this.#place.region}b`];
      case 'Fn::GetStackOutput':
        return this.#stackOutput(asObject(argument), stack);
      default:
        return this.#judge(key, asList(argument), stack);
    }
  }

  #judge(key: string, conditions: Json[], stack: Stack): boolean {
    const answers = () => conditions.map((condition) => this.resolve(condition, stack));
    if (key === 'Fn::Equals') return new Set(answers().map((v) => JSON.stringify(v))).size === 1;
    if (key === 'Fn::Not') return answers()[0] !== true;
    if (key === 'Fn::And') return answers().every((answer) => answer === true);
    if (key === 'Fn::Or') return answers().some((answer) => answer === true);
    throw new LocalError(`Stack ${stack.name} uses ${key}, which the local runner cannot answer.`);
  }

  #inMap(keys: (Json | undefined)[], stack: Stack): Json | undefined {
    const path = keys.map((key) => this.#text(key, stack));
    let found: Json | undefined = asObject(stack.template.Mappings);
    for (const key of path) found = asObject(found)[key];
    if (found === undefined) throw new LocalError(`No mapping ${path.join('.')} in ${stack.name}.`);
    return found;
  }

  #substitute(argument: Json, stack: Stack): string {
    const [format = '', variables = {}] = Array.isArray(argument) ? argument : [argument];
    return asText(format).replaceAll(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
      if (literal === '!') return `\${${name}}`;
      const given = asObject(variables)[name];
      if (given !== undefined) return this.#text(given, stack);
      const value = name.includes('.')
        ? this.#attribute(name, stack)
        : this.#reference(name, stack);
      return asText(value);
    });
  }

  #imported(name: string): Json | undefined {
    for (const stack of this.#stacks) {
      for (const output of Object.values(asObject(stack.template.Outputs))) {
        const exported = asObject(asObject(output).Export).Name;
        if (exported === undefined || this.#text(exported, stack) !== name) continue;
        return this.resolve(asObject(output).Value ?? null, stack);
      }
    }
    throw new LocalError(`No stack exports ${name}.`);
  }

  #stackOutput(argument: JsonObject, from: Stack): Json | undefined {
    const name = this.#text(argument.StackName, from);
    const stack = this.#stacks.find((candidate) => candidate.name === name);
    const outputs = asObject(stack?.template.Outputs);
    const output = outputs[this.#text(argument.OutputName, from)];
    if (stack === undefined || output === undefined) {
      throw new LocalError(`Stack ${name} lacks an output that ${from.name} reads.`);
    }
    return this.resolve(asObject(output).Value ?? null, stack);
  }
}

function find(logicalId: string, stack: Stack): Declared {
  const resource = stack.resources.get(logicalId);
  if (resource === undefined) {
    throw new LocalError(`Stack ${stack.name} refers to ${logicalId}, which it does not have.`);
  }
  return resource;
}
