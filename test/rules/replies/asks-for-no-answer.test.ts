import { describe, expect, it } from 'vitest';
import { asksForNoAnswer } from '../../../shared/rules/replies/asks-for-no-answer.ts';

describe('a bare thanks', () => {
  it.each([
    'Thanks',
    'thanks, ok',
    'OK thank you!!',
    'Thank you so much 🙏',
    'Great, thanks again.',
    'thx 👍🏽',
    'Muchas gracias',
    'merci beaucoup !',
  ])('“%s” asks for nothing', (body) => expect(asksForNoAnswer(body)).toBe(true));

  it.each([
    '',
    'ok',
    'OK 👍',
    'yes',
    'Thanks?',
    'Thanks, when do you close?',
    'no thanks',
    'thanks but no',
    'Thanks for nothing',
    'thanks stop',
    'Thanks, call me',
    'thanksgiving',
    'ok thanks, tuesday then',
    'thanks '.repeat(20),
  ])('“%s” may ask for something', (body) => expect(asksForNoAnswer(body)).toBe(false));
});
