// 備え as a card for a chat, with what is missing first; and the whole of it for paper.
import { byImpact } from '../plan/by-impact.ts';
import type {
  DutyPreparedness,
  PreparednessView,
  SectionPreparedness,
  SystemPreparedness,
} from '../ports/preparedness-view.ts';
import type { Block, Card, CardAction } from '../posts/card.ts';
import type { Vocabulary } from '../posts/vocabulary.ts';
import type { LocalDate } from '../time.ts';
import { type MissingGroup, missingGroups, missingSums } from './missing-groups.ts';

/** A chat is read on a telephone. */
const MOST_IN_CHAT = 15;
/** Paper of a hundred pages is read by nobody: beyond, the table of the register says it. */
const MOST_ON_PAPER = 1000;

/** `own`: the sections that whoever asks answers for. */
export const readinessCard = (view: PreparednessView, words: Vocabulary, own: readonly string[]): Card => {
  const { texts } = words;
  const actions = view.sections.flatMap((section): readonly CardAction[] =>
    own.includes(section.id) && !isConfirmed(section, view)
      ? [{ label: `${texts.preparing.confirmButton}(${section.name})`, command: `roster ${section.id}` }]
      : [],
  );
  return {
    title: texts.preparing.title,
    tone: 'calm',
    blocks: [
      ...headBlocks(view, words),
      ...sumBlocks(view.missing, words),
      ...ownBlocks(view, words, own),
      ...dutyBlocks(view.duties, words),
      ...(actions.length === 0 ? [] : [{ type: 'actions', actions } as const]),
    ],
  };
};

/** Whoever answers for a section or two reads what these owe. */
const ownBlocks = (view: PreparednessView, words: Vocabulary, own: readonly string[]): readonly Block[] =>
  own.length === 0
    ? []
    : missingBlocks(missingGroups(view.missing.filter(({ owner }) => own.includes(owner))), words, MOST_IN_CHAT);

export const readinessPaper = (view: PreparednessView, words: Vocabulary): readonly Card[] => {
  const { preparing: say } = words.texts;
  const { sections, systems } = view;
  const card = (title: string, blocks: readonly Block[]): Card => ({ title, tone: 'calm', blocks });
  return [
    card(say.title, [
      ...headBlocks(view, words),
      ...sumBlocks(view.missing, words),
      ...missingBlocks(missingGroups(view.missing), words, MOST_ON_PAPER),
      ...dutyBlocks(view.duties, words),
      ...candidateBlocks(systems, words),
    ]),
    card(`${say.title} ${say.sectionsTitle}`, [
      tableOf(say.sectionColumns, sections, (one) => sectionCells(one, view, words), words),
    ]),
    card(`${say.title} ${say.systemsTitle}`, [
      tableOf(say.systemColumns, systems, (one) => systemCells(one, words), words),
    ]),
  ];
};

export const isConfirmed = (
  { contactsConfirmedAt }: SectionPreparedness,
  { fiscalYear }: Pick<PreparednessView, 'fiscalYear'>,
): boolean => contactsConfirmedAt !== undefined && contactsConfirmedAt >= fiscalYear.from;

export const headBlocks = ({ asOf, fiscalYear, missing }: PreparednessView, words: Vocabulary): readonly Block[] => {
  const { preparing: say } = words.texts;
  const overdue = missing.filter((one) => one.overdue === true).length;
  const counted = missing.length === 0 ? say.nothingMissing : say.missing(missing.length, overdue);
  return [
    {
      type: 'text',
      text: say.asOf(dayText(asOf, words), dayText(fiscalYear.from, words), dayText(fiscalYear.to, words)),
      style: 'note',
    },
    { type: 'text', text: counted, style: overdue > 0 ? 'warning' : 'strong' },
  ];
};

/** What, how many sections owe it, by when: at most one line for each kind and day. */
export const sumBlocks = (missing: PreparednessView['missing'], words: Vocabulary): readonly Block[] => {
  const { preparing: say } = words.texts;
  const sums = missingSums(missing);
  if (sums.length === 0) return [];
  const items = sums.map(({ what, owners, due, overdue, duty, count }) => {
    const [only, ...others] = owners;
    const who = others.length === 0 ? words.section(only ?? '') : say.owners(owners.length);
    const by = due === undefined ? '' : dueText(due, overdue === true, words);
    return say.sum(nameOf(what, duty, words), who, by, count);
  });
  return [
    { type: 'heading', text: say.missingTitle },
    { type: 'list', items },
  ];
};

/** Each section's, one by one. */
export const missingBlocks = (groups: readonly MissingGroup[], words: Vocabulary, most: number): readonly Block[] => {
  const { preparing: say } = words.texts;
  if (groups.length === 0) return [];
  const left = groups.length - most;
  const rows = groups
    .slice(0, most)
    .map(({ what, owner, due, overdue, duty, count }) => [
      words.section(owner),
      nameOf(what, duty, words),
      dueText(due, overdue === true, words),
      String(count),
    ]);
  return [
    { type: 'heading', text: say.bySection },
    { type: 'table', columns: say.bySectionColumns, rows, ...(left > 0 ? { leftOut: left } : {}) },
    ...(left > 0 ? [{ type: 'text', text: say.leftOut(left), style: 'note' } as const] : []),
  ];
};

const nameOf = (what: MissingGroup['what'], duty: string | undefined, words: Vocabulary): string => {
  const named = words.plan.duties.find(({ id }) => id === duty);
  return named === undefined ? words.texts.preparing.what[what] : words.name(named);
};

const dayText = (day: LocalDate, { texts }: Pick<Vocabulary, 'texts'>): string => texts.dates.day(day);

const dueText = (due: LocalDate | undefined, isOverdue: boolean, { texts }: Pick<Vocabulary, 'texts'>): string => {
  const { preparing: say } = texts;
  if (due === undefined) return say.noDue;
  const day = dayText(due, { texts });
  return isOverdue ? `${day}(${say.overdue})` : day;
};

export const dutyBlocks = (duties: readonly DutyPreparedness[], words: Vocabulary): readonly Block[] => {
  const { preparing: say } = words.texts;
  if (duties.length === 0) return [];
  const rows = duties.map(({ name, owner, due, state, last }) => [
    name,
    words.section(owner),
    due === undefined ? say.noDue : dayText(due, words),
    say.dutyStates[state],
    last === undefined ? '' : say.lastDone(dayText(last.at, words), last.by, last.note ?? ''),
  ]);
  return [
    { type: 'heading', text: say.dutiesTitle },
    { type: 'table', columns: say.dutyColumns, rows },
  ];
};

/** What nobody has sized stands apart, and is never guessed (図4 ※). */
export const candidateBlocks = (systems: readonly SystemPreparedness[], words: Vocabulary): readonly Block[] => {
  const { preparing: say } = words.texts;
  const { sized, unset } = offsiteCandidates(systems);
  return [
    { type: 'heading', text: say.candidatesTitle },
    ...(sized.length === 0 ? [] : [tableOf(say.systemColumns, sized, (one) => systemCells(one, words), words)]),
    ...(unset > 0 ? [{ type: 'text', text: say.candidatesUnset(unset), style: 'note' } as const] : []),
  ];
};

const offsiteCandidates = (
  systems: readonly SystemPreparedness[],
): { readonly sized: readonly SystemPreparedness[]; readonly unset: number } => {
  const without = systems.filter(({ offsiteBackup }) => offsiteBackup !== 'available');
  const sized = without.filter(({ impact }) => impact !== undefined);
  const order = (a: SystemPreparedness, b: SystemPreparedness): number =>
    byImpact({ impact: a.impact ?? null }, { impact: b.impact ?? null });
  return { sized: sized.toSorted(order), unset: without.length - sized.length };
};

const tableOf = <T>(
  columns: readonly string[],
  all: readonly T[],
  cells: (one: T) => readonly string[],
  { texts }: Vocabulary,
): Block => {
  const left = all.length - MOST_ON_PAPER;
  const rows = all.slice(0, MOST_ON_PAPER).map(cells);
  if (left <= 0) return { type: 'table', columns, rows };
  const last = [texts.preparing.leftOut(left), ...columns.slice(1).map(() => '')];
  return { type: 'table', columns, rows: [...rows, last], leftOut: left };
};

export const sectionCells = (
  section: SectionPreparedness,
  view: Pick<PreparednessView, 'fiscalYear'>,
  words: Vocabulary,
): readonly string[] => {
  const { preparing: say, words: terms } = words.texts;
  const { name, plan, contactsConfirmedAt: at, lastDrill, linked, people } = section;
  const confirmed =
    at === undefined
      ? say.notConfirmed
      : isConfirmed(section, view)
        ? dayText(at, words)
        : say.confirmedBefore(dayText(at, words));
  return [
    name,
    say.held[plan],
    confirmed,
    lastDrill === undefined ? say.none : dayText(lastDrill, words),
    linked.length === 0 ? say.none : terms.list(linked.map((platform) => words.means(platform))),
    say.people(people),
  ];
};

export const systemCells = (
  {
    no,
    name,
    section,
    impact,
    services,
    procedure,
    offsiteBackup,
    offsiteBackupAt,
    offsiteBackupFailedAt,
    lastDrill,
    offsiteDecided,
  }: SystemPreparedness,
  words: Vocabulary,
): readonly string[] => {
  const { preparing: say, duties } = words.texts;
  const state = offsiteBackup === undefined ? say.unset : say.offsite[offsiteBackup];
  const good = offsiteBackupAt === undefined ? state : say.offsite.lastGood(state, dayText(offsiteBackupAt, words));
  const kept =
    offsiteBackupFailedAt === undefined ? good : say.offsite.failed(good, dayText(offsiteBackupFailedAt, words));
  const decided =
    offsiteDecided === undefined ? '' : `(${say.decided(offsiteDecided.saidBy, dayText(offsiteDecided.at, words))})`;
  return [
    String(no),
    name,
    words.section(section),
    impact === undefined ? say.unset : duties.register.impacts[impact],
    services === 0 ? say.unset : say.services(services),
    say.held[procedure],
    `${kept}${decided}`,
    lastDrill === undefined ? say.none : dayText(lastDrill, words),
  ];
};
