import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { keepClock, openClock } from '../../infra/local/clock/clock-file.ts';
import { Tokens } from '../../infra/local/gateway/tokens.ts';
import { LocalError } from '../../infra/local/local-error.ts';
import { Queue } from '../../infra/local/queues/queue.ts';
import { readWhole, writeWhole } from '../../infra/local/store/whole-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'ivip-kept-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const inFolder = (name: string) => join(folder, name);
const start = { now: '2026-11-24T17:00:00.000Z', frozen: true };

describe('a file that is written as a whole', () => {
  it('is found as it was written, and what a killed process left beside it does no harm', () => {
    writeWhole(inFolder('whole.json'), '{"a":1}');
    writeFileSync(inFolder('whole.json.new'), '{"a":2');
    expect(readWhole(inFolder('whole.json'))).toEqual({ a: 1 });
    writeWhole(inFolder('whole.json'), '{"a":3}');
    expect(readWhole(inFolder('whole.json'))).toEqual({ a: 3 });
    expect(readdirSync(folder)).toEqual(['whole.json']);
    expect(readWhole(inFolder('none.json'))).toBeUndefined();
  });
});

describe('virtual time', () => {
  it('is kept from the first moment on, for a process that is killed outright', () => {
    openClock(folder, start);
    expect(new Date(openClock(folder, {}).now()).toISOString()).toBe(start.now);
    const clock = openClock(folder, {});
    clock.set(clock.now() + 60_000);
    keepClock(folder, clock);
    expect(new Date(openClock(folder, {}).now()).toISOString()).toBe('2026-11-24T17:01:00.000Z');
  });

  it('never falls back to today silently: a damaged file is an error in one line', () => {
    const whole = readFileSync(inFolder('clock.json'), 'utf8');
    for (const torn of ['', whole.slice(0, whole.length / 2)]) {
      writeFileSync(inFolder('clock.json'), torn);
      expect(() => openClock(folder, {})).toThrow(LocalError);
      expect(() => openClock(folder, {})).toThrow(/^\S+clock\.json is damaged: [^\n]*--fresh$/);
    }
  });
});

describe('the key that signs', () => {
  it('is the same after a restart, and a damaged one is an error in one line', async () => {
    const clock = openClock(undefined, {});
    const first = await Tokens.open(clock, folder);
    const trust = { issuer: 'https://issuer.example', audience: 'web' };
    const token = await first.issue({ user: 'ann' }, trust);
    const second = await Tokens.open(clock, folder);
    expect(await second.verify(token, trust.issuer, [trust.audience])).toMatchObject({
      'cognito:username': 'ann',
    });
    writeFileSync(inFolder('signing-key.json'), '{"privateJwk":{"kty":"RS');
    await expect(Tokens.open(clock, folder)).rejects.toThrow(/signing-key\.json is damaged/);
  });
});

describe('a queue with dead letters', () => {
  const settings = (name: string) => ({ name, arn: name, url: name, visibilityMs: 0, delayMs: 0 });

  it('keeps a message in one of the two, whenever the process ends', async () => {
    const clock = openClock(undefined, start);
    const open = () => {
      const home = (name: string) => ({ clock, file: inFolder(`${name}.jsonl`), say: () => {} });
      const dead = new Queue({ ...settings('dead'), redrive: undefined }, home('dead'));
      const redrive = { arn: 'dead', maxReceiveCount: 1 };
      const queue = new Queue({ ...settings('work'), redrive }, home('work'));
      queue.deadLetters = dead;
      return { queue, dead };
    };
    const { queue, dead } = open();
    await queue.send({ body: 'poison' }).kept;
    const [message] = queue.receive(1);
    queue.changeVisibility(message?.receipt ?? '', 0);
    expect(dead.visible).toBe(1);
    // As a process that is killed in this moment leaves it: nothing of the move is on disk yet.
    expect(readFileSync(inFolder('work.jsonl'), 'utf8')).not.toContain('deleted');
    await dead.stop();
    await queue.stop();
    const again = open();
    expect([again.queue.visible, again.dead.visible]).toEqual([0, 1]);
    await Promise.all([again.queue.stop(), again.dead.stop()]);
  });
});
