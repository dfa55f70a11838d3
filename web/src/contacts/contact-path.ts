/** The address of a person's page. Some programs would read the plus of a number as a space. */
export function contactPath(phone: string, part?: 'proof'): string {
  return `/contacts/${phone.replace('+', '')}${part ? `/${part}` : ''}`;
}

/** The number that such an address names. */
export function phoneIn(address: string): string {
  return `+${address.replace(/\D/g, '')}`;
}
