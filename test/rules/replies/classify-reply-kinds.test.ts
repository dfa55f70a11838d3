import { describe, expect, it } from 'vitest';
import { classifyReply } from '../../../shared/rules/replies/classify-reply.ts';

/** Kinds of replies from public reports, each with a few of its kind. */
describe('the everyday words of customers decide nothing', () => {
  it.each([
    'three',
    'sixteen',
    'San Jose',
    'a mocha',
    'for eight people',
    'two people',
    'Just two people.',
    "I'm looking for a dentist in Petaluma",
    "Hello, my name is Jim and I'd like a mocha",
    'something that is not Austrian',
    'Impractical jokers',
    "My name's Bob, and I want a Cortado.",
    'Creeks End, Oregon, please.',
    'please delete my account',
    'remove corn from my shopping list',
    'what can I do to stop them from using my card?',
    'baja la presión de la llanta derecha por favor',
  ])('%s', (text) => {
    expect(classifyReply(text)).toMatchObject({ label: 'ordinary' });
    expect(classifyReply(text)).not.toHaveProperty('certainty');
  });
});

describe('what a machine wrote is not a wish of the person', () => {
  it.each([
    'Your text was received by Bluebird Dental. To stop receiving texts reply STOP.',
    "Got it! Pete's Garage will answer soon. To opt out at any time, text STOP.",
    'Thanks for contacting Bluebird! We open at 8am. Reply YES to get our texts, STOP to opt out.',
    'You have been unsubscribed and will receive no more messages. Reply START to resubscribe.',
    'I’m driving with Do Not Disturb While Driving turned on. I’ll see your message later.',
    '(I’m not receiving notifications. If this is urgent, reply “urgent” to send a notification.)',
    'Automatic reply: I am out of the office until Monday and will not read texts.',
    'Respuesta automática: no estoy disponible, no reciban respuesta hoy',
    'Gostei de “Lakeside: You are unsubscribed and will get no more texts from us.”',
    '„Lakeside Motors: You are unsubscribed and will get no more texts from us.“ gefällt mir',
    'さんが“Hi Ana, your car is ready. Reply STOP to end”にハートをつけました',
    'your car is ready, pick it up until six. Reply STOP to end”',
    'texts from us. Reply START to undo."',
  ])('%s', (text) => {
    expect(classifyReply(text)).toMatchObject({ label: 'ordinary' });
  });

  it('but the words behind a reaction are the person’s', () => {
    const text = 'Gostei de “Hi Ana, your car is ready. Reply STOP to end” stop texting me';
    expect(classifyReply(text)).toMatchObject({ label: 'optOut', certainty: 'sure' });
    expect(classifyReply('Thanks for your text. Remove me please')).toMatchObject({
      label: 'optOut',
    });
  });
});

describe('STOP however it is spelled', () => {
  it.each([
    '5TOP',
    '$TOP',
    '$t0p',
    'S T O P',
    's.t.o.p',
    'S-T-O-P',
    'S as in sam T O P',
    '🇸🇹🇴🇵',
    'stop new line thanks',
    'remove 313-555-0143',
    'take 313-555-0143 off your list',
    'Do not call me',
    'DONT CALL DONT TEXT',
    'stop calling',
  ])('%s', (text) => {
    expect(classifyReply(text)).toMatchObject({ label: 'optOut', certainty: 'sure' });
  });
});

describe('STOP in the languages of people in the US', () => {
  it.each([
    ['es', 'dejen de mandarme mensajes'],
    ['fr', "n'envoyez plus de messages"],
    ['pt', 'Pare de me mandar mensagens'],
    ['ht', 'Sispann'],
    ['zh', '停止'],
    ['zh', '请不要再给我发短信了'],
    ['zh', '取消訂閱'],
    ['vi', 'Dừng lại'],
    ['vi', 'đừng nhắn tin nữa'],
    ['tl', 'Tigilan nyo na ako'],
    ['ko', '그만 보내세요'],
    ['ko', '문자 보내지 마세요'],
    ['ja', '配信停止'],
    ['ja', 'メッセージを送らないでください'],
    ['ru', 'СТОП!'],
    ['ru', 'Пожалуйста, не пишите мне больше'],
    ['ar', 'توقف'],
    ['ar', 'لا ترسل لي رسائل من فضلك'],
    ['fa', 'لغو'],
    ['hi', 'बंद करो'],
    ['hi', 'मुझे मैसेज मत करो'],
    ['ur', 'میسج بند کرو'],
    ['pl', 'Przestań pisać'],
    ['de', 'Bitte keine Nachrichten mehr'],
    ['it', 'Non scrivetemi più'],
    ['hmn', 'txhob xa ntawv rau kuv'],
  ])('%s: %s', (language, text) => {
    expect(classifyReply(text)).toMatchObject({ label: 'optOut', certainty: 'sure', language });
  });
});

describe('what may mean it is doubtful', () => {
  it.each([
    ['I think this is about the lease, wrong guy maybe?', 'wrongNumber'],
    ['please no more of this for now', 'optOut'],
    ['STOP to end”', 'optOut'],
    ['(2/2) STOP to end"', 'optOut'],
    ['Is there a way to shut these off? I get 3 a day', 'optOut'],
  ])('%s', (text, label) => {
    expect(classifyReply(text)).toMatchObject({ label, certainty: 'doubtful' });
  });
});
