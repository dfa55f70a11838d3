/** A refusal as S3 words it, with its HTTP status. */
export class S3Error extends Error {
  override readonly name = 'S3Error';
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** An element of S3's XML, its text escaped. */
export function xmlElement(name: string, text: string | number): string {
  const escaped = String(text).replaceAll(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
  return `<${name}>${escaped}</${name}>`;
}

/** A whole XML document around `content`, which must be XML already. */
export function xmlDocument(root: string, content: string): string {
  const namespace = root === 'Error' ? '' : ' xmlns="http://s3.amazonaws.com/doc/2006-03-01/"';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root}${namespace}>${content}</${root}>`;
}
