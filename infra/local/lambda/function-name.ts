/** The name of a function in its ARN or its name, each with or without a version or an alias. */
export function functionNameIn(id: string): string {
  return id.split(':')[id.startsWith('arn:') ? 6 : 0] ?? '';
}
