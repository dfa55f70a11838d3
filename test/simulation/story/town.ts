import type { Claims, Reply, Request } from '../world/api.ts';
import type { World } from '../world/world.ts';
import type { AccountShape, Scenario, SpareNumber } from './scenario.ts';

export const operator: Claims = { 'cognito:groups': '[operator]', email: 'olga@example.com' };

/** An account that was opened and approved, with its people. */
export type Business = {
  readonly shape: AccountShape;
  readonly accountId: string;
  readonly owner: Claims;
  readonly groupSends: string[];
};

/** Opens every account and fills its phonebook, before anything goes wrong. */
export async function foundTown(world: World, scenario: Scenario): Promise<Business[]> {
  const { accounts, spare } = scenario;
  const made: Business[] = [];
  for (const [n, shape] of accounts.entries()) {
    made.push(await foundBusiness(world, shape, spare?.account === n ? spare : undefined));
  }
  return made;
}

/** The numbers of an account, as an operator writes them down. */
export function numbersWith(
  { number, partsPerSecond }: AccountShape,
  spare: SpareNumber | undefined,
) {
  const more = spare ? [{ phoneNumber: spare.number, partsPerSecond: spare.partsPerSecond }] : [];
  return [{ phoneNumber: number, partsPerSecond }, ...more];
}

async function foundBusiness(
  world: World,
  shape: AccountShape,
  spare: SpareNumber | undefined,
): Promise<Business> {
  const opened = await must(world, operator, {
    route: 'POST /v1/operator/accounts',
    body: {
      name: shape.name,
      website: 'https://shop.example',
      use: 'Tell customers that their car is ready.',
      optIn: 'Customers agree on the repair order.',
      contact: { name: 'Rita Moss', email: `${shape.number}@shop.example`, phone: '+12485550199' },
      rulebook: shape.rulebook,
    },
  });
  const accountId = String(opened.body.accountId);
  await must(world, operator, {
    route: 'POST /v1/operator/accounts/{accountId}/approve',
    path: { accountId },
    body: {
      reason: 'Screened.',
      numbers: numbersWith(shape, spare),
    },
  });
  const people = world.rowsOf('People').filter((row) => row.accountId === accountId);
  const owner = {
    'custom:accountId': accountId,
    'custom:personId': String(people[0]?.personId),
    email: 'rita@shop.example',
  };
  const business = { shape, accountId, owner, groupSends: [] };
  await fillPhonebook(world, business);
  return business;
}

async function fillPhonebook(world: World, { shape, owner }: Business): Promise<void> {
  const { people, byImport } = shape;
  if (byImport) {
    const rows = people.map(({ phone, basis }) => rowOf(phone, basis));
    await uploadFile(world, owner, [header, ...rows].join('\n'));
    await world.agenda.pass(60_000);
    return;
  }
  const saved = people.map(({ phone, basis }) =>
    must(world, owner, { route: 'POST /v1/contacts', body: contactOf(phone, basis) }),
  );
  await Promise.all(saved);
}

export const header = 'Phone,First Name,Consent Source,Consent Date,Last Transaction,Text Opt In';

/** A row of a file; `wish` is what it says of texts. */
export function rowOf(phone: string, basis: 'express' | 'relationship', wish = 'yes'): string {
  const name = `Ann${phone.slice(-3)}`;
  if (basis === 'express') return `${phone},${name},web form,2026-02-01,,${wish}`;
  return `${phone},${name},,,2026-02-20,${wish}`;
}

function contactOf(phone: string, basis: 'express' | 'relationship') {
  const consent =
    basis === 'express'
      ? { basis, source: 'web form', obtainedAt: '2026-02-01T12:00:00Z' }
      : { basis, source: 'repair order', lastTransactionAt: '2026-02-20T12:00:00Z' };
  return { phone, firstName: `Ann${phone.slice(-3)}`, consent };
}

/** Announces an import and posts its file to the form. */
export async function uploadFile(world: World, owner: Claims, content: string): Promise<Reply> {
  const announced = await world.api.call(owner, {
    route: 'POST /v1/imports',
    key: world.nextId('key'),
    body: {
      fileName: 'people.csv',
      attestation: {
        basis: 'express',
        statement: 'They agreed on the repair order.',
        attestedBy: 'Rita Moss',
      },
    },
  });
  const { upload } = announced.body as { upload?: { fields: { key: string } } };
  if (upload) world.bucket.upload(upload.fields.key, content);
  return announced;
}

async function must(world: World, claims: Claims, request: Request): Promise<Reply> {
  const reply = await world.api.call(claims, request);
  if (reply.status < 300) return reply;
  throw new Error(`${request.route} answers ${reply.status}: ${JSON.stringify(reply.body)}`);
}
