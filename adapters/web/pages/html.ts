// Hono's template escapes every value it is given. Ours never waits for one, so that a page is text at once.
import { html as template } from 'hono/html';

export type Html = Exclude<ReturnType<typeof template>, Promise<unknown>>;
type Value = Html | string | number | readonly Value[];

export const html = (strings: TemplateStringsArray, ...values: readonly Value[]): Html => {
  const drawn = template(strings, ...values);
  if (drawn instanceof Promise) throw new TypeError('a page was given a promise to draw');
  return drawn;
};

export const nothing = html``;
