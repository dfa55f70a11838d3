/** More of them would make a line longer than it is worth. */
const most = 100;

/**
 * The ids of group sends and texts in a message, a change or a delivery event. Such an id is the
 * trace of what somebody asked for: it is made with the API call and goes along to the last
 * delivery event, so the lines about it are found by it.
 */
export function tracesIn(messages: readonly string[]): string[] {
  const found = new Set(messages.flatMap((text) => text.match(id) ?? []));
  return [...found].slice(0, most);
}

/** Group sends, texts, and automatic answers; a text of a group send is known by its send. */
const id = /\b(?:gs|tx|ta)_[0-9a-z]{26}\b/g;
