/** The roles of people in an account, the most powerful first. */
export const accountRoles = ['owner', 'representative', 'viewer'] as const;
export type AccountRole = (typeof accountRoles)[number];

/** Who calls a route: a person of the account, or one of our operators. */
export type Role = AccountRole | 'operator';

/** The roles that a route may be for. */
export const readers: readonly Role[] = [...accountRoles];
export const writers: readonly Role[] = ['owner', 'representative'];
export const owners: readonly Role[] = ['owner'];
export const operators: readonly Role[] = ['operator'];
