import { dirname, join } from 'node:path';

/** What the top level of a file remembers from one call to the next. */
export type Keeps =
  /** State: each machine loads the file for itself. */
  | 'something'
  /** It may read the clock, random numbers and services: those of the machine that runs. */
  | 'nothing'
  | 'nothing, and asks nothing';

/** These may cache: the same answer for the same question, whichever machine asks. */
const pureRooms = /^shared\/(rules|values|rows)\//;
/** Makes random ids, and remembers the last one. */
const withChance = 'shared/values/ids.ts';
/** Which variables were declared: the same on all machines. */
const ofAll = /^shared\/environment\//;
const importingWire =
  /^import [^;]*from '(?:ulid|@middy\/core|node:(?:crypto|timers)|@aws|aws4fetch)[^']*'/m;
const asksMachine = /\bMath\.random|\bnew Date\(\)|\bsetTimeout|\bsetImmediate|\bprocess\./;

/** Classifies each file. A value at its top of an unknown kind counts as state. */
export function whatIsKept(sources: ReadonlyMap<string, string>): (file: string) => Keeps {
  const pure = pureOnes(sources);
  return (file) => {
    if (pure.has(file)) return 'nothing, and asks nothing';
    const keeps = file === withChance || (!ofAll.test(file) && hasState(sources.get(file) ?? ''));
    return keeps ? 'something' : 'nothing';
  };
}

/** A value at the top of a file, and how it is made. */
const valueAtTop = /^(?:export )?const [^;]*? =\s+(?:\/\*[^*]*\*\/ )?(new )?([\w.]+)(\(|<)?(.*)/gm;
/** These make what never changes, or stand-ins, which ask which machine runs. */
const stillMakers =
  /^(z\b|endpoint|api|lambda|\w*[wW]orker|shardsOf|tableName|queueUrl|words|refused|variable|Object\.|Math\.)/;
const stillClasses = /^(RegExp|Logger|Metrics|\w+Client)$/;
const filledAtOnce = /^[^()]*\(?\[/;

function hasState(source: string): boolean {
  if (/^let /m.test(source)) return true;
  return [...source.matchAll(valueAtTop)].some(([, isNew, maker = '', opens, rest = '']) => {
    if (!isNew) return opens === '(' && !stillMakers.test(maker) && !/Client\.from$/.test(maker);
    const isCollection = maker === 'Set' || maker === 'Map';
    return isCollection ? !filledAtOnce.test(rest) : !stillClasses.test(maker);
  });
}

const stateAtTop = /^(?:let |(?:export )?const \w+(?:: [^=]+)? = (?:\/\*[^*]*\*\/ )?new )/m;

/** Files without state that call no service, and import no file that does. */
function pureOnes(sources: ReadonlyMap<string, string>): Set<string> {
  const isAlone = ([file, source]: [string, string]) => {
    if (pureRooms.test(file)) return file !== withChance;
    if (ofAll.test(file) || importingWire.test(source)) return false;
    return !stateAtTop.test(source) && !asksMachine.test(source);
  };
  const pure = new Set([...sources].filter(isAlone).map(([file]) => file));
  const needs = new Map([...sources].map(([file, source]) => [file, importsOf(file, source)]));
  for (let before = -1; before !== pure.size; ) {
    before = pure.size;
    for (const file of pure) {
      if (needs.get(file)?.some((need) => !pure.has(need))) pure.delete(file);
    }
  }
  return pure;
}

const importing = /^(?:import|export) (?!type)[^;]*?from '(\.[^']+)'|^import '(\.[^']+)'/gms;

function importsOf(file: string, source: string): string[] {
  return [...source.matchAll(importing)].map(([, name, bare]) => {
    return join(dirname(file), name ?? bare ?? '');
  });
}
