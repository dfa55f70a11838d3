import type { ServerResponse } from 'node:http';

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

/** Answers with XML. */
export function answerXml(response: ServerResponse, status: number, xml: string): void {
  const headers = { 'content-type': 'application/xml', 'content-length': Buffer.byteLength(xml) };
  response.writeHead(status, headers).end(xml);
}
