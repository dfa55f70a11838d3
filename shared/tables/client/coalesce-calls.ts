/**
 * Lets acts share calls: what several of them ask for in one turn of the event loop is worked
 * together. A queue brings a Lambda up to ten messages at once, which go the same way in step; each
 * would else make every call for itself. `work` answers an outcome for each item, in order. Should
 * it fail, each asker is served alone, so that none suffers for another: doing an item twice must
 * do no more than once.
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
    // Nothing is saved where there is nothing to do, or one asker fills calls alone.
    if (items.length === 0 || items.length >= enough) return work(items);
    return new Promise((answer) => {
      if (askers.length === 0) setImmediate(() => void flush());
      askers.push({ items, answer });
    });
  };
}
