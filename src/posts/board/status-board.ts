// 状況ボード: the one living post that says how things stand; pinned, edited in place.

import { type Incident, isOverdue, isSilent, isWithDirector, lateAnswers } from '../../incident/incident.ts';
import { currentStanding } from '../../incident/reporting/report-content.ts';
import { scheduleAt } from '../../incident/reporting/set-times.ts';
import { nextReportAt } from '../../incident/reporting/slots.ts';
import { mainChannel } from '../../plan/find-in-plan.ts';
import type { Instant } from '../../time.ts';
import type { Block, Card } from '../card.ts';
import { directorName } from '../confirmation/director-call.ts';
import type { Reach } from '../directory/places.ts';
import { addedItems, numberedAfterSix } from '../facts/added-items.ts';
import { healthText, partName } from '../health-text.ts';
import { corrections } from '../paper/as-reported.ts';
import { recoveryFields } from '../recovery/step-line.ts';
import { sealed } from '../seal.ts';
import { draftLine, ownersField } from '../telling/plan-facts.ts';
import { countsText as contactCountsText, proposals } from '../telling/telling-card.ts';
import { SIX_ITEMS, type Vocabulary } from '../vocabulary.ts';
import { standingRow } from './standing-row.ts';
import { countsText, matrixBlocks, sectionRows, systemBlocks } from './system-tables.ts';

/** `asOf` is the time of the newest event: a board is a function of the log, not of the clock. */
export const statusBoard = (
  incident: Incident,
  asOf: Instant,
  words: Vocabulary,
  reach: readonly Reach[] = [],
): Card => {
  const { posts } = words.texts;
  const closed = incident.closedAt !== undefined;
  const subject = words.subject(incident.scenario);
  const sections = sectionRows(incident, currentStanding(incident));
  return sealed(incident, words, {
    title: posts.board.title(subject, incident.id, closed),
    tone: closed ? 'done' : 'alert',
    blocks: [
      ...warnings(incident, reach, words),
      ...proposals(incident, words),
      { type: 'fields', fields: headFields(incident, asOf, words) },
      { type: 'heading', text: posts.board.sixItems },
      {
        type: 'fields',
        fields: [
          ...SIX_ITEMS.map((item, at) => ({
            label: `${at + 1} ${words.field(item)}`,
            value: words.fact(incident.facts, item, closed ? undefined : asOf),
          })),
          ...addedItems(incident.facts).map(numberedAfterSix),
        ],
      },
      { type: 'heading', text: posts.board.systems },
      { type: 'text', text: countsText(sections, words), style: 'strong' },
      ...matrixBlocks(sections, (id) => answeredText(incident, id, asOf, words), words),
      ...systemBlocks(sections, words),
      ...reachNotes(incident, reach, words),
      ...draftLine(incident.plan, words),
      ...standingRow(words),
      { type: 'text', text: posts.board.supplement(words.supplementary()), style: 'note' },
      ...(closed
        ? []
        : [
            {
              type: 'actions',
              actions: [
                { label: posts.board.editFacts, form: 'facts', incident: incident.id },
                { label: words.texts.telling.board.button, command: words.texts.telling.board.command },
              ],
            } as const,
          ]),
    ],
  });
};

/** Which sections a chat asks in the crisis channel: theirs is lost, or nobody has linked one. */
const reachNotes = (incident: Incident, reach: readonly Reach[], words: Vocabulary): readonly Block[] => {
  const { directory: say } = words.texts;
  if (incident.closedAt !== undefined) return [];
  return reach.flatMap(({ platform, nowhere, threaded, lost, crisisLost }): readonly Block[] => {
    const name = words.means(platform);
    if (nowhere) return [{ type: 'text', text: say.nowhere(name), style: 'warning' }];
    return [
      ...(crisisLost ? [{ type: 'text', text: say.crisisLost(name), style: 'warning' } as const] : []),
      ...(lost.length === 0
        ? []
        : [{ type: 'text', text: say.lost(name, lost.length, words.sections(lost)), style: 'warning' } as const]),
      ...(threaded.length === 0
        ? []
        : [{ type: 'text', text: say.asked(name, threaded.length, words.sections(threaded)), style: 'note' } as const]),
    ];
  });
};

const warnings = (incident: Incident, reach: readonly Reach[], words: Vocabulary): readonly Block[] => {
  const { board } = words.texts.posts;
  const warning = (text: string): Block => ({ type: 'text', text, style: 'warning' });
  const platforms = [...new Set([...incident.parked.values()].map(({ platform }) => words.means(platform)))];
  const undelivered = incident.parked.size - reach.reduce((sum, { shownElsewhere }) => sum + shownElsewhere, 0);
  const { approver } = incident.plan.reporting;
  return [
    ...(incident.closedAt === undefined ? [...incident.ill.values()] : []).map(({ part, fault }) =>
      warning(words.texts.health.began(partName(part, words.texts), healthText(fault, words.texts))),
    ),
    ...(undelivered <= 0 ? [] : [warning(board.undelivered(undelivered, platforms.join(', ')))]),
    ...(incident.draft === undefined || approver === null
      ? []
      : [warning(board.draft(words.texts.words.reportKinds[incident.draft.kind], words.role(approver)))]),
  ];
};

const headFields = (incident: Incident, asOf: Instant, words: Vocabulary) => {
  const { dates, posts } = words.texts;
  const { board } = posts;
  const next = nextReportAt(incident, asOf);
  const latest = incident.reports.findLast(({ kind }) => kind !== 'correction');
  const channel = mainChannel(incident.plan, 'wholeOffice', incident.channels)?.id;
  return [
    {
      label: board.declared,
      value: board.declaredBy(dates.dateTime(incident.declaredAt), incident.declaredBy.label),
    },
    ...ownersField(incident, words),
    ...(incident.closedAt === undefined ? [] : [{ label: board.closed, value: dates.dateTime(incident.closedAt) }]),
    { label: board.next, value: next === undefined ? board.noNext : board.nextAt(dates.dateTime(next)) },
    { label: board.times, value: timesText(incident, asOf, words) },
    ...(latest === undefined
      ? []
      : [
          {
            label: board.latest,
            value: board.latestIs(latestName(incident, latest, words), dates.dateTime(latest.issuedAt)),
          },
        ]),
    { label: board.answers, value: answersText(incident, asOf, words) },
    ...recoveryFields(incident, asOf, words),
    { label: board.channel, value: words.channel(channel) },
    { label: words.texts.telling.board.label, value: contactCountsText(incident, asOf, words) },
  ];
};

/** Those in force, and those announced for later. */
const timesText = (incident: Incident, asOf: Instant, words: Vocabulary): string => {
  const { dates, posts } = words.texts;
  const inForce = words.schedule(scheduleAt(incident, asOf), asOf);
  const ahead = incident.schedules.find(({ from, setAt }) => from > asOf && from > setAt);
  return ahead === undefined
    ? inForce
    : posts.board.timesAhead(inForce, dates.near(ahead.from, asOf), words.schedule(ahead.schedule, asOf));
};

const latestName = (incident: Incident, { serial, kind }: Incident['reports'][number], words: Vocabulary): string => {
  const name = words.reportName(serial, kind);
  return corrections(incident, serial).length === 0 ? name : words.texts.forms.withCorrection(name);
};

const answersText = (incident: Incident, asOf: Instant, words: Vocabulary): string => {
  const sections = [...incident.sections.values()];
  const of = sections.reduce((sum, section) => sum + section.of, 0);
  const silent = sections.reduce((sum, section) => sum + (isSilent(section) ? section.silent : 0), 0);
  const overdue = sections.filter((section) => isOverdue(incident, section, asOf)).length;
  const withDirector = sections.filter((section) => isWithDirector(section)).length;
  return [
    words.texts.posts.board.answered(of - silent, of, sections.filter(isSilent).length, overdue),
    ...(withDirector === 0 || incident.closedAt !== undefined
      ? []
      : [words.texts.accountable.directors.count(withDirector)]),
  ].join(' / ');
};

/** How many have answered, that the time is over, and how many came after it. */
const answeredText = (incident: Incident, id: string, asOf: Instant, words: Vocabulary): string => {
  const section = incident.sections.get(id);
  if (section === undefined) return '';
  const { board } = words.texts.posts;
  const late = lateAnswers(section);
  return [
    `${section.of - section.silent}/${section.of}`,
    ...(isOverdue(incident, section, asOf) ? [board.overdue] : []),
    ...(incident.closedAt === undefined && isWithDirector(section)
      ? [words.texts.accountable.directors.turnedTo(directorName(id, words))]
      : []),
    ...(late === 0 ? [] : [board.late(late)]),
  ].join(' ');
};
