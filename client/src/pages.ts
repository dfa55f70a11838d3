/** A page of any list. */
export type Page<Item> = { readonly items: readonly Item[]; readonly nextCursor?: string };

/**
 * All items of a list, page by page, as they are asked for:
 * `for await (const contact of itemsOf((cursor) => api.GET('/v1/contacts', {...})))`.
 */
export async function* itemsOf<Item>(
  read: (cursor: string | undefined) => Promise<{ data?: Page<Item> }>,
): AsyncGenerator<Item, void> {
  let cursor: string | undefined;
  do {
    const { data } = await read(cursor);
    yield* data?.items ?? [];
    cursor = data?.nextCursor;
  } while (cursor !== undefined);
}
