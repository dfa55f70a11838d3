const takesFocus = 'a[href], button, input, select, textarea, summary, [tabindex]';

/**
 * Keeps the place of the keyboard: where the element with the focus is removed, the focus goes to
 * the row after it or before it, else to the heading of its part, else to the page or the dialog
 * that is open. Answers with how to stop.
 */
export function keepFocus(): () => void {
  const ends = new AbortController();
  const { signal } = ends;
  let path: readonly Element[] = [];
  const note = ({ target }: FocusEvent) => {
    path = target instanceof Element ? withAncestors(target) : [];
  };
  const forget = () => {
    // A press beside everything: nobody's place is lost.
    queueMicrotask(() => {
      if (path[0]?.isConnected && isLost()) path = [];
    });
  };
  document.addEventListener('focusin', note, { signal });
  document.addEventListener('focusout', forget, { signal });
  const removals = new MutationObserver((changes) => {
    if (path[0] === undefined || path[0].isConnected || !isLost()) return;
    const place = placeAfter(path, changes);
    path = [];
    place?.focus({ preventScroll: true });
  });
  removals.observe(document.body, { childList: true, subtree: true });
  signal.addEventListener('abort', () => removals.disconnect());
  return () => ends.abort();
}

function isLost(): boolean {
  const { activeElement, body } = document;
  return activeElement === null || activeElement === body;
}

function withAncestors(element: Element): readonly Element[] {
  const path: Element[] = [];
  for (let one: Element | null = element; one; one = one.parentElement) path.push(one);
  return path;
}

function placeAfter(
  path: readonly Element[],
  changes: readonly MutationRecord[],
): HTMLElement | null {
  const at = path.findIndex(({ isConnected }) => isConnected);
  const [gone, home] = [path[at - 1], path[at]];
  if (gone === undefined || home === undefined) return page();
  const change = changes.find(({ removedNodes }) => [...removedNodes].includes(gone));
  const rows = [change?.nextSibling, change?.previousSibling].filter((one) => isLike(one, gone));
  return (
    rows.map(firstIn).find((one) => one !== null) ??
    path
      .slice(at)
      .map(headingIn)
      .find((one) => one !== null) ??
    page()
  );
}

/** A row of the same list, say. */
function isLike(one: Node | null | undefined, gone: Element): one is Element {
  if (!(one instanceof Element) || !one.isConnected) return false;
  return one.tagName === gone.tagName && one.className === gone.className;
}

function firstIn(row: Element): HTMLElement | null {
  if (row instanceof HTMLElement && row.matches(takesFocus)) return row;
  return row.querySelector<HTMLElement>(takesFocus);
}

/** Of a part within the page, not of the next page; a dialog has its first button. */
function headingIn(part: Element): HTMLElement | null {
  if (part instanceof HTMLDialogElement) return firstIn(part);
  const isWithin = part.id !== 'page' && part.closest('#page') !== null;
  return isWithin ? part.querySelector<HTMLElement>('h1[tabindex], h2[tabindex]') : null;
}

function page(): HTMLElement | null {
  const dialog = document.querySelector('dialog[open]');
  return dialog ? firstIn(dialog) : document.getElementById('page');
}
