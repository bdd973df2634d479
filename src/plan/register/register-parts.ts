// Entries as the plan's own parts: systems in their order and new ones after them, each section's plan with its work and posts.
import type { PlanPath } from '../check/plan-fault.ts';
import type { Plan } from '../plan.ts';
import { entryKey, type Fields, type RegisterEntry } from './register-entries.ts';

export interface RegisterParts {
  readonly values: { readonly systems: readonly Fields[]; readonly sectionPlans: readonly Fields[] };
  /** Whose place a path of the plan is, and the rest of it; no key for a place outside the register. */
  keysOf(at: PlanPath): { readonly key?: string; readonly path: PlanPath };
}

export const registerParts = (
  plan: Plan,
  before: readonly RegisterEntry[],
  after: readonly RegisterEntry[],
): RegisterParts => {
  const entries = inPlansOrder(before, after);
  const systems = entries.filter(({ kind }) => kind === 'system').map(({ fields }) => fields);
  const ofSection = Map.groupBy(
    entries.filter(({ kind }) => kind !== 'system'),
    ({ fields }) => fields.section,
  );
  const sectionPlans = sectionsInOrder(plan).flatMap((section) => sectionPlan(section, ofSection.get(section) ?? []));
  return { values: { systems, sectionPlans }, keysOf: (at) => keysOf(at, systems, sectionPlans) };
};

/** What was there stays where it was, whatever a spreadsheet sorted its rows by. */
const inPlansOrder = (before: readonly RegisterEntry[], after: readonly RegisterEntry[]): readonly RegisterEntry[] => {
  const at = new Map(before.map(({ key }, index) => [key, index]));
  const rank = ({ key }: RegisterEntry): number => at.get(key) ?? before.length;
  return after.toSorted((a, b) => rank(a) - rank(b));
};

const sectionsInOrder = ({ sectionPlans, sections }: Plan): readonly string[] => [
  ...new Set([...sectionPlans.map(({ section }) => section), ...sections.map(({ id }) => id)]),
];

/** None for a section that has entered nothing. */
const sectionPlan = (section: string, own: readonly RegisterEntry[]): readonly Fields[] => {
  const of = (kind: RegisterEntry['kind']): readonly Fields[] =>
    own.filter((entry) => entry.kind === kind).map(({ fields: { section: _, ...fields } }) => fields);
  const [[head = {}], work, posts] = [of('section'), of('work'), of('post')];
  const fields = { ...head, ...(work.length > 0 ? { work } : {}), ...(posts.length > 0 ? { posts } : {}) };
  return Object.keys(fields).length === 0 ? [] : [{ section, ...fields }];
};

const keysOf = (
  [part, index, list, item, ...rest]: PlanPath,
  systems: readonly Fields[],
  sectionPlans: readonly Fields[],
): { readonly key?: string; readonly path: PlanPath } => {
  if (part === 'systems') {
    const fields = systems[Number(index)];
    const path = [list, item, ...rest].filter((step) => step !== undefined);
    return fields === undefined ? { path } : { key: entryKey('system', fields), path };
  }
  if (part !== 'sectionPlans') return { path: [] };
  const plan = sectionPlans[Number(index)];
  const section = plan?.section;
  const inner = list === 'work' || list === 'posts' ? itemOf(plan?.[list], item) : undefined;
  if (inner !== undefined) {
    return { key: entryKey(list === 'work' ? 'work' : 'post', { section, ...inner }), path: rest };
  }
  return { key: entryKey('section', { section }), path: [list, item].filter((step) => step !== undefined) };
};

const itemOf = (list: unknown, index: PlanPath[number] | undefined): Fields | undefined =>
  Array.isArray(list) ? (list[Number(index)] as Fields | undefined) : undefined;
