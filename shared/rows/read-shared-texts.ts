import { readWholeXml } from './read-xml.ts';
import { refuseFile } from './refuse-file.ts';

const mostTexts = 4_000_000;

/**
 * The texts a workbook's cells name by number, in order. A text in several fonts is put together;
 * its phonetic spelling (`rPh`) is left out.
 */
export async function readSharedTexts(source: AsyncIterable<Uint8Array>): Promise<string[]> {
  const texts: string[] = [];
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
      else if (name === 'si' && texts.push(text) > mostTexts) throw tooManyTexts();
    },
    text: (piece) => {
      if (isText && !isPhonetic) text += piece;
    },
  });
  return texts;
}

function tooManyTexts() {
  return refuseFile(
    'file.too-large',
    `The workbook holds more than ${mostTexts.toLocaleString('en-US')} different texts.`,
    'Save the sheet as CSV and upload that file.',
  );
}
