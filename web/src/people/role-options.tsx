import { useTranslations } from 'use-intl';
import type { Person } from './person.ts';

const roles: readonly Person['role'][] = ['representative', 'viewer', 'owner'];

/** The roles of an account, as options of a choice. */
export function RoleOptions() {
  const t = useTranslations('app');
  return roles.map((role) => (
    <option key={role} value={role}>
      {t(`role.${role}`)}
    </option>
  ));
}

/** The role that an option stands for. */
export function roleNamed(value: string): Person['role'] {
  return roles.find((role) => role === value) ?? 'viewer';
}
