/** More of them would make a line longer than it is worth. */
const most = 100;

/** What a queue or a stream gives to a Lambda; anything else has no traces. */
type Given = {
  readonly Records?: readonly {
    readonly body?: unknown;
    readonly dynamodb?: { readonly Keys?: object };
  }[];
};

/**
 * The traces of an invocation. Of a change by the keys of its row alone: the row may hold words in
 * which somebody wrote such an id.
 */
export function tracesOf(event: unknown): string[] {
  const { Records = [] } = (event ?? {}) as Given;
  return tracesIn(
    Records.map(({ body, dynamodb }) => {
      return typeof body === 'string' ? body : JSON.stringify(dynamodb?.Keys ?? {});
    }),
  );
}

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
