// Cross-references of the plan: every id that is named must exist, once, and lists that are read in order must be in
// order. Works on what the files say, even when a part has the wrong shape, so that all faults are shown at once:
// what has the wrong shape is passed over here, because check-shape.ts reports it.
import { closest, distance } from 'fastest-levenshtein';
import { isPartyGroup } from '../plan-contacting.ts';
import { fileOfKey, type PlanKey } from '../read/plan-files.ts';
import { describeValue, type Misfit, type PlanPath, type ReferenceTarget } from './plan-fault.ts';

export type Entry = Readonly<Record<string, unknown>>;
export interface Place {
  readonly at: PlanPath;
  readonly value: unknown;
}

/** A part that is undefined (its file could not be read) is neither checked nor searched. */
export const checkReferences = (raw: Entry): readonly Misfit[] => [
  ...duplicates(raw),
  ...references(raw),
  ...scenarioChannels(raw),
  ...patternChannels(raw),
  ...orders(raw),
  ...ownPlans(raw),
];

const uniqueFields: Readonly<Record<string, readonly string[]>> = {
  departments: ['id', 'name'],
  sections: ['id', 'name'],
  systems: ['id', 'no', 'name'],
  channels: ['id', 'name', 'servedBy'],
  scenarios: ['id', 'name'],
  causeKinds: ['id', 'name'],
  parties: ['id', 'name'],
  roles: ['id', 'name'],
  patterns: ['id', 'name'],
  tasks: ['id', 'name'],
  ruleSets: ['id', 'name'],
  stages: ['id', 'name'],
  duties: ['id', 'name'],
  steps: ['id', 'no', 'name'],
  platforms: ['id', 'name'],
  systemTags: ['id', 'name'],
};

const duplicates = (raw: Entry): readonly Misfit[] => [
  ...Object.entries(uniqueFields).flatMap(([key, fields]) =>
    fields.flatMap((field) => repeated(column(raw, key, field))),
  ),
  ...repeated(column(asEntry(raw.organization), 'references', 'id', ['organization'])),
  ...repeated(column(asEntry(raw.standing), 'needs', 'id', ['standing'])),
  ...channelOrders(raw).flatMap(repeated),
  ...items(asEntry(raw.reporting).times, ['reporting', 'times'], repeated),
];

const references = (raw: Entry): readonly Misfit[] => {
  const organization = asEntry(raw.organization);
  const body = asEntry(organization.deliberativeBody);
  return [
    ...unknownIds(raw, 'department', column(raw, 'sections', 'department')),
    ...unknownIds(raw, 'section', [
      ...column(raw, 'systems', 'section'),
      ...column(raw, 'roles', 'section'),
      ...column(raw, 'duties', 'section'),
      { at: ['organization', 'sender'], value: organization.sender },
    ]),
    ...unknownIds(raw, 'system', [
      ...column(raw, 'channels', 'standsOn'),
      ...listed(raw, 'scenarios', 'affects'),
      ...listed(raw, 'systems', 'dependsOn'),
      ...column(asEntry(raw.standing), 'needs', 'standsOn', ['standing']),
    ]),
    ...unknownIds(raw, 'channel', channelOrders(raw).flat()),
    ...unknownIds(raw, 'deliberative_body', [
      { at: ['organization', 'deliberativeBody', 'default'], value: body.default },
      { at: ['organization', 'deliberativeBody', 'whileHeld'], value: body.whileHeld },
    ]),
    ...unknownIds(raw, 'party', [
      { at: ['organization', 'publicationDecidedBy'], value: organization.publicationDecidedBy },
    ]),
    ...unknownIds(raw, 'party', [{ at: ['organization', 'unownedBy'], value: organization.unownedBy }]),
    ...unknownIds(raw, 'party', column(raw, 'tasks', 'party')),
    ...unknownIds(
      raw,
      'party',
      [...listed(raw, 'tasks', 'parties'), ...listed(raw, 'tasks', 'copyTo')].filter(isOneParty),
    ),
    ...unknownIds(raw, 'section', listed(raw, 'scenarios', 'owners')),
    ...unknownIds(raw, 'platform', [
      ...column(raw, 'systems', 'platform'),
      { at: ['standing', 'host', 'platform'], value: asEntry(asEntry(raw.standing).host).platform },
    ]),
    ...unknownIds(raw, 'system_tag', listed(raw, 'systems', 'tags')),
    ...unknownIds(raw, 'role', listed(raw, 'tasks', 'offices')),
    ...unknownIds(raw, 'task', column(raw, 'tasks', 'after')),
    ...unknownIds(raw, 'rule_set', column(raw, 'tasks', 'ruleSet')),
    ...unknownIds(raw, 'approving_role', [{ at: ['reporting', 'approver'], value: asEntry(raw.reporting).approver }]),
  ];
};

/** Each entry of a list within every entry of a list. */
const listed = (raw: Entry, key: string, field: string): readonly Place[] =>
  column(raw, key, field).flatMap(({ at, value }) => items(value, at, (places) => places));

const isOneParty = ({ value }: Place): boolean => typeof value !== 'string' || !isPartyGroup(value);

/** Every scenario says of every channel how it stands at the beginning, and of nothing else. */
const scenarioChannels = (raw: Entry): readonly Misfit[] => {
  const known = targetIds(raw, 'channel');
  if (known === undefined) return [];
  return column(raw, 'scenarios', 'channels').flatMap(({ at, value }) => {
    const states = asEntry(value);
    if (states !== value) return [];
    const missing = [...new Set(known)].filter((id) => !Object.hasOwn(states, id));
    const named = Object.keys(states).map((id) => ({ at: [...at, id], value: id }));
    return [
      ...missing.map(
        (id): Misfit => ({
          code: 'missing_key',
          at: [...at, id],
          expected: { is: 'one_of', values: ['usable', 'down', 'unknown'] },
        }),
      ),
      ...unknownIds(raw, 'channel', named),
    ];
  });
};

/** A pattern names some of the channels; what it names must be one. */
const patternChannels = (raw: Entry): readonly Misfit[] =>
  column(raw, 'patterns', 'channels').flatMap(({ at, value }) =>
    unknownIds(
      raw,
      'channel',
      Object.keys(asEntry(value)).map((id) => ({ at: [...at, id], value: id })),
    ),
  );

/** One plan for each section; its work is numbered, needs systems of the plan and is done by hand at its stages. */
const ownPlans = (raw: Entry): readonly Misfit[] => {
  const works = column(raw, 'sectionPlans', 'work').map(({ at, value }) => items(value, at, (places) => places));
  const field = (name: string): readonly (readonly Place[])[] =>
    works.map((own) => own.map(({ at, value }) => ({ at: [...at, name], value: asEntry(value)[name] })));
  const needed = field('systems')
    .flat()
    .map(({ at, value }) => items(value, at, (places) => places));
  const stages = field('byHand')
    .flat()
    .flatMap(({ at, value }) => Object.keys(asEntry(value)).map((id) => ({ at: [...at, id], value: id })));
  return [
    ...repeated(column(raw, 'sectionPlans', 'section')),
    ...unknownIds(raw, 'section', column(raw, 'sectionPlans', 'section')),
    ...field('no').flatMap(repeated),
    ...needed.flatMap(repeated),
    // Together: each look builds the set of all ids.
    ...unknownIds(raw, 'system', needed.flat()),
    ...unknownIds(raw, 'stage', stages),
  ];
};

const orders = (raw: Entry): readonly Misfit[] => {
  const reporting = asEntry(raw.reporting);
  const times = items(reporting.times, ['reporting', 'times'], notAscending);
  const hours = column(reporting, 'proposals', 'estimateWithinHours', ['reporting']);
  return [...times, ...notAscending(hours), ...repeated(hours)];
};

/** Of several parts of the plan, the first is the one that a fault names. */
const targets: Readonly<Record<ReferenceTarget, { key: PlanKey; or?: PlanKey; accepts: (entry: Entry) => boolean }>> = {
  department: { key: 'departments', accepts: () => true },
  section: { key: 'sections', accepts: () => true },
  system: { key: 'systems', accepts: () => true },
  channel: { key: 'channels', accepts: () => true },
  party: { key: 'parties', accepts: () => true },
  deliberative_body: { key: 'parties', accepts: ({ kind }) => kind === 'deliberative_body' },
  role: { key: 'roles', accepts: () => true },
  task: { key: 'tasks', accepts: () => true },
  platform: { key: 'platforms', accepts: () => true },
  system_tag: { key: 'systemTags', accepts: () => true },
  stage: { key: 'stages', accepts: () => true },
  rule_set: { key: 'ruleSets', accepts: () => true },
  scenario: { key: 'scenarios', accepts: () => true },
  audience: { key: 'sections', or: 'roles', accepts: () => true },
  post_or_section: { key: 'roles', or: 'sections', accepts: () => true },
  approving_role: { key: 'roles', accepts: ({ may }) => Array.isArray(may) && may.includes('approve') },
};

const targetIds = (raw: Entry, target: ReferenceTarget): readonly string[] | undefined => {
  const { key, or, accepts } = targets[target];
  const lists = (or === undefined ? [key] : [key, or]).map((one) => raw[one]);
  if (!lists.every((list) => Array.isArray(list))) return undefined;
  return lists.flat().flatMap((entry) => {
    const { id } = asEntry(entry);
    return typeof id === 'string' && accepts(asEntry(entry)) ? [id] : [];
  });
};

export const unknownIds = (raw: Entry, to: ReferenceTarget, places: readonly Place[]): readonly Misfit[] => {
  const ids = targetIds(raw, to);
  if (ids === undefined) return [];
  const known = new Set(ids);
  return places.flatMap(({ at, value }): readonly Misfit[] => {
    if (typeof value !== 'string' || known.has(value)) return [];
    const expected = { is: 'reference', to, file: fileOfKey(targets[to].key), nearest: nearest(value, ids) } as const;
    return [{ code: 'unknown_reference', at, expected, found: describeValue(value) }];
  });
};

const nearest = (text: string, ids: readonly string[]): readonly string[] => {
  if (ids.length === 0) return [];
  const best = closest(text, ids);
  return distance(text, best) <= Math.max(2, text.length / 2) ? [best] : [];
};

export const repeated = (places: readonly Place[]): readonly Misfit[] => {
  const first = new Map<unknown, PlanPath>();
  return places.flatMap(({ at, value }): readonly Misfit[] => {
    if (typeof value !== 'string' && typeof value !== 'number') return [];
    const firstAt = first.get(value);
    if (firstAt !== undefined)
      return [{ code: 'duplicate_value', at, expected: { is: 'unique', firstAt }, found: describeValue(value) }];
    first.set(value, at);
    return [];
  });
};

const notAscending = (places: readonly Place[]): readonly Misfit[] =>
  places.flatMap(({ at, value }, index): readonly Misfit[] =>
    isBelow(value, places[index - 1]?.value)
      ? [{ code: 'wrong_order', at, expected: { is: 'ascending' }, found: describeValue(value) }]
      : [],
  );

const isBelow = (value: unknown, before: unknown): boolean => {
  if (typeof value === 'string' && typeof before === 'string') return value < before;
  return typeof value === 'number' && typeof before === 'number' && value < before;
};

const channelOrders = (raw: Entry): readonly (readonly Place[])[] =>
  ['wholeOffice', 'owningSections', 'alsoPost'].map((order) =>
    items(asEntry(raw.channelOrder)[order], ['channelOrder', order], (places) => places),
  );

/** One field of every entry of a list. */
export const column = (of: Entry, key: string, field: string, above: PlanPath = []): readonly Place[] =>
  items(of[key], [...above, key], (places) =>
    places.map(({ at, value }) => ({ at: [...at, field], value: asEntry(value)[field] })),
  );

export const items = <T>(list: unknown, at: PlanPath, use: (places: readonly Place[]) => readonly T[]): readonly T[] =>
  Array.isArray(list) ? use(list.map((value, index) => ({ at: [...at, index], value }))) : [];

export const asEntry = (value: unknown): Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Entry) : {};
