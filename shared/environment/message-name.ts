/**
 * A message's own name. When a call to the queue gets no answer the SDK repeats it: the copy has an
 * id of its own, but the same name. It stands beside the body, since older code refuses a body with
 * a field that it does not know.
 */
const attribute = 'name';

/** The name as an attribute of an outgoing message. */
export function withName(name: string) {
  return { MessageAttributes: { [attribute]: { DataType: 'String', StringValue: name } } };
}

type Received = {
  readonly messageId: string;
  readonly messageAttributes: Readonly<
    Record<string, { readonly stringValue?: string | undefined }>
  >;
};

/** A received message's name, or its id if its sender gave it none. */
export function nameOf({ messageAttributes, messageId }: Received): string {
  return messageAttributes[attribute]?.stringValue ?? messageId;
}
