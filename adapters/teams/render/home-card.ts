// ヘルプ: what is going on, what I have to answer, the buttons for what I may do, and, folded away, what can be typed.
import { homeParts, MOST_INCIDENTS } from '../../../src/chat/message/home-parts.ts';
import { lines, text } from '../../../src/chat/message/part.ts';
import type { Home, IncidentView } from '../../../src/ports/views.ts';
import type { Card } from '../../../src/posts/card.ts';
import type { Texts } from '../../../src/texts/texts.ts';
import { TEAMS } from '../interactions.ts';
import { actionParts, openDialog, toggle } from './card-actions.ts';
import type { TeamsMessage } from './card-json.ts';
import { element, elementsOf, fitUnits, fitUnitsAtWorst, type Part, totalUnits } from './elements.ts';
import { incidentActions } from './home-actions.ts';
import { bodyParts, messageOf, NO_INPUTS, roomFor } from './render-card.ts';
import { titlePart } from './title-parts.ts';

/** `help` is what can be typed; it gives way when there is much going on. */
export const homeCard = (home: Home, texts: Texts, help?: Card): TeamsMessage => {
  const { title } = texts.chat.home;
  const most = roomFor(title);
  if (help !== undefined) {
    const whole = partsOf(home, texts, MOST_INCIDENTS, wordsParts(help, texts));
    if (totalUnits(whole) <= most) return messageOf(title, whole);
  }
  // Fewer incidents when their buttons alone would be too much.
  for (let shown = Math.min(home.incidents.length, MOST_INCIDENTS); shown > 1; shown--) {
    const parts = fitUnits(partsOf(home, texts, shown), texts, most);
    if (totalUnits(parts) <= most) return messageOf(title, parts);
  }
  return messageOf(title, fitUnitsAtWorst(partsOf(home, texts, 1), texts, most));
};

const partsOf = (home: Home, texts: Texts, shown: number, words: readonly Part[] = []): readonly Part[] => {
  const say = texts.teams.home;
  const draw = {
    title: (said: string) => titlePart(said, 'calm'),
    standing: () => lines([text(standingText(home, texts))], { worth: 'kept' }),
    opens: (...button: Parameters<typeof openDialog>) => actionParts([openDialog(...button)]),
    actions: (view: IncidentView, number: number) => incidentActions(view, home.standing, texts, number),
    answerLabel: say.answer,
    moreSections: say.moreSections,
  };
  return homeParts({ home, texts, draw }, shown, words);
};

const WORDS = 'words';

const wordsParts = (help: Card, texts: Texts): readonly Part[] => {
  const parts = bodyParts(help, { texts, carried: { incident: undefined, revision: '' }, room: NO_INPUTS });
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
