import { isUtf8 } from 'node:buffer';

/**
 * The encoding of a text file. All but UTF-16 are UTF-8 with some lines that are not: those are
 * Windows-1252 in `utf-8`, and what the name says in `macintosh` and `cp850`.
 */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'macintosh' | 'cp850';

const newline = 0x0a;

/** The upper half of "CSV (MS-DOS)"; `TextDecoder` does not know code page 850. */
const upper850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»' +
  '░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤' +
  'ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/** Converts whole lines to UTF-8. */
export function recoder(encoding: Encoding): (bytes: Buffer) => Buffer {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const decoder = new TextDecoder(encoding);
    return (bytes) => Buffer.from(decoder.decode(bytes), 'utf8');
  }
  const decode = singleByteDecoder(encoding);
  return (bytes) => (isUtf8(bytes) ? bytes : mendLines(bytes, decode));
}

/** Reads bytes that are one character each. */
export function singleByteDecoder(
  encoding: 'utf-8' | 'macintosh' | 'cp850',
): (bytes: Uint8Array) => string {
  if (encoding === 'cp850') return decode850;
  const decoder = new TextDecoder(encoding === 'utf-8' ? 'windows-1252' : encoding);
  return (bytes) => decoder.decode(bytes);
}

/** Each line by itself, so that a file joined from two is still read correctly. */
function mendLines(bytes: Buffer, decode: (bytes: Uint8Array) => string): Buffer {
  return Buffer.concat(
    linesOf(bytes).map((line) => (isUtf8(line) ? line : Buffer.from(decode(line), 'utf8'))),
  );
}

/** The lines with their ends. */
export function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start < bytes.length; ) {
    const at = bytes.indexOf(newline, start);
    const end = at === -1 ? bytes.length : at + 1;
    lines.push(bytes.subarray(start, end));
    start = end;
  }
  return lines;
}

function decode850(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) {
    text += byte < 128 ? String.fromCharCode(byte) : (upper850[byte - 128] ?? '');
  }
  return text;
}
