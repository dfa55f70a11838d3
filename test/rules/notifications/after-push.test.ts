import { describe, expect, it } from 'vitest';
import { afterPush } from '../../../shared/rules/notifications/after-push.ts';

const again = (waitSeconds: number) => ({ next: 'try-again', waitSeconds });

describe('after a push service answered', () => {
  it.each([
    ['201: it took the message', { status: 201, tries: 1 }, { next: 'done' }],
    ['404: the browser is gone', { status: 404, tries: 1 }, { next: 'remove' }],
    ['410: the browser is gone', { status: 410, tries: 1 }, { next: 'remove' }],
    ['403: it registered with another key', { status: 403, tries: 1 }, { next: 'remove' }],
    ['413: no other try would be better', { status: 413, tries: 1 }, { next: 'give-up' }],
    ['301: a redirect is not followed', { status: 301, tries: 1 }, { next: 'give-up' }],
    ['429: too many at once', { status: 429, tries: 1 }, again(10)],
    ['503, the second time', { status: 503, tries: 2 }, again(60)],
    ['nothing, the third time', { tries: 3 }, again(300)],
    ['nothing, the fourth time: it would be too late', { tries: 4 }, { next: 'give-up' }],
  ])('%s', (_, answer, expected) => {
    expect(afterPush(answer)).toEqual(expected);
  });
});
