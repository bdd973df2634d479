// A raw mail as a person's mail program reads it; only what our mails are made of: one part of plain text.

export interface ReadMail {
  readonly raw: string;
  /** By their names in small letters; encoded words are decoded. */
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
}

/** `raw` holds one byte a character. */
export const readMail = (raw: string): ReadMail => {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = new Map(lines.map(headerOf));
  if (headers.size !== lines.length) throw new Error('a header stands twice');
  if (headers.get('content-transfer-encoding') !== 'base64') throw new Error('the text is not base64');
  const text = Buffer.from(raw.slice(end), 'base64').toString('utf8').replaceAll('\r\n', '\n');
  return { raw, headers, text };
};

const headerOf = (line: string): [string, string] => {
  const colon = line.indexOf(':');
  return [line.slice(0, colon).toLowerCase(), decoded(line.slice(colon + 1).trim())];
};

/** RFC 2047: between two encoded words a blank is only their seam. */
const decoded = (value: string): string =>
  value
    .replace(/(\?=)\s+(?==\?)/g, '$1')
    .replace(/(?:=\?utf-8\?[bq]\?[^?]*\?=)+/gi, (words) =>
      Buffer.concat([...words.matchAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi)].map(bytesOf)).toString('utf8'),
    );

const bytesOf = ([, kind = '', word = '']: RegExpMatchArray): Buffer =>
  kind.toLowerCase() === 'b'
    ? Buffer.from(word, 'base64')
    : Buffer.from(
        word
          .replaceAll('_', ' ')
          .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      );
