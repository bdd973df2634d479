// What a form sent: the person's own words, apart from what the page put in beside them.
import { createHash, randomUUID } from 'node:crypto';
import { TOKEN_FIELD } from '../guard/form-token.ts';

type Fields = Readonly<Record<string, string>>;

export interface SubmittedForm {
  /** Unique for the page's form and what was typed into it: sent again, it acts once. */
  readonly commandKey: string;
  /** The page it was sent from, where its answer is shown. */
  readonly page: string;
  /** Which form of that page, so that a refused one can be filled in again. */
  readonly form: string;
  /** The place on that page where the person was. */
  readonly back: string | undefined;
  readonly incident: string | undefined;
  /** The newest event in what the page showed. */
  readonly seen: number | undefined;
  /** The actor picked together with sending it. */
  readonly actAs: string | undefined;
  /** What the person filled in or changed. */
  readonly fields: Fields;
  /** Every field as it stood on their screen. */
  readonly screen: Fields;
}

const OWN_FIELDS = new Set([TOKEN_FIELD, '_key', '_page', '_form', '_back', '_incident', '_as', '_was', '_seen']);
const ANCHOR = /^[a-z0-9-]{1,120}$/;
const SEQ = /^\d{1,9}$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const submittedForm = (body: unknown, action: string): SubmittedForm => {
  const sent = typeof body === 'object' && body !== null ? Object.entries(body) : [];
  const all: Record<string, string> = {};
  for (const [name, value] of sent) all[name] = lines(Array.isArray(value) ? value.at(-1) : value);
  const own = Object.entries(all).filter(([name]) => !OWN_FIELDS.has(name) && !name.startsWith('_who_'));
  const fields = Object.fromEntries(own);
  const nonce = UUID.test(all._key ?? '') ? all._key : undefined;
  const was = sent.find(([name]) => name === '_was')?.[1];
  return {
    commandKey: commandKey(nonce, [action, all._as, own]),
    page: all._page ?? '/',
    form: all._form ?? '',
    back: ANCHOR.test(all._back ?? '') ? all._back : undefined,
    incident: all._incident || undefined,
    seen: seqIn(all._seen),
    actAs: all._as || undefined,
    screen: fields,
    fields: withoutUntouched(fields, Array.isArray(was) ? was.map(lines) : [lines(was)]),
  };
};

const seqIn = (given: string | undefined): number | undefined =>
  given !== undefined && SEQ.test(given) ? Number(given) : undefined;

/** Browsers send line ends as CR LF. */
const lines = (value: unknown): string => (typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '');

/** The same nonce with other words (typed after going back) is another command; without a nonce each is its own. */
const commandKey = (nonce: string | undefined, words: unknown): string => {
  const hash = createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 16);
  return `web:${nonce ?? randomUUID()}:${hash}`;
};

/** A page's mark of what it showed in these fields. */
export const shownMark = (names: readonly string[], values: readonly string[]): string =>
  `${hashOf(values)} ${names.map(encodeURIComponent).join(' ')}`;

const hashOf = (values: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 12);

/** Each system has one, and the update form one per item: far more than any page of ours shows. */
const MOST_MARKS = 500;

/** Fields left as the page showed them say nothing: they must not undo what somebody else changed meanwhile. */
const withoutUntouched = (fields: Fields, marks: readonly string[]): Fields => {
  const untouched = new Set<string>();
  // A name may hold spaces, and comes back as it was encoded.
  const values = new Map(Object.entries(fields).map(([name, value]) => [encodeURIComponent(name), value]));
  for (const mark of marks.slice(0, MOST_MARKS)) {
    const [hash, ...names] = mark.split(' ');
    if (hash !== hashOf(names.map((name) => values.get(name) ?? ''))) continue;
    for (const name of names) untouched.add(name);
  }
  const isTouched = (name: string): boolean => Object.hasOwn(fields, name) && !untouched.has(encodeURIComponent(name));
  return Object.fromEntries(Object.entries(fields).filter(([name]) => isTouched(name)));
};
