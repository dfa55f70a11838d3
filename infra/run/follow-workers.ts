import type { WorkerShape } from './worker-shape.ts';

/** The Lambdas that follow changes of the status of an account or of its people. */
export const followWorkers = {
  FollowAccountStatus: {
    entry: 'functions/accounts/follow-account-status.ts',
    does: 'Holds the group sends of a suspended account, cancels those of a terminated one.',
    timeoutSeconds: 30,
    tables: {
      accounts: ['read'],
      'group-sends': ['read', 'write'],
      'open-group-sends': ['read', 'remove'],
      events: ['append'],
    },
  },
  FollowPeople: {
    entry: 'functions/people/follow-people.ts',
    does: 'Invites added people by e-mail, and disables the sign-in of removed ones.',
    timeoutSeconds: 30,
    tables: { people: ['read', 'write'] },
    userPool: [
      'AdminCreateUser',
      'AdminDisableUser',
      'AdminEnableUser',
      'AdminGetUser',
      'AdminUserGlobalSignOut',
    ],
  },
} as const satisfies Record<string, WorkerShape>;
