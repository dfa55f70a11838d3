import { fileLimits } from '../files/file-limits.ts';
import { refuseFile } from '../files/refuse-file.ts';
import { decodeEscapes } from './decode-escapes.ts';
import { readWholeXml } from './read-xml.ts';

const mostTexts = 4_000_000;
const pageBytes = 4_000_000;

/** A workbook's texts, which its cells refer to by number; empty for an unknown number. */
export type SharedTexts = { at: (number: number) => string };

/**
 * Reads the texts of a workbook. A text in several fonts is joined; its phonetic spelling (`rPh`)
 * is left out. They are kept as UTF-8 in a few large pages: a million of them take 20 MB instead of
 * 200.
 */
export async function readSharedTexts(source: AsyncIterable<Uint8Array>): Promise<SharedTexts> {
  const shelf = new Shelf();
  let text = '';
  let [isText, isPhonetic] = [false, false];
  await readWholeXml(source, {
    opens: (name) => {
      if (name === 'si') text = '';
      else if (name === 't') isText = true;
      else if (name === 'rPh') isPhonetic = true;
    },
    closes: (name) => {
      if (name === 't') isText = false;
      else if (name === 'rPh') isPhonetic = false;
      else if (name === 'si' && shelf.add(text) > mostTexts) throw tooManyTexts();
    },
    text: (piece) => {
      const isRoom = text.length <= fileLimits.cellCharacters;
      if (isText && !isPhonetic && isRoom) text += piece;
    },
  });
  return shelf;
}

/** For a workbook without texts of its own. */
export const noTexts: SharedTexts = { at: () => '' };

class Shelf implements SharedTexts {
  readonly #pages: Buffer[] = [];
  /** Where each text begins, counted over all pages. */
  readonly #starts: number[] = [];
  readonly #lengths: number[] = [];
  #used = pageBytes;

  /** Keeps a text, cut far past the limit of a cell; answers how many there are. */
  add(text: string): number {
    const kept = decodeEscapes(text).slice(0, fileLimits.cellCharacters + 1);
    const bytes = Buffer.byteLength(kept);
    if (this.#used + bytes > pageBytes) {
      this.#pages.push(Buffer.allocUnsafe(pageBytes));
      this.#used = 0;
    }
    this.#pages.at(-1)?.write(kept, this.#used);
    this.#lengths.push(bytes);
    this.#used += bytes;
    return this.#starts.push((this.#pages.length - 1) * pageBytes + this.#used - bytes);
  }

  at(number: number): string {
    const [start = 0, bytes = 0] = [this.#starts[number], this.#lengths[number]];
    const page = this.#pages[Math.floor(start / pageBytes)];
    const from = start % pageBytes;
    return page?.toString('utf8', from, from + bytes) ?? '';
  }
}

function tooManyTexts() {
  return refuseFile(
    'file.too-large',
    `The workbook holds more than ${mostTexts.toLocaleString('en-US')} different texts.`,
    'Save the sheet as CSV and upload that file.',
  );
}
