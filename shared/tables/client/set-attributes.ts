/**
 * The parts of an update that sets attributes, each under its own name; undefined removes one. With
 * `ifMissing` an existing attribute stays as it is.
 */
export function setAttributes(
  change: Readonly<Record<string, unknown>>,
  how: { ifMissing?: true } = {},
) {
  const names = Object.keys(change);
  const kept = names.filter((name) => change[name] !== undefined);
  const gone = names.filter((name) => change[name] === undefined).map((name) => `#${name}`);
  const taken = (name: string) =>
    how.ifMissing ? `if_not_exists(#${name}, :${name})` : `:${name}`;
  const set = `SET ${kept.map((name) => `#${name} = ${taken(name)}`).join(', ')}`;
  return {
    UpdateExpression: gone.length === 0 ? set : `${set} REMOVE ${gone.join(', ')}`,
    ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
    ExpressionAttributeValues: Object.fromEntries(kept.map((name) => [`:${name}`, change[name]])),
  };
}
