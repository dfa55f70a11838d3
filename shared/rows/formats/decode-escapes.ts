/**
 * A workbook writes a character that XML cannot hold as `_xHHHH_`, and an underscore that could be
 * mistaken for such an escape as `_x005F_` (ECMA-376-1 22.9.2.19, ST_Xstring).
 */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\da-f]{4})_/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
