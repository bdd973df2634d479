// The regions of a page that a script exchanges when they have changed (`data-live`), cut out of the finished page. Each is marked
// with a hash of what it shows, so that a page can say what it has and is sent the rest alone. A region may lie in another,
// as a row in its table: what changes in it is no change of the outer one.
import { createHash } from 'node:crypto';

interface Region {
  readonly id: string;
  /** Where its tag begins, where its mark belongs, and what follows its closing tag. */
  readonly from: number;
  readonly markAt: number;
  readonly to: number;
}

type Marked = Region & { readonly mark: string };

/** Whatever is typed or recorded stands escaped in a page: `<` and `>` are our own tags'. */
const OPENING = /<([a-z][a-z0-9]*) (?:[^>]* )?id="([a-z0-9-]+)" data-live(?=[ >])/g;

const regionsOf = (page: string): readonly Marked[] => {
  const found = [...page.matchAll(OPENING)].map(({ 0: opening, 1: tag = '', 2: id = '', index: from }): Region => {
    const markAt = from + opening.length;
    return { id, from, markAt, to: endOf(page, markAt, tag) };
  });
  return found.map((region) => ({ ...region, mark: markOf(ownText(page, region, found)) }));
};

/** Behind the closing tag that belongs to the one that was opened before `from`. */
const endOf = (page: string, from: number, tag: string): number => {
  const tags = new RegExp(`<(/?)${tag}(?=[\\s>])[^>]*>`, 'g');
  tags.lastIndex = from;
  for (let depth = 1, at = tags.exec(page); at !== null; at = tags.exec(page)) {
    depth += at[1] === '/' ? -1 : 1;
    if (depth === 0) return tags.lastIndex;
  }
  throw new TypeError(`a region's <${tag}> is not closed`);
};

/** Of what lies in it as a region of its own, the name alone. */
const ownText = (page: string, { from, to }: Region, all: readonly Region[]): string => {
  let text = '';
  let at = from;
  for (const inner of all) {
    if (inner.from <= from || inner.from < at || inner.to > to) continue;
    text += `${page.slice(at, inner.from)}<${inner.id}>`;
    at = inner.to;
  }
  return text + page.slice(at, to);
};

/** Nonces differ in every copy of a page, and a countdown runs by itself: they are no change. */
const markOf = (text: string): string => {
  const shown = text
    .replaceAll(/ value="[^"]*" data-fresh/g, '')
    .replaceAll(/ class="[^"]*"( data-until="[^>]*>)[^<]*/g, '$1');
  return createHash('sha256').update(shown).digest('base64url').slice(0, 10);
};

const withMarks = (page: string, from: number, to: number, regions: readonly Marked[]): string => {
  let text = '';
  let at = from;
  for (const { markAt, mark } of regions) {
    if (markAt < from || markAt > to) continue;
    text += `${page.slice(at, markAt)}="${mark}"`;
    at = markAt;
  }
  return text + page.slice(at, to);
};

/** The whole page, its regions marked. */
export const markedPage = (page: string): string => withMarks(page, 0, page.length, regionsOf(page));

/** What a page says that it has: `standing=<mark> six=<mark>`. */
export const marksIn = (said: string): ReadonlyMap<string, string> =>
  new Map(
    said.split(' ').map((one) => {
      const [id = '', mark = ''] = one.split('=');
      return [id, mark];
    }),
  );

/** The page with nothing in it but what differs from that. */
export const changedRegions = (page: string, has: ReadonlyMap<string, string>): string => {
  const regions = regionsOf(page);
  let sent = 0;
  let text = '';
  for (const { id, mark, from, to } of regions) {
    // What lies in a region that is sent goes with it.
    if (from < sent || has.get(id) === mark) continue;
    text += `${withMarks(page, from, to, regions)}\n`;
    sent = to;
  }
  const [html = ''] = /<html[^>]*>/.exec(page) ?? [];
  const [body = ''] = /<body[^>]*>/.exec(page) ?? [];
  return `<!doctype html>\n${html}<head><meta charset="utf-8"></head>${body}\n${text}</body></html>`;
};
