// 連絡事項: the six items as they stand; what is not known says so (個別3(2)).
import type { IncidentView } from '../../../../src/ports/views.ts';
import { type Html, html } from '../html.ts';
import type { Page } from '../page.ts';

const ITEMS = ['occurredAt', 'detectedAt', 'situation', 'cause', 'response', 'estimate'] as const;

export const sixItems = ({ facts, causeKinds = [] }: IncidentView, page: Page): Html => {
  const { words, posts } = page.texts;
  const added = (facts.items ?? []).map(({ title, text }): readonly [string, string] => [title, text]);
  const kind = causeKinds.find(({ id }) => id === facts.causeKind)?.name;
  const six = ITEMS.map((item): readonly [string, string] => [words.fields[item], itemText(item, facts, kind, page)]);
  return html`<h2 id="six-title">${posts.board.sixItems}</h2>
    <dl class="six">${[...six, ...added].map(
      ([label, value], at) => html`<div><dt>${at + 1} ${label}</dt><dd>${value}</dd></div>`,
    )}</dl>`;
};

const itemText = (
  item: (typeof ITEMS)[number],
  facts: IncidentView['facts'],
  kind: string | undefined,
  { texts, now }: Page,
): string => {
  const { words, dates } = texts;
  switch (item) {
    case 'occurredAt':
    case 'detectedAt':
      return facts[item] === undefined ? words.unknown : dates.near(facts[item], now);
    case 'cause':
      return kind === undefined ? (facts.cause ?? words.unknownCause) : words.causeOfKind(kind, facts.cause);
    case 'estimate': {
      const said =
        facts.estimate === undefined ? (facts.estimateWords ?? words.unknownEstimate) : dates.near(facts.estimate, now);
      return facts.estimatePassed === true ? words.estimatePassed(said) : said;
    }
    default:
      return facts[item] ?? words.unknown;
  }
};
