// Counts, the matrix by section and the list of systems, from answers: the same for the board and for a frozen report.

import type { Damage, ShownState } from '../../incident/confirmation/states.ts';
import type { Incident } from '../../incident/incident.ts';
import type { Standing } from '../../incident/reporting/report-content.ts';
import { owningSections, planIndex } from '../../plan/find-in-plan.ts';
import type { SystemId } from '../../plan/plan.ts';
import { present } from '../../present.ts';
import type { Block } from '../card.ts';
import type { Vocabulary } from '../vocabulary.ts';

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

export interface SystemRow {
  readonly id: SystemId;
  readonly section: string;
  readonly state: ShownState;
  readonly service: string;
  /** The answer is of a former round: nobody has confirmed it in this one. */
  readonly isEarlier: boolean;
  readonly note?: string;
  /** 被害の大きさ, which the order of restoration depends on (個別4(6)). */
  readonly damage?: Damage;
  /** By the section's manager; absent without an answer of the round, or where the plan does not have them confirm. */
  readonly isConfirmed?: boolean;
}

export interface SectionRows {
  readonly id: string;
  readonly rows: readonly SystemRow[];
}

export const sectionRows = (
  incident: Incident,
  { answers, notes = {}, damages = {}, confirmed }: Standing,
): readonly SectionRows[] => {
  const scenario = planIndex(incident.plan).scenarioById.get(incident.scenario);
  if (scenario === undefined) return [];
  return owningSections(incident.plan, scenario).map(({ section, systems }) => ({
    id: section.id,
    rows: systems.map((system) => {
      const [state, service, earlier] = answers[system.id] ?? [];
      const [note, damage] = [notes[system.id], damages[system.id]];
      return {
        id: system.id,
        section: section.id,
        state: state ?? 'no_answer',
        service: service ?? '',
        isEarlier: earlier !== undefined,
        ...present({ note, damage }),
        ...(confirmed === undefined || state === undefined || earlier !== undefined
          ? {}
          : { isConfirmed: confirmed.includes(system.id) }),
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
  const rows = sections.flatMap((section) => section.rows);
  const counts = count(rows);
  const asked = rows.filter(({ isConfirmed }) => isConfirmed !== undefined);
  const confirmed = asked.filter(({ isConfirmed }) => isConfirmed === true).length;
  const states = COUNTED.filter((state) => state !== 'not_affected' || counts.has(state)).map(
    (state) => `${texts.words.states[state]}${texts.locale === 'ja' ? '' : ' '}${counts.get(state) ?? 0}`,
  );
  return [...states, ...(asked.length === 0 ? [] : [texts.accountable.managers.count(confirmed)])].join(' / ');
};

export const matrixBlocks = (
  sections: readonly SectionRows[],
  answered: (section: string) => string,
  words: Vocabulary,
): readonly Block[] => {
  const { columns, board } = words.texts.posts;
  const listed = sections.slice(0, words.mostRows);
  const rows = listed.map(({ id, rows }) => [
    words.section(id),
    [answered(id), ...confirmedOf(rows, words)].join(' '),
    [statesText(rows, words), ...notesOf(rows, words)].join('\n'),
  ]);
  return [
    { type: 'table', columns: [columns.section, columns.answered, columns.state], rows },
    ...leftOut(sections.length - listed.length, board.truncated),
  ];
};

/** Of those that have answered, how many its manager stands for; nothing is said while it is none. */
const confirmedOf = (rows: readonly SystemRow[], { texts }: Vocabulary): readonly string[] => {
  const asked = rows.filter(({ isConfirmed }) => isConfirmed !== undefined);
  const confirmed = asked.filter(({ isConfirmed }) => isConfirmed === true);
  return confirmed.length === 0 ? [] : [texts.accountable.managers.of(confirmed.length, asked.length)];
};

/** By number: the systems stand with their names in the list below. */
const notesOf = (rows: readonly SystemRow[], words: Vocabulary): readonly string[] => {
  const { systemById } = planIndex(words.plan);
  const said = rows.flatMap(({ id, note }) =>
    note === undefined ? [] : [words.texts.posts.columns.noteOf(systemById.get(id)?.no ?? id, words.note(note))],
  );
  const most = Number.isFinite(words.mostRows) ? MOST_NOTES_OF_A_SECTION : said.length;
  return [...said.slice(0, most), ...(said.length > most ? [words.texts.words.andOthers(said.length - most)] : [])];
};
const MOST_NOTES_OF_A_SECTION = 3;

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
  const wanted = all.length <= words.mostRows ? all : all.filter(({ state }) => IN_TROUBLE.includes(state));
  const listed = wanted.slice(0, words.mostRows);
  const hasNotes = listed.some(({ note, damage }) => (note ?? damage) !== undefined);
  const rows = listed.map((row) => [
    words.system(row.id),
    words.section(row.section),
    `${words.texts.words.states[row.state]}${row.isEarlier ? words.texts.words.earlier : ''}${row.isConfirmed === true ? words.texts.accountable.managers.mark : ''}`,
    serviceText(row, words),
    ...(hasNotes ? [remarkOf(row, words)] : []),
  ]);
  const heads = [columns.system, columns.section, columns.state, columns.service];
  return [
    { type: 'table', columns: hasNotes ? [...heads, columns.note] : heads, rows },
    ...leftOut(all.length - listed.length, board.truncated),
  ];
};

const serviceText = ({ service }: SystemRow, { texts }: Vocabulary): string => {
  const states: Readonly<Record<string, string>> = texts.words.serviceStates;
  return states[service] ?? '';
};

const remarkOf = ({ note, damage }: SystemRow, words: Vocabulary): string => {
  const { columns } = words.texts.posts;
  return [
    ...(damage === undefined ? [] : [columns.damageIs(words.texts.words.damages[damage])]),
    ...(note === undefined ? [] : [words.note(note)]),
  ].join(' ');
};

/** A list that is not whole says so, in words. */
export const leftOut = (many: number, say: (many: number) => string): readonly Block[] =>
  many > 0 ? [{ type: 'text', style: 'note', text: say(many) }] : [];
