// SVG as text: every value that is put into it is escaped.
type Values = Readonly<Record<string, string | number>>;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// What XML cannot hold, or turns the direction of what follows.
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Bidi_Control}\p{Noncharacter_Code_Point}]/gu;

const escaped = (value: string | number): string =>
  String(value)
    .replace(UNSEEN, '')
    .replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? '');

/** What stands inside is drawn already. */
export const element =
  (name: string, values: Values = {}) =>
  (...inside: readonly string[]): string => {
    const attributes = Object.entries(values).map(([key, value]) => ` ${key}="${escaped(value)}"`);
    return `<${name}${attributes.join('')}>${inside.join('')}</${name}>`;
  };

interface Place {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly fill: string;
}

export const textAt = ({ x, y, size, anchor, fill }: Place, text: string): string =>
  element('text', { x, y, 'font-size': size, 'text-anchor': anchor, fill })(escaped(text));
