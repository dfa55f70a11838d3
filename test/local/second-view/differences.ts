/** Where the two do not answer the same, and why that stays. */
export const differences: Readonly<
  Record<string, { readonly here: unknown; readonly there: unknown; readonly because: string }>
> = {};
