// App Home: what is going on, what I have to answer, and the buttons for what I may do.
import type { Button, HomeView } from '@slack/types';
import { revisionOf } from '../../../src/chat/command-keys.ts';
import { askedTwice, homeParts } from '../../../src/chat/message/home-parts.ts';
import { drawn, lines, text } from '../../../src/chat/message/part.ts';
import type { Home, IncidentView } from '../../../src/ports/views.ts';
import type { Texts } from '../../../src/texts/texts.ts';
import { actionsOf, button, confirmation } from './card-buttons.ts';
import type { Part } from './characters.ts';
import { LIMITS } from './limits.ts';
import { packBlocks } from './pack-blocks.ts';
import { membersOf, mentions } from './rich-lines.ts';
import { plain } from './safe-text.ts';

const MOST_ASKED = 10;

export const homeView = (home: Home, texts: Texts): HomeView => {
  const number = numbering();
  const parts = homeParts({
    home,
    texts,
    draw: {
      title: (said): Part => drawn({ type: 'header', text: plain(said, LIMITS.headerText) }),
      standing: ({ standing }) => standingParts(standing, texts),
      opens: (label, { form, ...about }, style) =>
        actionsOf([button(label, `open_${form}`, about, form === 'declare' ? {} : { number: number(), style })]),
      actions: (view) => actionsOf(incidentButtons(view, home, texts, number)),
      answerLabel: () => texts.console.buttons.answer,
      moreSections: texts.slack.home.moreSections,
    },
  });
  return { type: 'home', blocks: packBlocks(parts, texts, LIMITS.viewBlocks) };
};

/** The next number of a button of this view. */
type Numbering = () => number;

const numbering = (): Numbering => {
  let next = 0;
  return () => next++;
};

const standingParts = (standing: Home['standing'], { chat, slack }: Texts): readonly Part[] => {
  if (standing.may.length > 0) return lines([text(chat.home.as(standing.label))]);
  const members = membersOf(standing.ask).slice(0, MOST_ASKED);
  return members.length === 0
    ? lines([text(chat.home.nobodyToAsk)])
    : lines([text(slack.home.onlyLooking), mentions(members)]);
};

const incidentButtons = (
  view: IncidentView,
  { standing: { may } }: Home,
  { chat, slack }: Texts,
  number: Numbering,
): readonly Button[] => {
  const { buttons, commands, confirm } = chat.home;
  const incident = view.id;
  const revision = revisionOf(view);
  const saying = (what: keyof typeof commands, look: { readonly confirm?: Button['confirm'] } = {}): Button =>
    button(buttons[what], 'say', { text: commands[what], incident, revision }, { number: number(), ...look });
  return [
    saying('status'),
    ...(may.includes('update') ? [button(buttons.facts, 'open_facts', { incident }, { number: number() })] : []),
    ...askedTwice(view, may).map((what) =>
      saying(what, { confirm: confirmation({ ...slack.home.confirm, yes: confirm.yes, text: confirm[what] }) }),
    ),
  ];
};
