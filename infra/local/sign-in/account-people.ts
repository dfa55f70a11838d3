import {
  invitedPerson,
  normalEmail,
  type Person,
  personIdOf,
} from '../../../shared/values/people/person.ts';
import type { AccountRole } from '../../../shared/values/people/roles.ts';
import type { Clock } from '../clock/clock.ts';
import { LocalError } from '../local-error.ts';
import { callEngine, EngineError } from '../store/call-engine.ts';
import { asObject, asText, isObject, type JsonObject } from '../store/json.ts';
import type { Deployment } from '../template/deployment.ts';

/**
 * The person for whom a token is requested; `user` is a name, an e-mail address or a person's id.
 */
export interface PersonRequest {
  readonly user: string;
  readonly accountId: string;
  readonly role?: AccountRole | undefined;
}

/** The person of a token; `known` if the account has that person. */
export type Named = Pick<Person, 'personId' | 'email'> & { readonly known: boolean };

/**
 * The people of the accounts, as the product's own tables hold them: so that a token for a script
 * names a person whom the API knows, without an invitation and its e-mail.
 */
export class AccountPeople {
  readonly #enginePort: number;
  readonly #clock: Clock;
  readonly #tables: { readonly accounts: string; readonly people: string } | undefined;

  constructor(deployment: Deployment, enginePort: number, clock: Clock) {
    this.#enginePort = enginePort;
    this.#clock = clock;
    const [accounts, people] = ['AccountsTable', 'PeopleTable'].map((name) =>
      tableNamed(deployment, name),
    );
    this.#tables = accounts && people ? { accounts, people } : undefined;
  }

  /**
   * The person, created with that role (an owner by default) if the account exists and the person
   * does not. An existing or removed person stays unchanged. Throws LocalError if the requested
   * role differs from theirs.
   */
  async person({ user, accountId, role }: PersonRequest): Promise<Named> {
    const email = addressOf(user);
    const isId = user.startsWith('pe_');
    const named = { personId: isId ? user : personIdOf(accountId, email), email, known: false };
    const found = await this.#find('people', { accountId, personId: named.personId });
    if (found) return inRole({ ...named, email: found.email ?? email, role: found.role }, role);
    const account = await this.#find('accounts', { accountId });
    if (isId || !account) return named;
    await this.#add(this.#newPerson({ accountId, email, role: role ?? 'owner' }));
    return this.person({ user, accountId, role });
  }

  #newPerson(given: { accountId: string; email: string; role: AccountRole }): Person {
    const at = new Date(this.#clock.now());
    const name = given.email.split('@')[0] ?? given.email;
    const invited = invitedPerson({ ...given, name }, 'a script', at);
    return { ...invited, state: 'active', activeAt: invited.invitedAt };
  }

  /** The row's texts; a person has nothing else. */
  async #find(
    table: 'accounts' | 'people',
    key: Record<string, string>,
  ): Promise<Record<string, string> | undefined> {
    if (this.#tables === undefined) return undefined;
    const { Item } = await callEngine(this.#enginePort, 'DynamoDB_20120810.GetItem', {
      TableName: this.#tables[table],
      Key: asItem(key),
      ConsistentRead: true,
    });
    if (!isObject(Item)) return undefined;
    const texts = Object.entries(Item).map(([name, value]) => [name, asText(asObject(value).S)]);
    return Object.fromEntries(texts);
  }

  /** Adds the row, unless somebody was faster. */
  async #add(person: Person): Promise<void> {
    try {
      await callEngine(this.#enginePort, 'DynamoDB_20120810.PutItem', {
        TableName: this.#tables?.people ?? '',
        Item: asItem(person),
        ConditionExpression: 'attribute_not_exists(accountId)',
      });
    } catch (error) {
      const isThere =
        error instanceof EngineError && error.code === 'ConditionalCheckFailedException';
      if (!isThere) throw error;
    }
  }
}

function inRole(
  person: Named & { role: string | undefined },
  asked: AccountRole | undefined,
): Named {
  if (asked !== undefined && asked !== person.role) {
    throw new LocalError(`${person.personId} is ${person.role} in this account, not ${asked}.`);
  }
  return { ...person, known: true };
}

/** `rita` is `rita@example.com`. */
export function addressOf(user: string): string {
  return normalEmail(user.includes('@') ? user : `${user}@example.com`);
}

function asItem(row: Record<string, string>): JsonObject {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, { S: value }]));
}

function tableNamed(deployment: Deployment, name: string): string | undefined {
  const tables = deployment.ofType('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable');
  const table = tables.find(({ logicalId }) => logicalId.startsWith(name));
  return table === undefined ? undefined : asText(table.identity.ref);
}
