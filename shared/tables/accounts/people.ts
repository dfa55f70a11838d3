import type { Person } from '../../values/people/person.ts';
import { conditionalWrite } from '../client/conditional-writes.ts';
import { tableName } from '../client/database.ts';
import { getMany, getOne } from '../client/get-many.ts';

const table = /* @__PURE__ */ tableName('PEOPLE_TABLE');

/** The person as it is now (a strongly consistent read), or undefined. */
export async function findPerson(accountId: string, personId: string): Promise<Person | undefined> {
  return getOne<Person>(table(), { accountId, personId });
}

/** Those of these ids who are or were people of the account, by id; maybe a moment late. */
export async function peopleOf(
  accountId: string,
  personIds: readonly string[],
): Promise<Map<string, Person>> {
  const keys = personIds.map((personId) => ({ accountId, personId }));
  const found = await getMany<Person>(table(), keys, { consistent: false });
  return new Map(found.map((person) => [person.personId, person]));
}

/** An invited person has signed in. `already`: was seen before, or was removed meanwhile. */
export async function noteFirstSeen(
  { accountId, personId }: Person,
  at: string,
): Promise<'noted' | 'already'> {
  const Update = {
    TableName: table(),
    Key: { accountId, personId },
    UpdateExpression: 'SET #state = :active, activeAt = :at',
    ConditionExpression: '#state = :invited',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':active': 'active', ':invited': 'invited', ':at': at },
  };
  return conditionalWrite({ Update }, { held: 'noted', otherwise: 'already' });
}
