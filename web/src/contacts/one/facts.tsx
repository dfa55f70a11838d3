/** Names and what is known of them; what is not known is left out. */
export function Facts(given: { facts: readonly (readonly [string, string | undefined])[] }) {
  const known = given.facts.filter(([, value]) => value);
  return (
    <dl className="contact-facts">
      {known.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
