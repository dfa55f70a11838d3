/** Google's own labels, as its vCards write them; its CSV puts an asterisk before them. */
const googlesOwn = new Set(['myContacts', 'starred']);

/**
 * The groups that a cell names, separated by `;`, `|`, `,` or Google's ` ::: `, and those of the
 * whole import. Google's own labels (`* myContacts`, `* starred`) are no groups; Mailchimp puts
 * each into quotation marks. Each group once, ignoring case.
 */
export function readGroups(cell: string, ofTheImport: string[] = []): string[] {
  const groups = new Map<string, string>();
  for (const name of [...ofTheImport, ...cell.split(/:::|[;|,\n]/)]) {
    const tidy = name
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim();
    if (tidy === '' || tidy.startsWith('*') || googlesOwn.has(tidy)) continue;
    if (!groups.has(tidy.toLowerCase())) groups.set(tidy.toLowerCase(), tidy);
  }
  return [...groups.values()];
}
