/**
 * Lets acts share calls: requests of several acts in one turn of the event loop are done together.
 * A queue brings a Lambda up to ten messages at once, which run in step; each would otherwise make
 * every call alone. `work` answers an outcome for each item, in order. If it fails, each caller is
 * served alone, so that none fails because of another: repeating an item must have no further
 * effect.
 */
export function coalesceCalls<Item, Outcome>(
  work: (items: readonly Item[]) => Promise<readonly Outcome[]>,
  enough: number,
): (items: readonly Item[]) => Promise<readonly Outcome[]> {
  type Asker = {
    readonly items: readonly Item[];
    answer(outcomes: Promise<readonly Outcome[]> | readonly Outcome[]): void;
  };
  let askers: Asker[] = [];

  async function flush(): Promise<void> {
    const now = askers;
    askers = [];
    const all = now.flatMap(({ items }) => items);
    const outcomes = now.length > 1 ? await work(all).catch(() => undefined) : undefined;
    let from = 0;
    for (const { items, answer } of now) {
      answer(outcomes ? outcomes.slice(from, from + items.length) : work(items));
      from += items.length;
    }
  }

  return (items) => {
    // There is nothing to save if there is nothing to do, or if one caller fills the calls alone.
    if (items.length === 0 || items.length >= enough) return work(items);
    return new Promise((answer) => {
      if (askers.length === 0) setImmediate(() => void flush());
      askers.push({ items, answer });
    });
  };
}
