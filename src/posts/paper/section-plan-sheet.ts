// 個別事業継続計画 記入票 (P9): what a section has entered of its own plan, with room to write in what it has not. Filled in by hand,
// it is entered through the register's table. Telephone numbers are added by whoever prints it.

import { planIndex } from '../../plan/find-in-plan.ts';
import { ownPlanOf } from '../../plan/own-plan.ts';
import type { SectionId, System } from '../../plan/plan.ts';
import type { SectionPlan, SectionPost, Work } from '../../plan/plan-section.ts';
import { toSection } from '../../plan/recipient.ts';
import { termsOf } from '../../plan/ward-terms.ts';
import type { Block } from '../card.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Form } from './forms.ts';
import type { PaperCard } from './paper-card.ts';

/** A label and its value; empty is room to write. */
interface Item {
  readonly label: string;
  readonly value: string;
}

interface Part {
  readonly heading: string;
  readonly items: readonly Item[];
}

/** `blank`: nothing of what was entered before, only the names of the section and its systems. */
export interface SheetOfSection {
  readonly section: SectionId;
  readonly blank: boolean;
}

export const sectionPlanSheet = (sheet: SheetOfSection, words: Vocabulary): readonly PaperCard[] => {
  const { planSheet: say } = words.texts;
  const [plan, ...more] = partsOf(sheet, words);
  const card = (blocks: readonly Block[]): PaperCard => ({ title: titleOf(sheet, words), tone: 'calm', blocks });
  const first: readonly Block[] = [
    { type: 'text', text: say.lead(words.section(words.plan.organization.sender)) },
    ...(plan === undefined ? [] : blocksOf(plan, words)),
    { type: 'heading', text: say.posts },
    { type: 'table', columns: say.postColumns, rows: postRows(sheet, words) },
    { type: 'heading', text: say.contacts },
    {
      type: 'calls',
      columns: say.contactColumns,
      rows: recipientsOf(sheet, words).map((one) => ({ ...one, cells: [''], done: false })),
    },
  ];
  return [card([...first, ...[...more, confirmation(words)].flatMap((part) => blocksOf(part, words))])];
};

/** The same as a document for a word processor, without the telephone numbers. */
export const sectionPlanForm = (sheet: SheetOfSection, words: Vocabulary): Form => {
  const { planSheet: say } = words.texts;
  const posts = postRows(sheet, words).map((cells, at) => ({
    label: `${say.posts} ${at + 1}`,
    value: cells.filter((cell) => cell !== '').join('　'),
  }));
  const items = [...partsOf(sheet, words), confirmation(words)].flatMap(({ heading, items: own }, part) => [
    { label: heading, value: '' },
    ...own,
    ...(part === 0 ? posts : []),
  ]);
  return {
    title: titleOf(sheet, words),
    marks: [],
    fields: items.map(({ label, value }, at) => ({ id: `item${at}`, label, value })),
  };
};

const titleOf = ({ section }: SheetOfSection, words: Vocabulary): string =>
  words.texts.planSheet.title(words.section(section));

const POST_ROWS = 4;
const BLANK_WORK = 3;

/** What is still to be written gets all the width that is left. */
const blocksOf = ({ heading, items }: Part, words: Vocabulary): readonly Block[] => [
  { type: 'heading', text: heading },
  {
    type: 'table',
    columns: words.texts.planSheet.itemColumns,
    rows: items.map(({ label, value }) => [label, value]),
  },
];

const partsOf = ({ section, blank }: SheetOfSection, words: Vocabulary): readonly Part[] => {
  const { plan } = words;
  const own: SectionPlan = (blank ? undefined : ownPlanOf(plan, section)) ?? { section };
  const systems = planIndex(plan).systemsOfSection.get(section) ?? [];
  const work = own.work ?? [];
  const next = Math.max(0, ...work.map(({ no }) => no)) + 1;
  const blanks = Array.from({ length: work.length === 0 ? BLANK_WORK : 1 }, (_, at) => next + at);
  return [
    planPart(own, words),
    ...systems.map((system) => systemPart(blank ? nameOnly(system) : system, words)),
    ...work.map((one) => workPart(one, words)),
    ...blanks.map((no) => workPart({ no }, words)),
  ];
};

const nameOnly = ({ id, no, name, nameEn, section }: System): System => ({
  ...{ id, no, name, nameEn, section },
  impact: null,
  relatedServices: [],
});

const planPart = ({ state, where = '' }: SectionPlan, words: Vocabulary): Part => {
  const { planSheet: say, preparing } = words.texts;
  const { unset: _, ...held } = preparing.held;
  return {
    heading: say.plan,
    items: [
      { label: say.labels.plan, value: choice(held, state) },
      { label: say.labels.where, value: where },
    ],
  };
};

const systemPart = (system: System, words: Vocabulary): Part => {
  const { planSheet: say, preparing, duties } = words.texts;
  const { labels } = say;
  const { unset: _, ...held } = preparing.held;
  const { lastGood: _lastGood, failed: _failed, ...offsite } = preparing.offsite;
  const { procedure, offsiteBackup } = system;
  return {
    heading: say.system(words.system(system.id)),
    items: [
      { label: labels.impact, value: choice(duties.register.impacts, system.impact ?? undefined) },
      { label: labels.services, value: system.relatedServices.join('\n') },
      { label: labels.residentEffect(words.name(termsOf(words.plan).residents)), value: system.residentEffect ?? '' },
      { label: labels.dependsOn, value: (system.dependsOn ?? []).map((id) => words.system(id)).join('\n') },
      { label: labels.vendor, value: system.vendor === undefined ? '' : words.name(system.vendor) },
      { label: labels.procedure, value: choice(held, procedure?.state) },
      { label: labels.procedureWhere, value: procedure?.where ?? '' },
      { label: labels.steps, value: (procedure?.steps ?? []).map((step, at) => `${at + 1} ${step}`).join('\n') },
      { label: labels.networkDiagram, value: system.networkDiagram ?? '' },
      { label: labels.offsiteBackup, value: choice(offsite, offsiteBackup?.state) },
      { label: labels.offsiteBackupAt, value: offsiteBackup?.lastGood ?? '' },
      { label: labels.recoveryTimeObjective, value: system.recoveryTimeObjective ?? '' },
    ],
  };
};

/** One without a name is still to be written in. */
const workPart = (work: Pick<Work, 'no'> & Partial<Work>, words: Vocabulary): Part => {
  const { planSheet: say } = words.texts;
  const { labels } = say;
  const { no, name = '', nameEn = name } = work;
  const effect = labels.residentEffect(words.name(termsOf(words.plan).residents));
  return {
    heading: say.work(String(no), words.texts.locale === 'en' ? nameEn : name),
    items: [
      ...(name === '' ? [{ label: labels.workName, value: '' }] : []),
      { label: labels.systems, value: (work.systems ?? []).map((id) => words.system(id)).join('\n') },
      { label: labels.continues, value: choice(say.continues, work.continues) },
      { label: effect, value: work.residentEffect ?? '' },
      ...words.plan.stages.map((stage) => ({
        label: labels.byHand(words.name(stage)),
        value: work.byHand?.[stage.id] ?? '',
      })),
    ],
  };
};

const confirmation = (words: Vocabulary): Part => {
  const { planSheet: say } = words.texts;
  return {
    heading: say.confirmation,
    items: [
      { label: say.labels.confirmedBy, value: '' },
      { label: say.labels.confirmedOn, value: '' },
    ],
  };
};

/** ■有 □作成中 □無: ticked where it is set, all open where it is not. */
const choice = (words: Readonly<Record<string, string>>, set: string | undefined): string =>
  Object.entries(words)
    .map(([id, word]) => `${id === set ? '■' : '□'}${word}`)
    .join('　');

const postRows = ({ section, blank }: SheetOfSection, words: Vocabulary): readonly (readonly string[])[] => {
  const posts = blank ? [] : (ownPlanOf(words.plan, section)?.posts ?? []);
  const name = ({ post, postEn }: SectionPost): string => (words.texts.locale === 'en' ? (postEn ?? post) : post);
  const rows = posts.map((one) => [name(one), one.from ?? '', one.to ?? '', one.note ?? '']);
  const blanks = Array.from({ length: POST_ROWS }, () => ['', '', '', '']);
  return [...rows, ...blanks];
};

/** The section itself, and the vendors of its systems. */
const recipientsOf = ({ section }: SheetOfSection, words: Vocabulary) => [
  { recipient: toSection(section), name: words.section(section) },
  ...(planIndex(words.plan).systemsOfSection.get(section) ?? []).flatMap(({ id, vendor }) =>
    vendor === undefined ? [] : [{ recipient: `vendor/${id}`, name: words.name(vendor) }],
  ),
];
