import type { Person } from './person.ts';
import type { Town } from './town.ts';
import { importFile } from './upload-file.ts';

export const phone = '+12125550143';
export const consent = { basis: 'express', source: 'counter', obtainedAt: '2026-11-01' };
export const said = 'Hi [1st], Rita at Lakeside Motors. We are open. Reply STOP to end';
const at = (one: string) => encodeURIComponent(one);

/** Makes one of everything that a path can name, in the account of that person. */
export async function oneOfEverything(
  town: Town,
  { rep, number }: { rep: Person; number: string },
): Promise<Record<string, string>> {
  const made = async (path: string, body: object) => (await rep.post(path, body)).body;
  await made('/v1/contacts', { phone, firstName: 'Ana', consent });
  const { id: groupId } = await made('/v1/groups', { name: 'Tires' });
  const { id: templateId } = await made('/v1/templates', { name: 'Open', text: 'Hi [1st].' });
  const { id: webhookId } = await made('/v1/webhooks', {
    url: 'https://lakeside.example/events',
    events: ['text.received'],
  });
  const { id: exportId } = await made('/v1/exports', { what: 'contacts', format: 'csv' });
  const { id: personId } = await made('/v1/people', {
    email: 'sam@lakeside.example',
    role: 'viewer',
  });
  const { body: browser } = await rep.put('/v1/push-subscriptions', {
    endpoint: 'https://push.example/send/1',
    keys: {
      p256dh:
        'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
      auth: 'BTBZMqHH6r4Tts7J_aSIgg',
    },
  });
  const { id: subscriptionId } = browser;
  const { id: importId } = await importFile(town, rep, {
    file: 'phone,first name,last transaction\n+12485550142,Ben,2026-11-01\n',
  });
  const { id } = await made('/v1/group-sends', {
    text: said,
    audience: { phones: [phone] },
    purpose: 'service',
  });
  await town.pass(10);
  await town.reply(phone, 'Until when?', number);
  const talk = `/v1/conversations/${at(phone)}` as const;
  const { id: textId } = await made(`${talk}/texts`, { body: 'Until six.' });
  await made(`${talk}/notes`, { body: 'Asks for the hours.' });
  await town.quiet();
  const named = { phone, groupId, templateId, webhookId, exportId, personId, importId };
  return { ...named, id, textId, subscriptionId };
}

/** Ids and phones of the same form, of nobody. */
export function nowhere(things: Record<string, string>): Record<string, string> {
  const other = (id: string) => id.replace(/.{4}$/, '0000');
  return {
    ...Object.fromEntries(Object.entries(things).map(([name, id]) => [name, other(id)])),
    phone: '+12125550198',
  };
}

type Verb = 'get' | 'post' | 'patch';
type Asked = readonly [verb: Verb, path: string, body?: object];
/** Somebody whom the other account knows. */
export const theirPhone = '+12125550144';

/** Where else than in a path a person can name a thing: in a query or in a body. */
export function besidePaths({ groupId, templateId, personId }: Record<string, string>): Asked[] {
  const send = { audience: { group: groupId }, purpose: 'service' };
  const toBen = { audience: { phones: [theirPhone] }, purpose: 'service' };
  const talk = `/v1/conversations/${at(theirPhone)}`;
  // Its words are good for either account: only whose the things are is asked.
  const text = 'Hi [1st], Lakeside Motors and Hilltop Motors are open. Reply STOP to end';
  const attestation = { basis: 'express', statement: 'They agreed.', attestedBy: 'Eve' };
  return [
    ['get', `/v1/contacts?group=${groupId}`],
    ['get', `/v1/conversations?assignee=${personId}`],
    [
      'post',
      '/v1/contacts',
      { phone: '+12125550145', firstName: 'Cy', consent, groups: [groupId] },
    ],
    ['patch', `/v1/contacts/${at(theirPhone)}`, { groups: [groupId] }],
    ['post', '/v1/imports', { fileName: 'people.csv', group: groupId, attestation }],
    ['post', '/v1/group-sends', { ...send, text }],
    ['post', '/v1/group-sends/preview', { ...send, text }],
    ['post', '/v1/group-sends', { ...toBen, templateId }],
    ['post', '/v1/group-sends/preview', { ...toBen, templateId }],
    ['post', `${talk}/texts`, { templateId }],
    ['post', `${talk}/texts/preview`, { templateId }],
    ['post', `${talk}/assign`, { assignee: personId }],
  ];
}
