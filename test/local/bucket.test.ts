import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fixture, startFixture } from './fixture/start.ts';

let fixture: Fixture;

beforeAll(async () => {
  fixture = await startFixture();
}, 60_000);
afterAll(() => fixture?.stop());

interface Form {
  url: string;
  fields: Record<string, string>;
}

function isForm(value: unknown): value is Form {
  return typeof value === 'object' && value !== null && 'url' in value && 'fields' in value;
}

async function makeForm(over: object = {}): Promise<Form> {
  const Conditions = [
    ['content-length-range', 3, 2000],
    ['starts-with', '$Content-Type', 'text/'],
  ];
  const asked = { Key: 'in/list.csv', Conditions, Expires: 600, ...over };
  const { body } = await fixture.call('POST', '/act/form', asked);
  if (!isForm(body)) throw new Error(JSON.stringify(body));
  return body;
}

async function upload(form: Form, file: string, over: Record<string, string> = {}) {
  const data = new FormData();
  const fields = { ...form.fields, 'Content-Type': 'text/csv', ...over };
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  data.append('file', new Blob([file]), 'list.csv');
  const answer = await fetch(form.url, { method: 'POST', body: data });
  const text = await answer.text();
  return { status: answer.status, code: /<Code>(.*?)<\/Code>/.exec(text)?.[1], text };
}

async function waiting(): Promise<number> {
  const { body } = await fixture.call('GET', '/_local/health');
  const text = JSON.stringify(body);
  return Number(/"[^"]*Idle[^"]*":\{"visible":(\d+)/.exec(text)?.[1]);
}

describe('an upload form', () => {
  it('takes the file, keeps it byte for byte, and publishes the event', async () => {
    const before = await waiting();
    const content = `phone,name\r\n--almost a boundary\r\n${'é'.repeat(300)}\r\n`;
    expect(await upload(await makeForm(), content)).toMatchObject({ status: 204 });
    const { body } = await fixture.call('POST', '/act/get', { Key: 'in/list.csv' });
    expect(body).toMatchObject({ text: content, ContentType: 'text/csv' });
    expect(await waiting()).toBe(before + 1);
  });

  it('answers 201 with the place when asked to', async () => {
    const form = await makeForm({ Fields: { success_action_status: '201' } });
    const { status, text } = await upload(form, 'a,b,c');
    expect(status).toBe(201);
    expect(text).toContain('<Key>in/list.csv</Key>');
  });

  it.each([
    ['a file too large', 'x'.repeat(2001), {}, 400, 'EntityTooLarge'],
    ['a file too small', 'x', {}, 400, 'EntityTooSmall'],
    ['another type', 'a,b,c', { 'Content-Type': 'image/png' }, 403, 'AccessDenied'],
    ['another key', 'a,b,c', { key: 'in/other.csv' }, 403, 'AccessDenied'],
    ['a field the policy does not know', 'a,b,c', { acl: 'public-read' }, 403, 'AccessDenied'],
    ['a forged signature', 'a,b,c', { 'X-Amz-Signature': '00' }, 403, 'SignatureDoesNotMatch'],
  ])('refuses %s', async (_, file, over, status, code) => {
    const before = await waiting();
    expect(await upload(await makeForm(), file, over)).toMatchObject({ status, code });
    expect(await waiting()).toBe(before);
  });

  it('expires in virtual time', async () => {
    const form = await makeForm();
    await fixture.system.travel({ advanceSeconds: 601 });
    expect(await upload(form, 'a,b,c')).toMatchObject({ status: 403, code: 'AccessDenied' });
  });
});

describe('objects', () => {
  it('go in and out through the SDK, with ranges', async () => {
    await fixture.call('POST', '/act/put', { Key: 'out/ä b+c.txt', Body: 'hello world' });
    const whole = await fixture.call('POST', '/act/get', { Key: 'out/ä b+c.txt' });
    expect(whole.body).toMatchObject({ text: 'hello world', ContentLength: 11 });
    const part = await fixture.call('POST', '/act/get', {
      Key: 'out/ä b+c.txt',
      Range: 'bytes=6-8',
    });
    expect(part.body).toMatchObject({ text: 'wor', ContentRange: 'bytes 6-8/11' });
  });

  it('are closed to calls that nobody signed', async () => {
    const { url } = await makeForm();
    const answer = await fetch(`${url}/out/x`);
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('AccessDenied');
  });
});
