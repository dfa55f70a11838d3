import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { detectEncoding } from '../files/detect-encoding.ts';
import { fileLimits } from '../files/file-limits.ts';
import { FileRefused, refuseFile } from '../files/refuse-file.ts';

/** What to do at each tag and text; names come without their prefix (`x:row` is `row`). */
export type XmlHandlers = {
  opens: (name: string, attributes: Record<string, string>) => void;
  closes: (name: string) => void;
  text?: (text: string) => void;
};

/**
 * Reads XML as a stream, calling the handlers, and yields after each piece the bytes read so far.
 * Entities that a document defines for itself are not followed, and a text that never ends is
 * refused, so no document can fill the memory.
 */
export async function* readXml(
  source: AsyncIterable<Uint8Array>,
  handlers: XmlHandlers,
): AsyncGenerator<number> {
  let decoder: TextDecoder | undefined;
  let [bytesRead, lastTagAt] = [0, 0];
  const parser = openParser(handlers, () => {
    lastTagAt = bytesRead;
  });
  for await (const chunk of source) {
    decoder ??= new TextDecoder(detectEncoding(chunk).encoding, { fatal: true });
    bytesRead += chunk.length;
    asDamaged(() => parser.write(decoder?.decode(chunk, { stream: true }) ?? ''));
    if (bytesRead - lastTagAt > fileLimits.recordBytes) throw damaged('a text never ends');
    yield bytesRead;
  }
  asDamaged(() => parser.close());
}

/** A document in UTF-8, whatever its encoding was. */
export async function* inUtf8(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of source) {
    decoder ??= new TextDecoder(detectEncoding(chunk).encoding, { fatal: true });
    if (decoder.encoding === 'utf-8') yield chunk;
    else yield Buffer.from(decoder.decode(chunk, { stream: true }), 'utf8');
  }
}

/** Reads XML to its end for the handlers alone. */
export async function readWholeXml(
  source: AsyncIterable<Uint8Array>,
  handlers: XmlHandlers,
): Promise<void> {
  const pieces = readXml(source, handlers);
  for (let piece = await pieces.next(); !piece.done; ) piece = await pieces.next();
}

function openParser(
  handlers: XmlHandlers,
  onTag: () => void,
): SaxesParser<{ xmlns: false; position: false }> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    onTag();
    handlers.opens(withoutPrefix(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    onTag();
    handlers.closes(withoutPrefix(name));
  });
  const { text } = handlers;
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  return parser;
}

function withoutPrefix(name: string): string {
  const at = name.indexOf(':');
  return at === -1 ? name : name.slice(at + 1);
}

function asDamaged(act: () => void): void {
  try {
    act();
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    throw damaged(error instanceof Error ? error.message : String(error));
  }
}

function damaged(why: string) {
  return refuseFile(
    'file.damaged',
    `The workbook is damaged: ${why}.`,
    'Open it in the spreadsheet program, save it again as XLSX or CSV, and upload that file.',
  );
}
