type Form = { readonly url: string; readonly fields: Readonly<Record<string, string>> };

/**
 * Posts a file by the form of an import, straight into its bucket. `onPart` hears how much of it
 * has left, 0 to 1. Rejects in the bucket's own words where it is refused, and with a `TypeError`
 * where there is no connection.
 */
export function uploadFile(
  { url, fields }: Form,
  file: File,
  onPart: (part: number) => void,
): Promise<void> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  // The bucket reads nothing that comes after the file.
  body.append('file', file);
  // Fetch does not report the progress of an upload.
  const request = new XMLHttpRequest();
  return new Promise((resolve, reject) => {
    request.upload.onprogress = ({ loaded, total }) => onPart(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new TypeError('The upload was interrupted.'));
    request.onload = () => {
      if (request.status < 300) resolve();
      else reject(new Error(wordsIn(request.responseText) ?? `upload ${request.status}`));
    };
    request.open('POST', url);
    request.send(body);
  });
}

/** S3 answers a refusal as XML. */
function wordsIn(xml: string): string | undefined {
  return /<Message>([^<]+)<\/Message>/.exec(xml)?.[1];
}
