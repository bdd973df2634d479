// Counts, the matrix by section and the list of systems, from answers: the same for the board and for a frozen report.
import type { ReportContent } from '../incident/event.ts';
import type { Incident } from '../incident/incident.ts';
import type { ShownState } from '../incident/states.ts';
import { owningSections, planIndex } from '../plan/find-in-plan.ts';
import type { SystemId } from '../plan/plan.ts';
import type { Block } from './card.ts';
import type { Vocabulary } from './vocabulary.ts';

type Answers = ReportContent['answers'];

/** Reading order of the counts, as in the plan's wording. */
const COUNTED: readonly ShownState[] = [
  'running',
  'degraded',
  'stopped',
  'recovering',
  'checking',
  'restored',
  'not_affected',
  'no_answer',
];

/** A card names every system up to here; in a larger plan it names those in trouble, and the rest in the console. */
const MOST_SYSTEMS_LISTED = 60;
const MOST_SECTIONS_LISTED = 60;

export interface SystemRow {
  readonly id: SystemId;
  readonly section: string;
  readonly state: ShownState;
  readonly service: string;
  /** The answer is of a former round: nobody has confirmed it in this one. */
  readonly isEarlier: boolean;
}

export interface SectionRows {
  readonly id: string;
  readonly rows: readonly SystemRow[];
}

export const sectionRows = (incident: Incident, answers: Answers): readonly SectionRows[] => {
  const scenario = planIndex(incident.plan).scenarioById.get(incident.scenario);
  if (scenario === undefined) return [];
  return owningSections(incident.plan, scenario).map(({ section, systems }) => ({
    id: section.id,
    rows: systems.map((system) => {
      const [state, service, earlier] = answers[system.id] ?? [];
      return {
        id: system.id,
        section: section.id,
        state: state ?? 'no_answer',
        service: service ?? '',
        isEarlier: earlier !== undefined,
      };
    }),
  }));
};

const count = (rows: readonly SystemRow[]): ReadonlyMap<ShownState, number> => {
  const counts = new Map<ShownState, number>();
  for (const { state } of rows) counts.set(state, (counts.get(state) ?? 0) + 1);
  return counts;
};

/** 稼働中◯/一部停止◯/…; zero is said too, except for 対象外. */
export const countsText = (sections: readonly SectionRows[], { texts }: Vocabulary): string => {
  const counts = count(sections.flatMap(({ rows }) => rows));
  return COUNTED.filter((state) => state !== 'not_affected' || counts.has(state))
    .map((state) => `${texts.words.states[state]}${texts.locale === 'ja' ? '' : ' '}${counts.get(state) ?? 0}`)
    .join(' / ');
};

export const matrixBlocks = (
  sections: readonly SectionRows[],
  answered: (section: string) => string,
  words: Vocabulary,
): readonly Block[] => {
  const { columns, board } = words.texts.posts;
  const listed = sections.slice(0, MOST_SECTIONS_LISTED);
  const rows = listed.map(({ id, rows }) => [words.section(id), answered(id), statesText(rows, words)]);
  return [
    { type: 'table', columns: [columns.section, columns.answered, columns.state], rows },
    ...leftOut(sections.length - listed.length, board.truncated),
  ];
};

const statesText = (rows: readonly SystemRow[], { texts }: Vocabulary): string => {
  const counts = count(rows);
  return COUNTED.filter((state) => counts.has(state))
    .map((state) => `${texts.words.states[state]} ${counts.get(state)}`)
    .join(' / ');
};

const IN_TROUBLE: readonly ShownState[] = ['stopped', 'degraded', 'recovering', 'checking'];

/** Every system with number and name, or, in a large plan, those in trouble first and a line that says so. */
export const systemBlocks = (sections: readonly SectionRows[], words: Vocabulary): readonly Block[] => {
  const { columns, board } = words.texts.posts;
  const all = sections.flatMap(({ rows }) => rows);
  const wanted = all.length <= MOST_SYSTEMS_LISTED ? all : all.filter(({ state }) => IN_TROUBLE.includes(state));
  const listed = wanted.slice(0, MOST_SYSTEMS_LISTED);
  const rows = listed.map(({ id, state, service, section, isEarlier }) => [
    words.system(id),
    words.section(section),
    `${words.texts.words.states[state]}${isEarlier ? words.texts.words.earlier : ''}`,
    service === '' ? '' : words.texts.words.serviceStates[service as keyof typeof words.texts.words.serviceStates],
  ]);
  return [
    { type: 'table', columns: [columns.system, columns.section, columns.state, columns.service], rows },
    ...leftOut(all.length - listed.length, board.truncated),
  ];
};

/** A list that is not whole says so, in words. */
export const leftOut = (many: number, say: (many: number) => string): readonly Block[] =>
  many > 0 ? [{ type: 'text', style: 'note', text: say(many) }] : [];
