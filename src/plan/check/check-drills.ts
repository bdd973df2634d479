// The scripts of drills against the plan and against themselves: everybody in them exists, nothing comes before the start, no
// inject waits for itself, and what is expected can be measured.
import { DRILL_AUDIENCES } from '../plan-drills.ts';
import { asEntry, column, type Entry, items, type Place, repeated, unknownIds } from './check-references.ts';
import { describeValue, type Misfit, type PlanPath } from './plan-fault.ts';

export const checkDrills = (raw: Entry): readonly Misfit[] => [
  ...repeated(column(raw, 'drills', 'id')),
  ...unknownIds(raw, 'scenario', column(raw, 'drills', 'scenario')),
  ...items(raw.drills, ['drills'], (places) => places.flatMap((place) => checkScript(raw, place))),
];

const checkScript = (raw: Entry, { at, value }: Place): readonly Misfit[] => {
  const script = asEntry(value);
  const injects = items(script.injects, [...at, 'injects'], (places) => places);
  return [
    ...beforeStart({ at: [...at, 'ends'], value: script.ends }, String(script.begins)),
    ...late({ at: [...at, 'alarm', 'at'], value: asEntry(script.alarm).at }, script.begins),
    ...repeated(injects.map((inject) => field(inject, 'no'))),
    ...injects.flatMap((inject) => checkInject(raw, script, inject)),
  ];
};

const checkInject = (raw: Entry, script: Entry, inject: Place): readonly Misfit[] => {
  const expects = listOf(inject, 'expects');
  const after = field(inject, 'after');
  return [
    ...beforeStart(inject, String(script.begins)),
    ...loops(inject, field(after, 'inject')),
    ...unknownIds(raw, 'section', [field(after, 'answered')]),
    ...unknownIds(
      raw,
      'audience',
      listOf(inject, 'to').filter(({ value }) => !isAudience(value)),
    ),
    ...unknownIds(
      raw,
      'post_or_section',
      listOf(inject, 'played').map((played) => field(played, 'as')),
    ),
    ...unknownIds(
      raw,
      'post_or_section',
      expects.map((one) => field(one, 'whom')),
    ),
    ...expects.flatMap((one) => neverMeasured(raw, script, one)),
  ];
};

const isAudience = (value: unknown): boolean => DRILL_AUDIENCES.some((one) => one === value);

const field = ({ at, value }: Place, name: string): Place => ({ at: [...at, name], value: asEntry(value)[name] });

const listOf = (place: Place, name: string): readonly Place[] => {
  const { at, value } = field(place, name);
  return items(value, at, (places) => places);
};

/** On the first day nothing comes before it begins. */
const beforeStart = ({ at, value }: Place, begins: string): readonly Misfit[] => {
  const { day = 1, at: time } = asEntry(value);
  if (day !== 1 || typeof time !== 'string' || time >= begins) return [];
  return [{ code: 'before_start', at: [...at, 'at'], expected: { is: 'not_before', time: begins }, found: time }];
};

/** Nobody declares before the alarm. */
const late = ({ at, value }: Place, begins: unknown): readonly Misfit[] =>
  typeof value === 'string' && typeof begins === 'string' && value > begins
    ? [
        {
          code: 'before_start',
          at: [...at.slice(0, -2), 'begins'],
          expected: { is: 'not_before', time: value },
          found: begins,
        },
      ]
    : [];

/** Whatever waits for an inject stands after it: so none can wait for itself, by however many others. */
const loops = (inject: Place, waitsFor: Place): readonly Misfit[] => {
  const { no } = asEntry(inject.value);
  const { value: other, at } = waitsFor;
  if (typeof no !== 'number' || typeof other !== 'number' || other < no) return [];
  return [{ code: 'loop', at, expected: { is: 'earlier_inject', no }, found: String(other) }];
};

/** Only a section with a system that stands still is asked; everything else is the matter of a post. */
const neverMeasured = (raw: Entry, script: Entry, expected: Place): readonly Misfit[] => {
  const { does, whom } = asEntry(expected.value);
  if (typeof whom !== 'string') return [];
  const able = does === 'answered' ? sectionsAsked(raw, script) : idsOf(raw.roles);
  if (able === undefined || able.includes(whom) || !isKnown(raw, whom)) return [];
  const at: PlanPath = [...expected.at, 'whom'];
  return [{ code: 'never_measured', at, expected: { is: 'one_of', values: able }, found: describeValue(whom) }];
};

const isKnown = ({ roles, sections }: Entry, id: string): boolean =>
  [...(idsOf(roles) ?? []), ...(idsOf(sections) ?? [])].includes(id);

const idsOf = (list: unknown): readonly string[] | undefined =>
  Array.isArray(list) ? list.map((one) => String(asEntry(one).id)) : undefined;

const sectionsAsked = (raw: Entry, { scenario }: Entry): readonly string[] | undefined => {
  if (!Array.isArray(raw.scenarios) || !Array.isArray(raw.systems)) return undefined;
  const { affects } = asEntry(raw.scenarios.find((one) => asEntry(one).id === scenario));
  const systems = raw.systems.map(asEntry).filter(({ id }) => !Array.isArray(affects) || affects.includes(id));
  const owners = [...new Set(systems.map(({ section }) => String(section)))];
  // While an owner is misspelt nobody can say who is asked.
  return owners.every((owner) => idsOf(raw.sections)?.includes(owner)) ? owners : undefined;
};
