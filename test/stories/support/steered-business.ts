import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { components } from '../../../client/src/schema.d.ts';
import type { Person } from './person.ts';
import { approvedBusiness, phoneNumbered, type Town } from './town.ts';

const dayMs = 86_400_000;
const firstTuesday = Date.parse('2026-11-24T00:00:00Z');
const ready = 'Hi [1st], Lakeside Motors: your car is ready. Reply STOP to end';

/** Seconds after which what was asked must have happened. */
export const soon = 5;

/** An old business with people, in a week of its own, since virtual time only moves forward. */
export type Steered = {
  readonly accountId: string;
  readonly rep: Person;
  readonly people: readonly string[];
  /** A time on the Tuesday of this story. */
  on(time: string, daysLater?: number): string;
  send(more?: Record<string, unknown>): Promise<string>;
  steer(id: string, verb: string): ReturnType<Person['ask']>;
  show(id: string): Promise<components['schemas']['GroupSend']>;
  /** When its texts reached the phones, in order. */
  arrivals(): Promise<number[]>;
  arrived(): Promise<number>;
};

/** How many weeks a town has lived, from November on, and how many people it has. */
const lived = new WeakMap<Town, { weeks: number; people: number }>();

/** Opens one whose number carries so many texts a second, at a time of the next week (UTC). */
export async function steeredBusiness(
  town: Town,
  given: { people: number; partsPerSecond: number; time?: string },
): Promise<Steered> {
  const { weeks: week, people: known } = lived.get(town) ?? { weeks: 0, people: 0 };
  lived.set(town, { weeks: week + 1, people: known + given.people });
  const on = (time: string, daysLater = 0) => {
    const day = new Date(firstTuesday + (7 * week + daysLater) * dayMs);
    return `${day.toISOString().slice(0, 10)}T${time}.000Z`;
  };
  await town.setClock(on(given.time ?? '17:00:00'));
  const { rep, accountId } = await approvedBusiness(town, given);
  await liftRampUp(town, accountId);
  const people = Array.from({ length: given.people }, (_, n) => phoneNumbered(known + n));
  await addAll(rep, people);
  const arrivals = async () => {
    const held = await Promise.all(people.map((phone) => town.textsOf(phone)));
    return held.flatMap((texts) => texts.map((text) => Date.parse(text.at))).sort((a, b) => a - b);
  };
  return {
    accountId,
    rep,
    people,
    on,
    send: async (more = {}) => {
      const body = { text: ready, audience: { all: true }, purpose: 'service', ...more };
      const key = { 'idempotency-key': randomUUID() };
      const ask = () => rep.post('/v1/group-sends', body, key);
      let accepted = await ask();
      // As a client does: `busy` is asked again under the same key.
      for (let tries = 1; accepted.status === 503 && tries < 10; tries++) accepted = await ask();
      expect(accepted.status).toBe(202);
      return accepted.body.id;
    },
    steer: (id, verb) => rep.ask('post', `/v1/group-sends/${id}/${verb}`),
    show: async (id) => (await rep.get(`/v1/group-sends/${id}`)).body,
    arrivals,
    arrived: async () => (await arrivals()).length,
  };
}

async function liftRampUp(town: Town, accountId: string): Promise<void> {
  const policy = { reason: 'Known for years.', rampUp: 'lifted' };
  const set = await town.operator.put(`/v1/operator/accounts/${accountId}/policy`, policy);
  expect(set.status).toBe(200);
}

async function addAll(rep: Person, people: readonly string[]): Promise<void> {
  const consent = { basis: 'express', source: 'repair order', obtainedAt: '2026-11-01' };
  for (const phone of people) {
    const saved = await rep.post('/v1/contacts', { phone, firstName: 'Ana', consent });
    expect(saved.status).toBe(201);
  }
}
