// What a person finds when they look in: what is going on, what is theirs to answer, and the buttons for what they may
// do. How buttons look and what is asked before them, each chat draws.
import type { Permission } from '../../plan/plan.ts';
import type { Home, HomeIncident, IncidentView } from '../../ports/views.ts';
import type { Questions } from '../../posts/card.ts';
import type { Texts } from '../../texts/texts.ts';
import type { FormAsked } from '../press.ts';
import { bold, type Line, lines, notes, type Part, text } from './part.ts';

/** Each takes at most a dozen blocks. */
export const MOST_INCIDENTS = 6;
const MOST_SECTIONS = 4;
const MOST_SYSTEMS = 10;

export interface HomeDrawing<Drawn> {
  readonly title: (said: string) => Part<Drawn>;
  readonly standing: (home: Home) => readonly Part<Drawn>[];
  readonly opens: (label: string, asked: FormAsked, style?: 'primary') => readonly Part<Drawn>[];
  /** `number` is which incident of the message it is. */
  readonly actions: (view: IncidentView, number: number) => readonly Part<Drawn>[];
  /** The button that opens the answers of a section. */
  readonly answerLabel: (section: string) => string;
  readonly moreSections: (count: number) => string;
}

interface Drawing<Drawn> {
  readonly home: Home;
  readonly texts: Texts;
  readonly draw: HomeDrawing<Drawn>;
}

/** `words` stand before the incidents. */
export const homeParts = <Drawn>(
  drawing: Drawing<Drawn>,
  most: number = MOST_INCIDENTS,
  words: readonly Part<Drawn>[] = [],
): readonly Part<Drawn>[] => {
  const { home, texts, draw } = drawing;
  const say = texts.chat.home;
  const rest = home.incidents.length - most;
  const mayDeclare = home.standing.may.includes('declare');
  return [
    draw.title(say.title),
    ...draw.standing(home),
    ...(mayDeclare ? draw.opens(texts.console.buttons.declare, { form: 'declare' }) : []),
    ...words,
    ...(home.incidents.length === 0 ? lines([text(say.none)]) : []),
    ...home.incidents.slice(0, most).flatMap((one, number) => incidentParts(one, number, drawing)),
    ...notes(rest > 0 ? say.more(rest) : ''),
  ];
};

const incidentParts = <Drawn>(
  { view, questions }: HomeIncident,
  number: number,
  drawing: Drawing<Drawn>,
): readonly Part<Drawn>[] => {
  const { home, texts, draw } = drawing;
  const { chat, words } = texts;
  const rest = questions.length - MOST_SECTIONS;
  const name = home.scenarios.find(({ id }) => id === view.scenario)?.name ?? view.scenario;
  const title = chat.home.incident(view.id, name, view.drill ? words.drill : '');
  return [
    ...lines([bold(title)], { worth: 'kept', separated: true }),
    ...lines(standingLines(view, texts), { shape: 'rows', joins: true }),
    ...questions.slice(0, MOST_SECTIONS).flatMap((one) => sectionParts(one, view, drawing)),
    ...notes(rest > 0 ? draw.moreSections(rest) : ''),
    ...draw.actions(view, number),
    ...(view.drill ? lines([bold(chat.warning(words.drillLast))], { shape: 'warning', worth: 'kept' }) : []),
  ];
};

const standingLines = ({ sections, nextReport: next }: IncidentView, texts: Texts): readonly Line[] => {
  const { posts, dates, chat, console: say } = texts;
  const sum = (of: 'answered' | 'of'): number => sections.reduce((all, section) => all + section[of], 0);
  const when = next === undefined ? posts.board.noNext : posts.board.nextAt(dates.dateTime(next.at));
  return [
    [...bold(chat.label(posts.board.next)), ...text(when)],
    [...bold(chat.label(say.answers)), ...text(say.answered(sum('answered'), sum('of')))],
  ];
};

const sectionParts = <Drawn>(
  { incident, section, open, systems }: Questions,
  view: IncidentView,
  { texts, draw }: Drawing<Drawn>,
): readonly Part<Drawn>[] => {
  const say = texts.chat.home;
  const name = view.sections.find(({ id }) => id === section)?.name ?? section;
  const waiting = systems.filter(({ answered }) => !answered);
  const listed = waiting.slice(0, MOST_SYSTEMS).map((row) => text(`${row.no} ${row.name}`));
  const rest = waiting.length - listed.length;
  const style = waiting.length > 0 ? 'primary' : undefined;
  return [
    ...lines([waiting.length === 0 ? text(say.allAnswered(name)) : bold(say.waiting(name, waiting.length))]),
    ...lines([...listed, text(rest > 0 ? say.andSystems(rest) : '')], { shape: 'list', worth: 'list', joins: true }),
    ...(open ? draw.opens(draw.answerLabel(name), { form: 'answer', incident, section }, style) : []),
  ];
};

export type AskedTwice = 'remind' | 'report' | 'approve';

/** What goes out to many is asked about twice. */
export const askedTwice = (view: IncidentView, may: readonly Permission[]): readonly AskedTwice[] => {
  const isWaiting = view.sections.some(({ answered, of }) => answered < of);
  const offered = { remind: isWaiting, report: true, approve: view.draft !== undefined };
  return (['remind', 'report', 'approve'] as const).filter((command) => may.includes(command) && offered[command]);
};
