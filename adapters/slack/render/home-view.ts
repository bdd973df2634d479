// App Home: what is going on, what I have to answer, and the buttons for what I may do.
import type { HomeView, KnownBlock } from '@slack/types';
import type { Home, HomeIncident, IncidentView } from '../../../src/ports/desk.ts';
import type { Questions } from '../../../src/posts/card.ts';
import type { Texts } from '../../../src/texts/texts.ts';
import { actionsOf, button } from './card-buttons.ts';
import { incidentButtons, type Numbering } from './home-buttons.ts';
import { LIMITS } from './limits.ts';
import { packBlocks } from './pack-blocks.ts';
import { block, lines, type Part } from './part.ts';
import { bold, type Line, membersOf, mentions, text } from './rich-lines.ts';
import { plain } from './safe-text.ts';

/** Each takes at most a dozen blocks of the hundred. */
const MOST_INCIDENTS = 6;
const MOST_SECTIONS = 4;
const MOST_SYSTEMS = 10;
const MOST_ASKED = 10;

export const homeView = (home: Home, texts: Texts): HomeView => {
  const say = texts.chat.home;
  const shown = home.incidents.slice(0, MOST_INCIDENTS);
  const rest = home.incidents.length - shown.length;
  const number = numbering();
  const parts: readonly Part[] = [
    block({ type: 'header', text: plain(say.title, LIMITS.headerText) }),
    ...standingParts(home, texts),
    ...(home.standing.may.includes('declare')
      ? actionsOf([button(texts.console.buttons.declare, 'open_declare', {})])
      : []),
    ...(shown.length === 0 ? lines([text(say.none)]) : []),
    ...shown.flatMap((incident) => incidentParts(incident, { home, texts, number })),
    ...(rest > 0 ? lines([text(say.more(rest))], { shape: 'context' }) : []),
  ];
  return { type: 'home', blocks: packBlocks(parts, texts, LIMITS.viewBlocks) };
};

const numbering = (): Numbering => {
  let next = 0;
  return () => next++;
};

const standingParts = ({ standing }: Home, { chat, slack }: Texts): readonly Part[] => {
  if (standing.may.length > 0) return lines([text(chat.home.as(standing.label))]);
  const members = membersOf(standing.ask).slice(0, MOST_ASKED);
  return members.length === 0
    ? lines([text(chat.home.nobodyToAsk)])
    : lines([text(slack.home.onlyLooking), mentions(members)]);
};

interface Rendering {
  readonly home: Home;
  readonly texts: Texts;
  readonly number: Numbering;
}

const incidentParts = ({ view, questions }: HomeIncident, how: Rendering): readonly Part[] => {
  const { home, texts, number } = how;
  const shown = questions.slice(0, MOST_SECTIONS);
  const rest = questions.length - shown.length;
  return [
    block(DIVIDER),
    ...lines([bold(nameOf(view, how)), ...standingLines(view, texts)]),
    ...shown.flatMap((one) => questionParts(one, view, how)),
    ...(rest > 0 ? lines([text(texts.slack.home.moreSections(rest))], { shape: 'context' }) : []),
    ...actionsOf(incidentButtons(view, home.standing, texts, number)),
    ...(view.drill ? lines([bold(texts.chat.warning(texts.words.drillLast))], { shape: 'quote' }) : []),
  ];
};

const DIVIDER: KnownBlock = { type: 'divider' };

const nameOf = ({ id, scenario, drill }: IncidentView, { home, texts }: Rendering): string => {
  const name = home.scenarios.find((one) => one.id === scenario)?.name ?? scenario;
  return texts.chat.home.incident(id, name, drill ? texts.words.drill : '');
};

const standingLines = (view: IncidentView, { posts, dates, chat, console: say }: Texts): readonly Line[] => {
  const answered = view.sections.reduce((sum, section) => sum + section.answered, 0);
  const of = view.sections.reduce((sum, section) => sum + section.of, 0);
  const next = view.nextReport;
  return [
    [
      ...text(chat.label(posts.board.next)),
      ...text(next === undefined ? posts.board.noNext : posts.board.nextAt(dates.dateTime(next.at))),
    ],
    [...text(chat.label(say.answers)), ...text(say.answered(answered, of))],
  ];
};

const questionParts = (questions: Questions, view: IncidentView, { texts, number }: Rendering): readonly Part[] => {
  const say = texts.chat.home;
  const { incident, section } = questions;
  const name = view.sections.find(({ id }) => id === section)?.name ?? section;
  const waiting = questions.systems.filter(({ answered }) => !answered);
  const listed = waiting.slice(0, MOST_SYSTEMS).map((row) => text(`${row.no} ${row.name}`));
  const rest = waiting.length - listed.length;
  const answer = button(
    texts.console.buttons.answer,
    'open_answer',
    { incident, section },
    { number: number(), style: waiting.length > 0 ? 'primary' : undefined },
  );
  return [
    ...lines([waiting.length === 0 ? text(say.allAnswered(name)) : bold(say.waiting(name, waiting.length))]),
    ...lines([...listed, ...(rest > 0 ? [text(say.andSystems(rest))] : [])], { shape: 'list', joins: true }),
    ...(questions.open ? actionsOf([answer]) : []),
  ];
};
