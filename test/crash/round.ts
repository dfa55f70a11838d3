import { setTimeout as wait } from 'node:timers/promises';
import { ask, change } from './ask.ts';
import { leaveTogether } from './doomed.ts';
import type { Ledger } from './ledger.ts';
import type { Machine } from './machine.ts';
import { rowsOf } from './people.ts';

/** What a round works with. */
export type Round = {
  readonly machine: Machine;
  readonly ledger: Ledger;
  /** A token of a representative. */
  readonly token: string;
  /** A number from 0 to below 1, from the seed. */
  readonly random: () => number;
  readonly nth: number;
  /** A thread of a Lambda ends each time so many calls of Lambdas have gone well, up to twice that. */
  readonly callsPerThread: number;
  /** True from the moment on in which the day ends, or the machine is killed. */
  readonly isOver: () => boolean;
};

const peopleInAFile = 40;

/**
 * A busy day, until it is over or the machine is killed: a file of people, group sends to all,
 * one-to-one texts, and phones that text back. Threads of Lambdas end in between.
 */
export async function liveThrough(round: Round): Promise<void> {
  await Promise.all([
    repeat(round, 2_000, () => askAgain(round)),
    repeat(round, 10_000, () => importPeople(round)),
    sendToAll(round),
    repeat(round, 150, () => writeToOne(round)),
    repeat(round, 60, () => textBack(round)),
    repeat(round, 12_000, () => leaveTogether(round)),
    endThreads(round),
  ]);
}

/** What got no answer before, a few at a time: after a kill it may be hundreds. */
async function askAgain(round: Round): Promise<void> {
  const { machine, ledger } = round;
  const again = ledger.unanswered;
  ledger.unanswered = [];
  const lane = async () => {
    for (let next = again.shift(); next; next = again.shift()) await change(machine, round, next);
  };
  await Promise.all([lane(), lane(), lane(), lane()]);
}

async function repeat({ isOver, random }: Round, everyMs: number, act: () => Promise<void>) {
  while (!isOver()) {
    await act();
    await wait(everyMs * (0.5 + random()));
  }
}

let imported = 0;

/** Imports a file of people; each round has its own people, who come again with each file. */
export async function importPeople(round: Round): Promise<void> {
  const { ledger, machine, nth } = round;
  const { phones, file } = rowsOf(nth * peopleInAFile, peopleInAFile);
  const asked = {
    path: '/v1/imports',
    key: `import ${nth}x${++imported}`,
    body: {
      fileName: `people-${nth}.csv`,
      attestation: {
        basis: 'express',
        statement: 'Everybody in the file agreed to texts at our counter.',
        attestedBy: 'Rita Moss',
      },
    },
    async done(answer: Readonly<Record<string, unknown>>) {
      if (answer.upload !== undefined && !(await isUploaded(machine, answer.upload, file))) {
        ledger.unanswered.push(asked);
        return;
      }
      ledger.imports.push({ id: String(answer.id), rows: phones.length });
      ledger.people.push(...phones);
    },
  };
  await change(machine, round, asked);
}

async function isUploaded(machine: Machine, upload: unknown, file: string): Promise<boolean> {
  const { url, fields } = upload as { url: string; fields: Record<string, string> };
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([file]), 'people.csv');
  try {
    // The form was made by this machine or, answered again, by an earlier one on another port.
    return (await fetch(url, { method: 'POST', body: form })).ok;
  } catch (error) {
    if (machine.isDead()) return false;
    throw error;
  }
}

async function sendToAll(round: Round): Promise<void> {
  const { ledger, machine, nth, random, isOver } = round;
  for (let n = 0; !isOver(); n++) {
    const name = `K${nth}x${n}x`;
    await change(machine, round, {
      path: '/v1/group-sends',
      key: `send ${name}`,
      body: {
        text: `Hi [1st], Rita at Lakeside Motors. Order ${name} is ready. Reply STOP to end`,
        audience: { all: true },
        purpose: 'service',
      },
      done: ({ id }) => void ledger.groupSends.push(String(id)),
    });
    await wait(1_500 + 2_000 * random());
  }
}

let written = 0;

async function writeToOne(round: Round): Promise<void> {
  const { ledger, machine, random } = round;
  const phone = ledger.people[Math.floor(random() * ledger.people.length)];
  if (phone === undefined) return;
  const body = `Hi, Rita at Lakeside Motors. Order Q${++written}x is in. Reply STOP to end`;
  ledger.written.set(body, phone);
  await change(machine, round, {
    path: `/v1/conversations/${encodeURIComponent(phone)}/texts`,
    key: body,
    body: { body },
    done: () => undefined,
  });
}

let said = 0;

/** Each phone says STOP and HELP once at most, so that answers can be counted. */
async function textBack({ ledger, machine, random }: Round): Promise<void> {
  const phone = ledger.people[Math.floor(random() * ledger.people.length)];
  if (phone === undefined) return;
  const chance = random();
  const kind = chance < 0.12 ? 'stop' : chance < 0.3 ? 'help' : 'words';
  const before = ledger.replies.filter((reply) => reply.phone === phone);
  if (kind !== 'words' && before.some((reply) => reply.kind === kind)) return;
  const body = { stop: 'STOP', help: 'HELP', words: `Thanks, I come at noon, R${++said}x` }[kind];
  const path = `/_local/phones/${encodeURIComponent(phone)}`;
  const text = { body, to: ledger.number };
  const answer = await ask(machine, { method: 'POST', path, body: text });
  ledger.replies.push({ phone, body, kind, acknowledged: answer?.status === 202 });
}

/**
 * Ends one thread after the other. The rate follows the work: the next one lives until the machine
 * has done something since, or a slow machine would only load code again.
 */
async function endThreads(round: Round): Promise<void> {
  const { machine, ledger, random, callsPerThread, isOver } = round;
  let done = await callsDone(machine);
  while (!isOver()) {
    const enough = done + callsPerThread * (1 + random());
    while (!isOver() && (await callsDone(machine)) < enough) await wait(20);
    await wait(50 * random());
    const name = isOver() ? '' : await machine.endThread(random());
    if (name !== '') ledger.threadsEnded.push(name);
    done = await callsDone(machine);
  }
}

type Counts = { readonly invocations: number; readonly failures: number };

/** How many calls of Lambdas have gone well; endless when the machine is dead. */
async function callsDone(machine: Machine): Promise<number> {
  const answer = await ask(machine, { method: 'GET', path: '/_local/health' });
  if (answer === undefined) return Number.POSITIVE_INFINITY;
  const { functions } = answer.body.parts as { functions: Readonly<Record<string, Counts>> };
  const counts = Object.values(functions);
  return counts.reduce((sum, { invocations, failures }) => sum + invocations - failures, 0);
}
