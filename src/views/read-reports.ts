// 報告: what goes out next with what it would change, and every report as it was issued.
import type { FactField, ReportContent } from '../incident/event.ts';
import type { Incident, ReportBaseline } from '../incident/incident.ts';
import { scheduledAt } from '../incident/reporting/decide-reports.ts';
import { dueSlots, nextReportAt } from '../incident/reporting/slots.ts';
import type { IssuedReport, NextReport, ReportsView } from '../ports/incident-pages.ts';
import { reportCard } from '../posts/reporting/report-post.ts';
import { type Vocabulary, vocabulary } from '../posts/vocabulary.ts';
import type { Texts } from '../texts/texts.ts';
import { type Instant, slotDue } from '../time.ts';

export const reportsView = (incident: Incident, now: Instant, given: Texts): ReportsView => {
  const words = vocabulary(incident.plan, given, 'paper');
  const { id, seq, drill, closedAt } = incident;
  const next = nextReport(incident, now, words);
  return {
    incident: id,
    seq,
    drill,
    open: closedAt === undefined,
    ...(next === undefined ? {} : { next }),
    overdue: dueSlots(incident, now),
    issued: issuedReports(incident, words),
    ...waiting(incident, words),
  };
};

const waiting = ({ draft, held }: Incident, { texts }: Vocabulary): Pick<ReportsView, 'waiting'> => {
  const { reportKinds } = texts.words;
  if (held !== undefined) return { waiting: { kind: reportKinds[held.kind], for: 'clock' } };
  return draft === undefined ? {} : { waiting: { kind: reportKinds[draft.kind], for: 'approver' } };
};

/** As it will read at its time if nothing comes in until then. */
const nextReport = (incident: Incident, now: Instant, words: Vocabulary): NextReport | undefined => {
  const at = nextReportAt(incident, now);
  if (at === undefined) return undefined;
  const report = scheduledAt(incident, at);
  const { lastScheduled } = incident;
  return {
    at,
    name: words.reportName(report.serial, 'scheduled'),
    ...(lastScheduled === undefined
      ? {}
      : { since: { name: words.reportName(lastScheduled.serial, 'scheduled'), at: lastScheduled.at } }),
    changes: changesSince(lastScheduled, report.content, at, words),
    card: reportCard(incident, report, { at }, words),
  };
};

type Changes = NextReport['changes'];

const changesSince = (
  last: ReportBaseline | undefined,
  { facts, answers, changes, estimatePassed }: ReportContent,
  at: Instant,
  words: Vocabulary,
): Changes => {
  if (last === undefined) return [];
  const { content } = last;
  const fact = (field: FactField): Changes[number] => ({
    label: words.field(field),
    before: words.fact(content.facts, field, content.estimatePassed === true ? last.at : undefined),
    after: words.fact(facts, field, estimatePassed === true ? at : undefined),
  });
  const itemIn = (all: ReportContent['facts'], title: string): string =>
    all.items?.find((one) => one.title === title)?.text ?? words.texts.words.unknown;
  const stateIn = (all: ReportContent['answers'], system: string): string => stateText(all[system], words);
  return [
    ...changes.facts.map(fact),
    ...(changes.items ?? []).map((title) => ({
      label: title,
      before: itemIn(content.facts, title),
      after: itemIn(facts, title),
    })),
    ...changes.systems.map((system) => ({
      label: words.system(system),
      before: stateIn(content.answers, system),
      after: stateIn(answers, system),
    })),
  ];
};

const stateText = (answer: ReportContent['answers'][string] | undefined, { texts }: Vocabulary): string => {
  const [state, service] = answer ?? [];
  const { states, serviceStates } = texts.words;
  const said = states[state ?? 'no_answer'];
  return service === undefined || service === null ? said : `${said} ${serviceStates[service]}`;
};

const issuedReports = (incident: Incident, words: Vocabulary): readonly IssuedReport[] => {
  const all = incident.reports.map(
    ({ serial, kind, slot, issuedAt, late }): IssuedReport => ({
      serial,
      kind,
      issuedAt,
      late,
      name: words.reportName(serial, kind),
      kindLabel: words.texts.words.reportKinds[kind],
      ...(slot === undefined ? {} : { due: slotDue(slot) }),
      sheet: `report-${serial}`,
    }),
  );
  // A correction stands with the report whose number it has; the newest number comes first.
  return all.toSorted((a, b) => b.serial - a.serial || (a.issuedAt < b.issuedAt ? -1 : 1));
};
