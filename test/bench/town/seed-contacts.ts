import { marshall } from '@aws-sdk/util-dynamodb';
import type { LocalSystem } from '../../../infra/local/run.ts';
import { callEngine } from '../../../infra/local/store/call-engine.ts';
import { asObject, type JsonObject } from '../../../infra/local/store/json.ts';
import { contactRow, versioned } from '../../../shared/tables/phonebook/contacts.ts';
import { asPhone } from '../../stories/support/branded.ts';

const writeLimit = 25;
const writersAtOnce = 4;
const updatedAt = '2026-11-20T15:00:00.000Z';

/** Writes contacts with express consent to the store, past the API: quick, and no load on it. */
export async function seedContacts(
  { databaseUrl, deployment }: LocalSystem,
  given: { accountId: string; phones: readonly string[] },
): Promise<void> {
  const port = Number(new URL(databaseUrl).port);
  const table = contactsTable(deployment);
  const rest = [...given.phones.keys()];
  const writer = async () => {
    for (
      let some = rest.splice(0, writeLimit);
      some.length > 0;
      some = rest.splice(0, writeLimit)
    ) {
      const puts = some.map((n) => put(given.accountId, given.phones[n] ?? '', n));
      await callEngine(port, 'DynamoDB_20120810.BatchWriteItem', {
        RequestItems: { [table]: puts },
      });
    }
  };
  await Promise.all(Array.from({ length: writersAtOnce }, writer));
}

function contactsTable(deployment: LocalSystem['deployment']): string {
  const tables = deployment.ofType('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable');
  const found = tables.find(({ logicalId }) => /^Contacts/i.test(logicalId));
  if (found === undefined) throw new Error('The template has no table of contacts.');
  return found.identity.name;
}

function put(accountId: string, phone: string, n: number): JsonObject {
  const contact = versioned({
    accountId,
    phone: asPhone(phone),
    firstName: `Ana${n}`,
    lastName: 'Moss',
    groups: [],
    fields: {},
    consent: { basis: 'express', source: 'repair order', obtainedAt: '2026-11-20' },
    createdAt: updatedAt,
    updatedAt,
  });
  return {
    PutRequest: { Item: asObject(JSON.parse(JSON.stringify(marshall(contactRow(contact))))) },
  };
}
