// Hono's template escapes every value it is given. Ours never waits for one, so that a page is text at once, and lets no
// character through that shows nothing, steers a terminal or turns the direction of what follows.
import { raw as drawn, html as template } from 'hono/html';

export type Html = Exclude<ReturnType<typeof template>, Promise<unknown>>;
type Value = Html | string | number | readonly Value[];

const UNSEEN = /(?![\n\t])[\p{Cc}\p{Bidi_Control}\p{Noncharacter_Code_Point}]/gu;

export const html = (strings: TemplateStringsArray, ...values: readonly Value[]): Html => {
  const page = template(strings, ...values.map(seen));
  if (page instanceof Promise) throw new TypeError('a page was given a promise to draw');
  return page;
};

/** What is drawn already is an object of its own. */
const seen = (value: Value): Value => {
  if (typeof value === 'string') return value.replace(UNSEEN, '');
  return Array.isArray(value) ? value.map(seen) : value;
};

export const nothing = html``;

/** A picture of src/draw, which escapes what is put into it; nothing else is let through as it stands. */
export const raw = (svg: string): Html => drawn(svg);

/** Families whose letters a browser of the office has. */
export const PICTURE_FONTS = "'BIZ UDPGothic', 'Hiragino Sans', 'Yu Gothic UI', 'Noto Sans JP', Meiryo, sans-serif";
