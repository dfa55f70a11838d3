import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../infra/operate/preflight/check.ts';
import { lookThrough, sayFindings } from '../../../infra/operate/preflight/look-through.ts';
import { prod } from '../../../infra/stages/prod.ts';
import {
  type Answers,
  askFrom,
  emptyAccount,
  numbersCall,
  readyAccount,
  webUrl,
  wiredNumber,
} from './answers.ts';

/** Answers in the form of AWS's API reference: there was no account to record them from. */
const look = (answers: Answers, origins = [webUrl], canaryNumber?: string) => {
  const settings = { ...prod, origins, canaryNumber };
  return lookThrough({ stage: 'prod', settings, ask: askFrom(answers) });
};
const found = (findings: readonly Finding[], what: string) =>
  findings.find((one) => one.what === what);

describe('preflight', () => {
  it('lists what an empty account lacks, the slowest first', async () => {
    const findings = await look(emptyAccount);
    expect(findings.map(({ state, what }) => `${state} ${what}`)).toEqual([
      'there credentials',
      'missing registration',
      'missing out of the SMS sandbox',
      'missing spend limit',
      'missing Lambdas at once',
      'missing CDK bootstrap',
      'missing stacks',
      'waits Messenger',
      'waits people on call',
      'waits first operator',
      'missing origination number',
    ]);
    for (const { state, mend } of findings) {
      expect(mend !== undefined && mend.length > 0).toBe(state === 'missing');
    }
    expect(sayFindings(findings)).toMatch(/\n10 of 11 are not there\.\n$/);
  });

  it('says that a deployment must wait for its places, or keep none', async () => {
    const mend = found(await look(emptyAccount), 'Lambdas at once')?.mend?.join('\n');
    expect(mend).toContain('refuses a deployment with lambdasAtOnce: 1000');
    expect(mend).toContain('write 10 into infra/stages/prod.ts');
    const settings = { ...prod, lambdasAtOnce: 10 };
    const ask = askFrom(emptyAccount);
    const small = await lookThrough({ stage: 'prod', settings, ask });
    expect(found(small, 'Lambdas at once')?.mend?.join('\n')).not.toContain('refuses');
  });

  it('prints what docs/operate/deploy.md shows', async () => {
    const page = readFileSync(join(import.meta.dirname, '../../../docs/operate/deploy.md'), 'utf8');
    const shown = [...page.matchAll(/^```\n((?:there|missing|waits) [^`]*)^```/gm)].map(
      ([, block = '']) => block.split('\n').filter((line) => line !== '' && line !== '...'),
    );
    expect(shown).toHaveLength(2);
    const [first = [], later = []] = shown;
    const empty = sayFindings(await look(emptyAccount)).split('\n');
    expect(empty).toEqual(expect.arrayContaining(first));
    expect(sayFindings(await look(readyAccount)).split('\n')).toEqual(
      expect.arrayContaining(later),
    );
  });

  it('is silent when nothing is missing', async () => {
    const findings = await look(readyAccount);
    expect(findings.filter(({ state }) => state !== 'there')).toEqual([]);
    expect(sayFindings(findings)).toMatch(/\nNothing is missing\.\n$/);
  });

  it('finds a Messenger that nobody can sign in to, and says where its name goes', async () => {
    expect(found(await look(readyAccount, []), 'Messenger')).toMatchObject({
      state: 'missing',
      says: `nobody can sign in or upload at ${webUrl}`,
      mend: [expect.stringContaining(`Write "${webUrl}" into origins`), expect.any(String)],
    });
  });

  it.each([
    [
      'replies go nowhere',
      { TwoWayEnabled: false },
      'update-phone-number --phone-number-id phone-1',
    ],
    ['replies go to another topic', { TwoWayChannelArn: 'arn:other' }, 'update-phone-number'],
    ['the carrier answers STOP itself', { SelfManagedOptOutsEnabled: false }, '--self-managed'],
    [
      'replies go nowhere',
      { TwoWayEnabled: false, PoolId: 'pool-1' },
      'update-pool --pool-id pool-1',
    ],
  ])('finds a number where %s, and mends it', async (says, change, mend) => {
    const numbers = { PhoneNumbers: [{ ...wiredNumber, ...change }] };
    const findings = await look({ ...readyAccount, [numbersCall]: numbers });
    const number = found(findings, 'number +12485550142');
    expect(number).toMatchObject({ state: 'missing', says: expect.stringContaining(says) });
    expect(number?.mend?.join('\n')).toContain(mend);
  });

  it('asks no replies of a simulator number, and the canary for such a one', async () => {
    const type = (NumberType: string) => ({
      ...readyAccount,
      [numbersCall]: { PhoneNumbers: [{ ...wiredNumber, NumberType, TwoWayEnabled: false }] },
    });
    const canary = '+12485550142';
    const good = await look(type('SIMULATOR'), [webUrl], canary);
    expect(found(good, 'number +12485550142')?.state).toBe('there');
    expect(found(good, 'canary')?.state).toBe('there');
    const real = await look(type('TEN_DLC'), [webUrl], canary);
    expect(found(real, 'canary')).toMatchObject({
      state: 'missing',
      says: expect.stringMatching(/is TEN_DLC$/),
    });
    const none = await look(emptyAccount, [webUrl], canary);
    expect(found(none, 'canary')?.mend?.join('\n')).toContain('--number-type SIMULATOR');
  });

  it.each([
    ['REVIEWING', 'waits'],
    ['REQUIRES_UPDATES', 'missing'],
    ['COMPLETE', 'there'],
  ])('of a registration that is %s says %s', async (RegistrationStatus, state) => {
    const one = {
      RegistrationId: 'registration-9',
      RegistrationType: 'US_TOLL_FREE_REGISTRATION',
      RegistrationStatus,
    };
    const call = 'pinpoint-sms-voice-v2 describe-registrations';
    const findings = await look({ ...readyAccount, [call]: { Registrations: [one] } });
    expect(found(findings, 'registration registration-9')?.state).toBe(state);
  });

  it('does not count a person on call who has not confirmed', async () => {
    const topic = 'arn:aws:sns:us-east-1:111122223333:alarms';
    const pending = { Subscriptions: [{ SubscriptionArn: 'PendingConfirmation' }] };
    const call = `sns list-subscriptions-by-topic --topic-arn ${topic}`;
    const findings = await look({ ...readyAccount, [call]: pending });
    expect(found(findings, 'people on call')).toMatchObject({
      state: 'missing',
      says: 'none of 1 has confirmed',
    });
  });

  it('does not take a refusal for an answer', async () => {
    const call = 'cloudformation describe-stacks --stack-name CDKToolkit';
    await expect(look({ ...readyAccount, [call]: 'AccessDenied' })).rejects.toThrow('AccessDenied');
  });
});
