/** A person by name, else by number: how everybody speaks of them. */
export function nameOf(person: { firstName?: string; lastName?: string; phone: string }): string {
  const name = [person.firstName, person.lastName].filter(Boolean).join(' ');
  return name || spacedNumber(person.phone);
}

/** A North American number in groups; any other as it is. */
export function spacedNumber(phone: string): string {
  return phone.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3');
}
