import { createHash } from 'node:crypto';
import { asList, asObject, asText } from '../store/json.ts';
import { readWhole, writeWhole } from '../store/whole-file.ts';
import type { Deployment } from '../template/deployment.ts';

/** A user as Cognito keeps one. */
export interface User {
  /** The subject of its tokens, and its name in the pool. */
  readonly sub: string;
  readonly email: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly groups: readonly string[];
  readonly enabled: boolean;
  readonly status: 'FORCE_CHANGE_PASSWORD' | 'CONFIRMED';
  /** How many invitations were sent: there is no e-mail on one machine. */
  readonly invitations: number;
}

/** Why the pool refuses; the name of Cognito's exception. */
export class PoolError extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/** The template's user pool: users by address, in a file where anything is kept. */
export class UserPool {
  readonly id: string;
  readonly #file: string | undefined;
  readonly #users = new Map<string, User>();

  constructor(deployment: Deployment, file: string | undefined) {
    this.id = deployment.ofType('AWS::Cognito::UserPool')[0]?.identity.ref ?? '';
    this.#file = file;
    const kept = (file === undefined ? undefined : readWhole(file)) ?? [];
    for (const user of kept as User[]) this.#users.set(user.email, user);
    this.#addDeclared(deployment);
  }

  /** The users who may sign in, by address. */
  list(): User[] {
    return [...this.#users.values()].toSorted((one, other) => (one.email < other.email ? -1 : 1));
  }

  /** The user with this address or subject. */
  find(name: string): User | undefined {
    const email = name.toLowerCase();
    return this.#users.get(email) ?? this.list().find(({ sub }) => sub === name);
  }

  /** The user, or Cognito's refusal. */
  get(name: string): User {
    const user = this.find(name);
    if (user !== undefined) return user;
    throw new PoolError('UserNotFoundException', 'User does not exist.');
  }

  /** Adds a user that has its address to itself. Throws UsernameExistsException. */
  add(email: string, attributes: Record<string, string>, more: Partial<User> = {}): User {
    const address = email.toLowerCase();
    if (this.#users.has(address)) {
      throw new PoolError('UsernameExistsException', 'User account already exists');
    }
    const status = 'FORCE_CHANGE_PASSWORD' as const;
    const sub = subjectOf(address);
    const made = { sub, email: address, groups: [], enabled: true, status, invitations: 0 };
    return this.change({ ...made, attributes: { ...attributes, email: address }, ...more });
  }

  /** Keeps a user as it is now. */
  change(user: User): User {
    this.#users.set(user.email, user);
    if (this.#file !== undefined) writeWhole(this.#file, JSON.stringify(this.list(), null, 1));
    return user;
  }

  /** The users that the template itself makes, with their groups: the first operator. */
  #addDeclared(deployment: Deployment): void {
    const memberships = deployment.ofType('AWS::Cognito::UserPoolUserToGroupAttachment');
    for (const { properties } of deployment.ofType('AWS::Cognito::UserPoolUser')) {
      const email = asText(properties.Username);
      if (this.find(email) !== undefined) continue;
      const attributes = asList(properties.UserAttributes).map(asObject);
      const groups = memberships
        .filter((membership) => asText(membership.properties.Username) === email)
        .map((membership) => asText(membership.properties.GroupName));
      this.add(
        email,
        Object.fromEntries(attributes.map(({ Name, Value }) => [asText(Name), asText(Value)])),
        { groups, invitations: 1 },
      );
    }
  }
}

/** The same address is the same subject, in whatever way its token is made. */
export function subjectOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}
