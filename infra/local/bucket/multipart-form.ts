import { Cutter } from './chunked-body.ts';
import { S3Error } from './s3-error.ts';

/** Everything before the file of an upload form, and the file itself, still to be read. */
export interface UploadForm {
  /** By lower-case name. */
  readonly fields: Map<string, string>;
  readonly fileName: string;
  readonly fileType: string | undefined;
  readonly file: AsyncIterable<Buffer>;
}

/** S3's own limit on what comes before the file. */
const longestField = 20_480;

/**
 * Reads a `multipart/form-data` upload as S3 takes it: fields first, the field `file` last; what
 * follows the file is ignored. Throws S3Error on a body that is not of that form.
 */
export async function readUploadForm(
  contentType: string,
  body: AsyncIterable<Buffer>,
): Promise<UploadForm> {
  const [, quoted, plain] = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType) ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined) throw malformed('no boundary');
  const cutter = new Cutter(body);
  const mark = `\r\n--${boundary}`;
  if ((await cutter.until(`--${boundary}`, longestField)) === undefined) {
    throw malformed('no first part');
  }
  const fields = new Map<string, string>();
  for (;;) {
    const end = await cutter.until('\r\n', 16);
    if (end === undefined || String(end).startsWith('--')) {
      throw new S3Error(
        400,
        'InvalidArgument',
        'POST requires exactly one file upload per request.',
      );
    }
    const part = readHeaders(String((await cutter.until('\r\n\r\n', longestField)) ?? ''));
    if (part.name === undefined) throw malformed('a part without a name');
    if (part.name.toLowerCase() === 'file') {
      const { fileName, contentType: fileType } = part;
      return { fields, fileName, fileType, file: cutter.piecesUntil(mark) };
    }
    const value = await cutter.until(mark, longestField);
    if (value === undefined) throw malformed('a field without an end');
    fields.set(part.name.toLowerCase(), value.toString('utf8'));
  }
}

function readHeaders(text: string) {
  const disposition = /^content-disposition:(.*)$/im.exec(text)?.[1] ?? '';
  const quoted = (name: string) => {
    const value = new RegExp(`[;\\s]${name}="([^"]*)"`, 'i').exec(disposition)?.[1];
    return value?.replaceAll('%22', '"').replaceAll(/%0[AD]/gi, '');
  };
  return {
    name: quoted('name'),
    fileName: quoted('filename') ?? '',
    contentType: /^content-type:\s*(.*?)\s*$/im.exec(text)?.[1],
  };
}

function malformed(what: string): S3Error {
  return new S3Error(
    400,
    'MalformedPOSTRequest',
    `The body of your POST request is not well-formed multipart/form-data: ${what}.`,
  );
}
