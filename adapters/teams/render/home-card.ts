// ヘルプ: what is going on, what I have to answer, the buttons for what I may do, and, folded away, what can be typed.

import type { Home, HomeIncident, IncidentView } from '../../../src/ports/desk.ts';
import type { Card, Questions } from '../../../src/posts/card.ts';
import type { Texts } from '../../../src/texts/texts.ts';
import { TEAMS } from '../interactions.ts';
import { actionParts, openDialog, toggle } from './card-actions.ts';
import type { TeamsMessage } from './card-json.ts';
import { cardParts } from './card-parts.ts';
import { fitParts } from './fit-parts.ts';
import { incidentActions } from './home-actions.ts';
import { bold, element, elementsOf, type Line, lines, type Part, text, totalUnits } from './part.ts';
import { messageOf, roomFor } from './render-card.ts';
import { titlePart } from './title-parts.ts';

const MOST_INCIDENTS = 6;
const MOST_SECTIONS = 4;
const MOST_SYSTEMS = 10;

/** `help` is what can be typed; it gives way when there is much going on. */
export const homeCard = (home: Home, texts: Texts, help?: Card): TeamsMessage => {
  const { title } = texts.chat.home;
  const most = roomFor(title);
  if (help !== undefined) {
    const whole = homeParts(home, MOST_INCIDENTS, texts, wordsParts(help, texts));
    if (totalUnits(whole) <= most) return messageOf(title, whole);
  }
  // Fewer incidents when their buttons alone would be too much.
  for (let shown = Math.min(home.incidents.length, MOST_INCIDENTS); shown > 1; shown--) {
    const parts = fitParts(homeParts(home, shown, texts), texts, most);
    if (totalUnits(parts) <= most) return messageOf(title, parts);
  }
  return messageOf(title, fitParts(homeParts(home, 1, texts), texts, most));
};

const homeParts = (home: Home, shown: number, texts: Texts, words: readonly Part[] = []): readonly Part[] => {
  const say = texts.chat.home;
  const rest = Math.max(0, home.incidents.length - shown);
  return [
    titlePart(say.title, 'calm'),
    ...lines([text(standingText(home, texts))], { worth: 'kept' }),
    ...(home.standing.may.includes('declare')
      ? actionParts([openDialog(texts.console.buttons.declare, { form: 'declare' })])
      : []),
    ...words,
    ...(home.incidents.length === 0 ? lines([text(say.none)]) : []),
    ...home.incidents.slice(0, shown).flatMap((one, number) => incidentParts(one, { home, texts, number })),
    ...(rest > 0 ? lines([text(say.more(rest))], { shape: 'note', worth: 'kept' }) : []),
  ];
};

const WORDS = 'words';

const wordsParts = (help: Card, texts: Texts): readonly Part[] => {
  const carried = { incident: undefined, revision: '' };
  const parts = cardParts(help, { texts, carried, room: { states: 0, details: 0 } });
  return [
    ...actionParts([toggle(texts.teams.home.words, WORDS)]),
    element({ type: 'Container', id: WORDS, isVisible: false, items: parts.flatMap(elementsOf) }),
  ];
};

const standingText = ({ standing }: Home, { chat, teams }: Texts): string => {
  if (standing.may.length > 0) return chat.home.as(standing.label);
  const known = standing.ask.filter(({ platform }) => platform === TEAMS);
  return known.length === 0 ? chat.home.nobodyToAsk : teams.home.onlyLooking(teams.ask(known.length));
};

interface Rendering {
  readonly home: Home;
  readonly texts: Texts;
  /** Which incident of the card it is. */
  readonly number: number;
}

const incidentParts = ({ view, questions }: HomeIncident, how: Rendering): readonly Part[] => {
  const { home, texts, number } = how;
  const shown = questions.slice(0, MOST_SECTIONS);
  const rest = questions.length - shown.length;
  return [
    ...lines([bold(nameOf(view, how))], { worth: 'kept', separated: true }),
    ...lines(standingLines(view, texts), { shape: 'rows', joins: true }),
    ...shown.flatMap((one) => sectionParts(one, view, texts)),
    ...(rest > 0 ? lines([text(texts.teams.home.moreSections(rest))], { shape: 'note', worth: 'kept' }) : []),
    ...incidentActions(view, home.standing, texts, number),
    ...(view.drill
      ? lines([bold(texts.chat.warning(texts.words.drillLast))], { shape: 'warning', worth: 'kept' })
      : []),
  ];
};

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
      ...bold(chat.label(posts.board.next)),
      ...text(next === undefined ? posts.board.noNext : posts.board.nextAt(dates.dateTime(next.at))),
    ],
    [...bold(chat.label(say.answers)), ...text(say.answered(answered, of))],
  ];
};

/** A section's own answers are given in the same form as those that are taken down for others. */
const sectionParts = ({ incident, section, open, systems }: Questions, view: IncidentView, texts: Texts) => {
  const say = texts.chat.home;
  const name = view.sections.find(({ id }) => id === section)?.name ?? section;
  const waiting = systems.filter(({ answered }) => !answered);
  const listed = waiting.slice(0, MOST_SYSTEMS).map((row) => text(`${row.no} ${row.name}`));
  const rest = waiting.length - listed.length;
  const style = waiting.length > 0 ? 'primary' : undefined;
  return [
    ...lines([waiting.length === 0 ? text(say.allAnswered(name)) : bold(say.waiting(name, waiting.length))]),
    ...lines([...listed, ...(rest > 0 ? [text(say.andSystems(rest))] : [])], {
      shape: 'list',
      worth: 'list',
      joins: true,
    }),
    ...(open
      ? actionParts([openDialog(texts.teams.home.answer(name), { form: 'answer', incident, section }, style)])
      : []),
  ];
};
