// The register's entries as rows of a table have them: systems, each section's plan, its work and its posts, in the plan's order.
import type { Plan } from '../plan.ts';
import type { RowKind } from './register-columns.ts';

export type Fields = Readonly<Record<string, unknown>>;

export interface RegisterEntry {
  readonly kind: RowKind;
  /** The same entry of another day has the same key. */
  readonly key: string;
  readonly fields: Fields;
}

/** One row for every section too, whether it has a plan of its own by now or not: there is where it is written. */
export const registerEntries = ({ systems, sections, sectionPlans }: Plan): readonly RegisterEntry[] => [
  ...systems.map((fields) => entry('system', fields)),
  ...sections.flatMap(({ id: section }) => {
    const { work = [], posts = [], ...plan } = sectionPlans.find((one) => one.section === section) ?? { section };
    return [
      entry('section', plan),
      ...work.map((fields) => entry('work', { section, ...fields })),
      ...posts.map((fields) => entry('post', { section, ...fields })),
    ];
  }),
];

const entry = (kind: RowKind, fields: Fields): RegisterEntry => ({ kind, key: entryKey(kind, fields), fields });

/** A post that is held anew from another day is another entry. */
export const entryKey = (kind: RowKind, fields: Fields): string => {
  const parts: Readonly<Record<RowKind, readonly unknown[]>> = {
    system: [fields.id],
    section: [fields.section],
    work: [fields.section, fields.no],
    post: [fields.section, fields.post, fields.from],
  };
  return JSON.stringify([kind, ...parts[kind].map((part) => part ?? null)]);
};

export const valueAt = (fields: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (here, step) =>
      typeof here === 'object' && here !== null && Object.hasOwn(here, step) ? (here as Fields)[step] : undefined,
    fields,
  );

/** The fields with that value, or without it; what holds nothing else any more goes too. */
export const withValue = (fields: Fields, [step = '', ...deeper]: readonly string[], value: unknown): Fields => {
  const { [step]: before, ...others } = fields;
  const inner = deeper.length === 0 ? value : withValue((before ?? {}) as Fields, deeper, value);
  const isEmpty = deeper.length > 0 && Object.keys(inner as Fields).length === 0;
  return inner === undefined || isEmpty ? others : { ...fields, [step]: inner };
};
