import type { Claims, Reply, Request } from '../world/api.ts';
import type { World } from '../world/world.ts';
import type { Action, PersonShape, SpareNumber } from './scenario.ts';
import { type Business, header, numbersWith, operator, rowOf, uploadFile } from './town.ts';

type Acting = {
  readonly world: World;
  readonly business: Business;
  readonly person: PersonShape;
  readonly businesses: readonly Business[];
  readonly spare: SpareNumber | undefined;
};
type Act = (acting: Acting) => Promise<unknown>;

/** Does what an action says. A refusal is an answer like any other. */
export async function act(
  world: World,
  { businesses, spare }: Pick<Acting, 'businesses' | 'spare'>,
  action: Action,
) {
  const business = businesses[action.account];
  const person = business?.shape.people[action.phone];
  if (!business || !person) return;
  world.record(`${business.shape.name}: ${action.does} (${person.phone})`);
  await acts[action.does]({ world, business, person, businesses, spare });
}

const say =
  (...words: readonly string[]): Act =>
  async ({ world, business, person }) => {
    for (const body of words) {
      world.carrier.receive({ from: person.phone, to: business.shape.number, body });
    }
  };

const byOperator =
  (verb: 'suspend' | 'reinstate' | 'terminate'): Act =>
  ({ world, business: { accountId } }) =>
    world.api.call(operator, {
      route: `POST /v1/operator/accounts/{accountId}/${verb}`,
      path: { accountId },
      body: { reason: 'An operator looked at it.' },
    });

const steer =
  (verb: 'pause' | 'resume' | 'cancel'): Act =>
  async ({ world, business }) => {
    const id = business.groupSends.at(-1);
    if (!id) return;
    await asTenant(world, business, { route: `POST /v1/group-sends/{id}/${verb}`, path: { id } });
  };

function asTenant(world: World, { owner }: { owner: Claims }, request: Request): Promise<Reply> {
  return world.api.call(owner, request);
}

const acts: Readonly<Record<Action['does'], Act>> = {
  'group send': groupSend,
  pause: steer('pause'),
  resume: steer('resume'),
  cancel: steer('cancel'),
  text: ({ world, business, person }) =>
    asTenant(world, business, {
      route: 'POST /v1/conversations/{phone}/texts',
      path: { phone: person.phone },
      key: world.nextId('key'),
      body: { body: `Your car is ready, ${world.nextId('car')}.` },
    }),
  edit: ({ world, business, person }) =>
    asTenant(world, business, {
      route: 'PATCH /v1/contacts/{phone}',
      path: { phone: person.phone },
      body: { lastName: 'Moss' },
    }),
  remove: ({ world, business, person }) =>
    asTenant(world, business, {
      route: 'DELETE /v1/contacts/{phone}',
      path: { phone: person.phone },
    }),
  'record opt-out': ({ world, business, person }) =>
    asTenant(world, business, {
      route: 'POST /v1/opt-outs',
      path: {},
      key: world.nextId('key'),
      body: { phone: person.phone, channel: 'phone', words: 'No more texts, please.' },
    }),
  import: async ({ world, business, person }) => {
    const rows = business.shape.people.map((one) =>
      rowOf(one.phone, 'express', one === person ? noOf(one) : 'yes'),
    );
    await uploadFile(world, business.owner, [header, ...rows].join('\n'));
  },
  suspend: byOperator('suspend'),
  reinstate: byOperator('reinstate'),
  terminate: byOperator('terminate'),
  STOP: say('STOP'),
  START: say('START'),
  'two opposite words': cannotDecide,
  HELP: say('HELP'),
  'doubtful words': say('I am not sure I want these'),
  'a colleague comes and goes': colleague,
  decide: ({ world, business, person }) => {
    world.watch.onDecision({ accountId: business.accountId, phone: person.phone });
    return asTenant(world, business, {
      route: 'POST /v1/conversations/{phone}/decide',
      path: { phone: person.phone },
      body: { decision: world.chance.one(['keep', 'unsubscribe']) },
    });
  },
  'move a number': moveNumber,
};

/** START and STOP in turn, within seconds; most often STOP comes last. */
async function cannotDecide(acting: Acting): Promise<void> {
  const { chance, agenda } = acting.world;
  const first = chance.one(['STOP', 'START', 'START']);
  const count = chance.whole(1, 3) * 2;
  for (let n = 0; n < count; n++) {
    const isStop = (first === 'STOP') === (n % 2 === 0);
    await say(isStop ? 'STOP' : 'START')(acting);
    await agenda.pass(chance.whole(50, 1500));
  }
}

/** Some files say when a person said no. */
function noOf({ phone }: PersonShape): string {
  return Number(phone.at(-1)) % 2 === 0 ? 'no - asked us on 2026-02-10' : 'no';
}

/** An operator takes the spare number from its account and gives it to this one. */
async function moveNumber({ world, business, businesses, spare }: Acting): Promise<void> {
  if (!spare) return;
  const guard = world.rowsOf('Numbers').find((row) => row.accountId === `owner#${spare.number}`);
  const owner = businesses.find(({ accountId }) => accountId === guard?.ownedBy);
  const give = ({ accountId, shape }: Business, more: SpareNumber | undefined) =>
    world.api.call(operator, {
      route: 'PUT /v1/operator/accounts/{accountId}/numbers',
      path: { accountId },
      body: { numbers: numbersWith(shape, more) },
    });
  if (owner) {
    const { status } = await give(owner, undefined);
    // An account that has texted from it keeps it: people may still answer STOP to it.
    if (status >= 300) return;
  }
  if (owner !== business) await give(business, spare);
}

/** Somebody is invited, works, is removed, and is not let in any more. */
async function colleague({ world, business }: Acting): Promise<void> {
  const invited = await asTenant(world, business, {
    route: 'POST /v1/people',
    key: world.nextId('key'),
    body: { email: `${world.nextId('person')}@shop.example`, name: 'Cole', role: 'representative' },
  });
  const personId = String(invited.body.id ?? invited.body.personId);
  if (invited.status !== 201) return;
  const colleague = { ...business.owner, 'custom:personId': personId };
  const look = () => world.api.call(colleague, { route: 'GET /v1/events' });
  await look();
  const removed = await asTenant(world, business, {
    route: 'DELETE /v1/people/{personId}',
    path: { personId },
  });
  if (removed.status >= 300) return;
  const { status } = await look();
  if (status < 300) throw new Error('Somebody who was removed is let in.');
}

/** To all, or to those that are named. */
async function groupSend({ world, business }: Acting): Promise<void> {
  const { shape, groupSends } = business;
  const phones = [...new Set(shape.people.map(({ phone }) => phone))];
  const answer = await asTenant(world, business, {
    route: 'POST /v1/group-sends',
    key: world.nextId('key'),
    body: {
      text: `${shape.name}: Hello [1st|there], news ${world.nextId('news')}. Reply STOP to end`,
      audience: world.chance.happens(0.5) ? { all: true } : { phones },
      purpose: 'service',
    },
  });
  if (answer.status === 202) groupSends.push(String(answer.body.id));
  else world.record(`the group send was refused: ${JSON.stringify(answer.body)}`);
}
