import { afterEach, describe, expect, it } from 'vitest';
import { mayReach, refusalOf } from '../../shared/webhooks/receiver-address.ts';

/** Where a webhook may lead: never to what only our side can reach. */
const allow = (which: 'public' | 'public-and-loopback') => {
  process.env.WEBHOOK_TARGETS = which;
};
afterEach(() => {
  delete process.env.WEBHOOK_TARGETS;
});

const inside = [
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '169.254.169.254',
  '169.254.170.2',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.2.1',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:10.0.0.1',
  '::ffff:8.8.8.8',
  '64:ff9b::a00:1',
  'fc00::1',
  'fd00:ec2::254',
  'fe80::1',
  'ff02::1',
  '2001:db8::1',
  '2001::1',
  '2002:a00:1::1',
];

describe('an address', () => {
  it.each(inside)('%s is not called', (address) => {
    allow('public');
    expect(mayReach(address)).toBe(false);
  });

  it.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450::1'])(
    '%s may be called',
    (address) => {
      allow('public');
      expect(mayReach(address)).toBe(true);
    },
  );

  it('of this machine may be called where the runner says so, and no other inner one', () => {
    allow('public-and-loopback');
    expect(inside.filter(mayReach)).toEqual(['127.0.0.1', '::1']);
  });
});

describe('a URL', () => {
  it.each([
    ['https://hooks.example.com/ivip?x=1', undefined],
    ['https://example.com:8443/', undefined],
    ['https://8.8.8.8/', undefined],
    ['https://[2606:4700::1111]/', undefined],
    ['http://example.com/', 'https'],
    ['ftp://example.com/', 'https'],
    ['file:///etc/passwd', 'https'],
    ['https://user:secret@example.com/', 'password'],
    ['https://example.com/#part', '#'],
    ['https://localhost/', 'public'],
    ['https://LOCALHOST./', 'public'],
    ['https://api.localhost/', 'public'],
    ['https://intranet/', 'public'],
    ['https://db.internal/', 'public'],
    ['https://printer.local/', 'public'],
    ['https://127.0.0.1/', 'public'],
    ['https://2130706433/', 'public'],
    ['https://0x7f.1/', 'public'],
    ['https://0177.0.0.1/', 'public'],
    ['https://[::1]/', 'public'],
    ['https://[::ffff:127.0.0.1]/', 'public'],
    ['https://169.254.169.254/latest/meta-data/', 'public'],
    ['https://１０.0.0.1/', 'public'],
    ['not a url', 'URL'],
    ['', 'URL'],
  ])('%s', (url, because) => {
    allow('public');
    const refusal = refusalOf(url);
    if (because === undefined) expect(refusal).toBeUndefined();
    else expect(refusal).toContain(because);
  });

  it.each([
    ['http://localhost:3000/', true],
    ['http://127.0.0.1:3000/', true],
    ['http://[::1]:3000/', true],
    ['http://10.0.0.1/', false],
    ['https://10.0.0.1/', false],
    ['http://example.com/', false],
  ])('%s on one machine: %s', (url, isTaken) => {
    allow('public-and-loopback');
    expect(refusalOf(url) === undefined).toBe(isTaken);
  });
});
