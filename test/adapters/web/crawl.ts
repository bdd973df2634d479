// Every address and every form that a person can come to by following links, found by following them: what is new is found as well.
export interface Found {
  /** Path and query of every page and file, with what it said; files that cost seconds are named and not asked for. */
  readonly pages: ReadonlyMap<string, string>;
  readonly forms: readonly FoundForm[];
}

export interface FoundForm {
  readonly page: string;
  readonly action: string;
  /** Filled in as somebody would who fills in everything. */
  readonly fields: readonly (readonly [string, string])[];
}

interface Got {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const COSTS_SECONDS = /\.(?:pdf|docx)(?:\?|$)/;
const NOT_ASKED_FOR: Got = { status: 200, type: '', body: '' };
/** One of each of these is as good as all. */
const MOST_OF_A_KIND = 3;

const decoded = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

const attribute = (tag: string, name: string): string | undefined => {
  const [, value] = new RegExp(`\\s${name}="([^"]*)"`).exec(tag) ?? [];
  return value === undefined ? undefined : decoded(value);
};

const pathIn = (href: string, from: string): string | undefined => {
  const base = 'http://console.test';
  const url = URL.parse(href, `${base}${from}`);
  return url === null || url.origin !== base ? undefined : `${url.pathname}${url.search}`;
};

/** Links, files of the page, and forms that only ask. */
const LEADS_ON = /\s(?:href|src)="([^"]*)"|<form method="get" action="([^"]*)"/g;

/** `/calls?call=1` and `/calls?call=2` are of one kind. */
export const kindOf = (path: string): string => {
  const { pathname, searchParams } = new URL(path, 'http://console.test');
  return `${pathname.replace(/\/sections\/[^/]+/, '/sections/*')}?${[...searchParams.keys()].sort().join('&')}`;
};

export const crawl = async (get: (path: string) => Promise<Got>, typed: string, start = '/'): Promise<Found> => {
  const pages = new Map<string, string>();
  const forms: FoundForm[] = [];
  const isNew = newKinds(pages);
  const waiting = [start];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (!isNew(path)) continue;
    const { status, type, body } = COSTS_SECONDS.test(path) ? NOT_ASKED_FOR : await get(path);
    if (status >= 400) throw new Error(`${path} is linked to and answers ${status}`);
    pages.set(path, body);
    if (!type.startsWith('text/html')) continue;
    forms.push(...formsIn(body, path, typed));
    waiting.push(...linksIn(body, path));
  }
  return { pages, forms };
};

const newKinds = (pages: ReadonlyMap<string, string>) => {
  const kinds = new Map<string, number>();
  return (path: string): boolean => {
    const count = kinds.get(kindOf(path)) ?? 0;
    if (pages.has(path) || count >= MOST_OF_A_KIND) return false;
    kinds.set(kindOf(path), count + 1);
    return true;
  };
};

const linksIn = (body: string, path: string): readonly string[] =>
  [...body.matchAll(LEADS_ON)].flatMap(([, href, action = '']) => pathIn(decoded(href ?? action), path) ?? []);

const formsIn = (body: string, page: string, typed: string): readonly FoundForm[] =>
  [...body.matchAll(/<form method="post"[^>]*>[\s\S]*?<\/form>/g)].map(([form]) => ({
    page,
    action: attribute(form, 'action') ?? page,
    fields: fieldsIn(form, typed),
  }));

const fieldsIn = (form: string, typed: string): readonly (readonly [string, string])[] => {
  const chosen = new Set<string>();
  const once = (name: string, value: string): readonly (readonly [string, string])[] => {
    if (chosen.has(name)) return [];
    chosen.add(name);
    return [[name, value]];
  };
  const inputs = [...form.matchAll(/<(?:input|button)\b[^>]*>/g)].flatMap(([tag]) => {
    const name = attribute(tag, 'name');
    if (name === undefined) return [];
    const value = attribute(tag, 'value') ?? '';
    const type = attribute(tag, 'type');
    if (type === 'hidden') return [[name, value] as const];
    return once(name, type === 'text' || type === 'password' ? value || typed : value || 'on');
  });
  const texts = [...form.matchAll(/<textarea\b[^>]*>/g)].flatMap(([tag]) => once(attribute(tag, 'name') ?? '', typed));
  const selects = [...form.matchAll(/<select\b[^>]*>[\s\S]*?<\/select>/g)].flatMap(([select]) => {
    const values = [...select.matchAll(/<option\b[^>]*>/g)].map(([option]) => attribute(option, 'value') ?? '');
    return once(attribute(select, 'name') ?? '', values.find((value) => value !== '') ?? '');
  });
  return [...inputs, ...texts, ...selects].filter(([name]) => name !== '');
};
