import { contract } from '../../../functions/openapi/contract.ts';
import { examples } from '../../../functions/openapi/examples.ts';
import type { Json } from '../support/contract/answer-of.ts';
import { approvedBusiness, phoneNumbered, type Town } from '../support/town.ts';
import type { Known } from './good-value.ts';

/** A business that has one of everything, and another that may be damaged. */
export type Place = {
  readonly tokens: { readonly owner: string; readonly operator: string };
  readonly known: Known;
};

/** Makes what the examples of the document make, and what a story needs besides. */
export async function furnish(town: Town): Promise<Place> {
  const { rep: owner, accountId } = await approvedBusiness(town);
  const victim = await approvedBusiness(town, { name: 'Harbor Cars' });
  const made: Record<string, Json> = {};
  for (const [operation, body] of Object.entries(examples)) {
    const route = contract.find(({ operationId }) => operationId === operation);
    if (!route) throw new Error(`There is no ${operation}.`);
    const caller = route.path.startsWith('/v1/operator/') ? town.operator : owner;
    const path = route.path
      .replace('{phone}', '%2B12125550143')
      .replace('{webhookId}', made.createWebhook?.id ?? '');
    made[operation] = (await caller.post(path, body)).body;
  }
  await town.quiet();
  const ids = (operation: string) => [made[operation]?.id].filter((id) => id !== undefined);
  const people = (await owner.get('/v1/people')).body.items;
  const phones = ['+12125550143', '+12125550144', phoneNumbered(900), '(212) 555-0143'];
  const known: Known = {
    accountId: [victim.accountId],
    phone: phones,
    to: phones,
    phones: [['+12125550143']],
    phoneNumber: ['+15865550190', victim.number],
    personId: people.map(({ id }) => id),
    assignee: [...people.map(({ id }) => id), 'me', 'none'],
    group: [...ids('createGroup'), 'Winter tires'],
    groupId: ids('createGroup'),
    importId: ids('createImport'),
    exportId: ids('createExport'),
    templateId: ids('createTemplate'),
    textId: ids('sendText'),
    webhookId: ids('createWebhook'),
    endpoint: ['https://push.example/send/1', 'http://169.254.169.254/latest'],
    p256dh: [
      'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
    ],
    auth: ['BTBZMqHH6r4Tts7J_aSIgg'],
    subscriptionId: ['ps_00000000000000000000000000'],
    id: [...ids('acceptGroupSend'), ...ids('sendTestText')],
    type: ['validation', 'nothing'],
    timeZone: ['America/Chicago', 'Mars/Base'],
    website: ['https://lakeside.example', 'lakeside.example'],
    url: ['https://lakeside.example/events', 'http://169.254.169.254/latest', 'javascript:0'],
    after: ['now'],
    text: [
      'Hi [1st], Rita at Lakeside Motors. Your car is ready. Reply STOP to end',
      'Hi [1st], [2nd] [',
    ],
  };
  const tokens = {
    owner: await town.system.token({ accountId, user: 'rita' }),
    operator: await town.system.token({ operator: true, user: 'olga' }),
  };
  return { tokens, known };
}
