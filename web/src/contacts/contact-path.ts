/** Where the page of a person is. The plus of a number would be a space to some. */
export function contactPath(phone: string, part?: 'proof'): string {
  return `/contacts/${phone.replace('+', '')}${part ? `/${part}` : ''}`;
}

/** The number that such an address names. */
export function phoneIn(address: string): string {
  return `+${address.replace(/\D/g, '')}`;
}
