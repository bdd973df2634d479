// 定時連絡・進捗連絡・終報・訂正: a record post, made from the report's own event alone, so it reads the same for ever.

import type { IncidentEvent, RecordedEvent, ReportContent } from '../../incident/event.ts';
import type { Incident } from '../../incident/incident.ts';
import { isByTelephone } from '../../incident/telling/channels/choose-channel.ts';
import { type Instant, minutesBetween, slotDue } from '../../time.ts';
import { countsText, matrixBlocks, type SectionRows, sectionRows, systemBlocks } from '../board/system-tables.ts';
import type { Block, Card } from '../card.ts';
import { addedItems, numberedAfterSix } from '../facts/added-items.ts';
import { platformReported, priorityReported, stagesReported, stepsReported } from '../recovery/reported-recovery.ts';
import { sealed } from '../seal.ts';
import { SIX_ITEMS, type Vocabulary } from '../vocabulary.ts';

export type ReportIssued = Extract<IncidentEvent, { type: 'ReportIssued' }>;

/** Unique within the incident: a correction stands beside the report whose number it keeps. */
export const reportKey = (report: ReportIssued, seq: number): string =>
  report.kind === 'correction' ? `report/${report.serial}/correction/${seq}` : `report/${report.serial}`;

/** Of the incident only what never changes is used: its plan, scenario, drill and declaration. */
export const reportCard = (
  incident: Incident,
  report: ReportIssued,
  { at }: Pick<RecordedEvent, 'at'>,
  words: Vocabulary,
): Card => {
  const sections = sectionRows(incident, report.content);
  return sealed(incident, words, {
    title: titleOf(incident, report, words),
    tone: report.kind === 'final' ? 'done' : 'calm',
    blocks: [
      ...header(report, at, words),
      ...(report.kind === 'correction' ? correctionBlocks(report, words) : body(incident, report, at, sections, words)),
      ...footer(report, at, words),
    ],
  });
};

const titleOf = (incident: Incident, report: ReportIssued, words: Vocabulary): string => {
  const { texts } = words;
  const subject = words.subject(incident.scenario);
  const { report: say } = texts.posts;
  if (report.kind === 'correction') return say.correctionTitle(subject, report.serial);
  if (report.kind !== 'final') return say.title(texts.words.reportKinds[report.kind], subject, report.serial);
  return (report.exceptions ?? []).length === 0
    ? say.finalTitle(subject, report.serial)
    : say.closedTitle(subject, report.serial);
};

const header = (report: ReportIssued, at: Instant, words: Vocabulary): readonly Block[] => {
  const { posts, dates, words: terms } = words.texts;
  const { report: say } = posts;
  const due = report.slot === undefined ? undefined : slotDue(report.slot);
  const slot = due === undefined ? undefined : dates.near(due, at);
  const sender = words.section(words.plan.organization.sender);
  const missed = report.missedSlots.map((key) => dates.near(slotDue(key), at));
  return [
    { type: 'text', text: say.header(report.serial, terms.reportKinds[report.kind], slot), style: 'strong' },
    { type: 'text', text: say.asOf(dates.dateTime(at)) },
    { type: 'text', text: say.from(sender, say.everyone, words.channel(report.content.channel)), style: 'note' },
    ...(report.late && due !== undefined ? [warning(say.late(dates.near(due, at), dates.timeOf(at)))] : []),
    ...(missed.length === 0 ? [] : [warning(say.missed(namedMissed(missed, terms)))]),
  ];
};

const MOST_MISSED_NAMED = 12;
const namedMissed = (missed: readonly string[], terms: Vocabulary['texts']['words']): string =>
  terms.list([
    ...missed.slice(0, MOST_MISSED_NAMED),
    ...(missed.length > MOST_MISSED_NAMED ? [terms.andOthers(missed.length - MOST_MISSED_NAMED)] : []),
  ]);

const body = (
  incident: Incident,
  report: ReportIssued,
  at: Instant,
  sections: readonly SectionRows[],
  words: Vocabulary,
): readonly Block[] => {
  const { report: say } = words.texts.posts;
  const { facts, silent } = report.content;
  return [
    ...(report.kind === 'final' ? finalBlocks(incident, report, at, words) : []),
    {
      type: 'fields',
      fields: [
        ...SIX_ITEMS.map((item, number) => ({
          label: `${number + 1} ${words.field(item)}${item === 'situation' ? say.situationHelp : ''}`,
          value:
            item === 'estimate' && isRestored(report)
              ? say.restoredAt(words.texts.dates.dateTime(at))
              : words.fact(facts, item, report.content.estimatePassed === true ? at : undefined),
        })),
        ...[
          ...addedItems(facts),
          { label: say.counts, value: countsText(sections, words) },
          { label: words.field('serviceEffect'), value: words.fact(facts, 'serviceEffect') },
          { label: words.field('leak'), value: words.fact(facts, 'leak') },
          ...platformReported(report.content, at, words),
        ].map(numberedAfterSix),
      ],
    },
    { type: 'text', text: changesText(report, at, words), style: 'strong' },
    ...carriedBlocks(report, words),
    { type: 'text', text: silentText(silent, words) },
    ...matrixBlocks(sections, (id) => answeredText(sections, silent, id), words),
    ...systemBlocks(sections, words),
    ...priorityReported(report.content, at, words),
    ...stagesReported(report.content, at, words),
    ...stepsReported(report, words),
  ];
};

/** A final report without exceptions: there is nothing left to estimate. */
const isRestored = (report: ReportIssued): boolean => report.kind === 'final' && (report.exceptions ?? []).length === 0;

const answeredText = (sections: readonly SectionRows[], silent: ReportContent['silent'], id: string): string => {
  const of = sections.find((section) => section.id === id)?.rows.length ?? 0;
  return `${of - (silent[id] ?? 0)}/${of}`;
};

/** 「前報からの変更」: what changed, or 変更なし; never left out (個別3(4)①ア a). */
const changesText = (report: ReportIssued, at: Instant, words: Vocabulary): string => {
  const { posts, dates } = words.texts;
  const { report: say } = posts;
  const { previous, changes } = report.content;
  if (previous === undefined) return say.first;
  const name = (report.kind === 'scheduled' ? say.previousScheduled : say.previous)(
    previous.serial,
    dates.near(previous.at, at),
  );
  const changed = [
    ...changes.facts.map(words.field),
    ...(changes.items ?? []).map(words.texts.words.titled),
    ...(changes.systems.length === 0 ? [] : [say.systemsChanged(words.systems(changes.systems))]),
    ...(changes.timesSet ? [say.timesChanged] : []),
    ...(changes.platform === true ? [words.texts.recovery.platform.label] : []),
  ];
  const nothing = report.kind === 'scheduled' ? say.unchanged : words.texts.words.noChange;
  return say.changed(name, changed.length === 0 ? nothing : words.texts.words.list(changed));
};

/** What was reported in between is part of this report. */
const carriedBlocks = ({ content }: ReportIssued, words: Vocabulary): readonly Block[] => {
  if (content.carried.length === 0) return [];
  const names = content.carried.map((serial) => words.reportName(serial, 'progress'));
  return [plain(words.texts.posts.report.carried(words.texts.words.list(names)))];
};

const silentText = (silent: ReportContent['silent'], words: Vocabulary): string => {
  const { report: say } = words.texts.posts;
  const names = Object.entries(silent).map(([id, many]) => say.silentSection(words.section(id), many));
  return names.length === 0 ? say.allAnswered : say.silent(words.texts.words.list(words.some(names)));
};

const finalBlocks = (incident: Incident, report: ReportIssued, at: Instant, words: Vocabulary): readonly Block[] => {
  const { posts, dates } = words.texts;
  const { report: say } = posts;
  const { occurredAt } = report.content.facts;
  const exceptions = report.exceptions ?? [];
  const platform = words.platform(incident.scenario);
  const minutes = Math.max(0, Math.floor(minutesBetween(occurredAt ?? incident.declaredAt, at)));
  const duration = say.duration(Math.floor(minutes / 60), minutes % 60);
  return [
    { type: 'text', text: exceptions.length === 0 ? `${platform}${say.restored}` : say.ended, style: 'strong' },
    ...(exceptions.length === 0 ? [] : exceptionBlocks(report, exceptions, words)),
    ...(report.because === undefined ? [] : [plain(say.reason(report.because))]),
    plain(occurredAt === undefined ? say.total(duration) : say.outage(dates.dateTime(at), duration)),
    plain(say.prevention),
  ];
};

/** By their last state: a section that never answered is not said to be recovering. */
const exceptionBlocks = (report: ReportIssued, exceptions: readonly string[], words: Vocabulary): readonly Block[] => {
  const { report: say } = words.texts.posts;
  const { states } = words.texts.words;
  const stateOf = (system: string): string => states[report.content.answers[system]?.[0] ?? 'no_answer'];
  const byState = [...Map.groupBy(exceptions, stateOf)];
  return [
    warning(say.exceptions(exceptions.length)),
    { type: 'list', items: byState.map(([state, systems]) => `${state}:${words.systems(systems)}`) },
  ];
};

const correctionBlocks = (report: ReportIssued, words: Vocabulary): readonly Block[] => {
  const { report: say } = words.texts.posts;
  const { wrong, right } = report.correction ?? { right: '' };
  return [
    { type: 'text', text: say.corrects(report.serial), style: 'strong' },
    {
      type: 'fields',
      fields: [
        ...(wrong === undefined ? [] : [{ label: say.wrong, value: wrong }]),
        { label: wrong === undefined ? say.corrected : say.right, value: right },
      ],
    },
  ];
};

const footer = (report: ReportIssued, at: Instant, words: Vocabulary): readonly Block[] => {
  const { posts, dates } = words.texts;
  const { report: say } = posts;
  const { sender } = words.plan.organization;
  const { nextAt, channel } = report.content;
  const relayed = words.plan.departments.length > 0 && isByTelephone(words.plan, channel);
  return [
    ...(nextAt === undefined
      ? []
      : [{ type: 'text', text: say.next(dates.near(nextAt, at)), style: 'strong' } as const]),
    plain(say.contact(words.section(sender), words.contactPhone())),
    ...(relayed ? [plain(say.relay)] : []),
    { type: 'text', text: notForOutside(words), style: 'note' },
  ];
};

/** 公表の有無と方法を決定する者 (P6(3)ア). */
const notForOutside = (words: Vocabulary): string => {
  const { report: say } = words.texts.posts;
  const decider = words.plan.organization.publicationDecidedBy;
  return decider === undefined ? say.notForOutside : `${say.publication(words.party(decider))}${say.notForOutside}`;
};

const plain = (text: string): Block => ({ type: 'text', text });
const warning = (text: string): Block => ({ type: 'text', text, style: 'warning' });
