const spoken = new Map(
  Object.entries({
    eastern: 'America/New_York',
    et: 'America/New_York',
    est: 'America/New_York',
    edt: 'America/New_York',
    central: 'America/Chicago',
    ct: 'America/Chicago',
    cst: 'America/Chicago',
    cdt: 'America/Chicago',
    mountain: 'America/Denver',
    mt: 'America/Denver',
    mst: 'America/Denver',
    mdt: 'America/Denver',
    arizona: 'America/Phoenix',
    pacific: 'America/Los_Angeles',
    pt: 'America/Los_Angeles',
    pst: 'America/Los_Angeles',
    pdt: 'America/Los_Angeles',
    alaska: 'America/Anchorage',
    hawaii: 'Pacific/Honolulu',
  }),
);

const known = new Map<string, string | undefined>();

/**
 * An IANA time zone from a cell: its own name in any case, HubSpot's `us_slash_eastern`, or common
 * US names ("Eastern Time (US & Canada)", "PST"). Undefined for anything else.
 */
export function readTimeZone(cell: string): string | undefined {
  const text = cell.trim();
  if (text === '' || text.length > 60) return undefined;
  if (!known.has(text) && known.size < 1_000) known.set(text, lookUp(text));
  return known.get(text);
}

function lookUp(text: string): string | undefined {
  const said = text
    .toLowerCase()
    .replace(/\(.*\)/, '')
    .replace(/\b(us|usa|standard|daylight|time|zone)\b/g, '')
    .replace(/[^a-z]/g, '');
  const zone = spoken.get(said);
  if (zone) return zone;
  const iana = text.replace(/_slash_/g, '/').replace(/ /g, '_');
  if (!iana.includes('/')) return undefined;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: iana }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
