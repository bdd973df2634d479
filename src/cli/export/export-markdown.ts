// export --format md: a record to read: how things stand, the six items, every report as it was sent, the chronology.
import { nameInRecord } from '../../directory/actor.ts';
import type { RecordedEvent } from '../../incident/event.ts';
import { statusBoard } from '../../posts/board/status-board.ts';
import { reportCard } from '../../posts/reporting/report-post.ts';
import { type Vocabulary, vocabulary } from '../../posts/vocabulary.ts';
import type { Texts } from '../../texts/texts.ts';
import { cardMarkdown, heading, table } from './card-markdown.ts';
import type { IncidentRecord } from './incident-record.ts';

export const exportMarkdown = (record: IncidentRecord, texts: Texts): string => {
  const { incident, events } = record;
  const words = vocabulary(incident.plan, texts, 'paper');
  const asOf = events.at(-1)?.at ?? incident.declaredAt;
  const parts = [
    heading(words.drill(texts.cli.export.title(incident.id), incident.drill), 1),
    headTable(record, asOf, words),
    cardMarkdown(statusBoard(incident, asOf, words), 2),
    heading(texts.cli.export.reports, 2),
    ...reports(record, words),
    heading(texts.cli.export.chronology, 2),
    chronology(events, words),
    ...(incident.drill ? [texts.words.drillLast] : []),
  ];
  return `${parts.join('\n\n')}\n`;
};

const headTable = ({ head, incident }: IncidentRecord, asOf: RecordedEvent['at'], { texts }: Vocabulary): string => {
  const { export: say } = texts.cli;
  const { plan } = incident.plan.organization;
  const names = (texts.locale === 'ja' ? [plan.name, plan.individual] : [plan.nameEn, plan.individualEn]).filter(
    (one) => one !== undefined,
  );
  return table(
    [say.incident, head.id],
    [
      [say.plan, texts.words.list(names)],
      [say.planHash, head.planHash],
      [say.asOf, texts.dates.dateTime(asOf)],
      [say.tip, say.tipIs(head.seq, head.hash)],
    ],
  );
};

const reports = ({ incident, events }: IncidentRecord, words: Vocabulary): readonly string[] => {
  const cards = events.flatMap((recorded) =>
    recorded.event.type === 'ReportIssued' ? [reportCard(incident, recorded.event, recorded, words)] : [],
  );
  return cards.length === 0 ? [words.texts.cli.export.noReports] : cards.map((card) => cardMarkdown(card, 3));
};

const chronology = (events: readonly RecordedEvent[], { texts }: Vocabulary): string => {
  const { columns } = texts.cli.export;
  return table(
    [columns.seq, columns.at, columns.actor, columns.what],
    events.map(({ seq, at, actor, what }) => [String(seq), texts.dates.short(at), nameInRecord(actor), what]),
  );
};
