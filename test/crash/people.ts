/** Area codes of the Eastern zone: one noon is a noon for all. */
const areas = ['212', '248', '313', '404', '516', '617', '703', '718', '734', '804', '843', '917'];

/** A file of people who agreed to texts, from the `first`th on, and their phones. */
export function rowsOf(first: number, count: number): { phones: string[]; file: string } {
  const phones = Array.from({ length: count }, (_, n) => phoneOf(first + n));
  const lines = phones.map((phone, n) => `${phone},Ana${first + n},2026-11-01,counter`);
  return { phones, file: `phone,first name,consent date,consent source\n${lines.join('\n')}\n` };
}

/** In no order, as numbers of real people are; exchanges from 220 on, so that none is a service. */
function phoneOf(n: number): string {
  const line = 2_200_000 + ((n * 7_919) % 900_000);
  return `+1${areas[n % areas.length]}${line}`;
}
