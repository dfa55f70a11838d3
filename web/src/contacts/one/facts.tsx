/** Facts with their names; unknown ones are left out. */
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
