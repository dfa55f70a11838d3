/** A phone number as people of its country write it: `(248) 555-0123`, else as it is. */
export function phoneNumber(phone: string): string {
  const [, area, exchange, line] = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(phone) ?? [];
  return line === undefined ? phone : `(${area}) ${exchange}-${line}`;
}

/** Who it is: their name, else their number. */
export function nameOf(given: {
  readonly phone: string;
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
}): string {
  const { phone, firstName, lastName } = given;
  return [firstName, lastName].filter(Boolean).join(' ') || phoneNumber(phone);
}
