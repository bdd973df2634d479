// What a person may do to an open incident from their chat with us; what goes out to many is asked about twice.
import { revisionOf } from '../../../src/chat/command-keys.ts';
import { askedTwice } from '../../../src/chat/message/home-parts.ts';
import { notes } from '../../../src/chat/message/part.ts';
import type { Standing } from '../../../src/ports/speaker.ts';
import type { IncidentView, SectionView } from '../../../src/ports/views.ts';
import type { Texts } from '../../../src/texts/texts.ts';
import { actionParts, foldedActions, openDialog, sayAction, toggle } from './card-actions.ts';
import type { Part } from './elements.ts';

/** As many as a telephone shows without scrolling for long. */
const MOST_PROXIES = 6;

export const incidentActions = (
  view: IncidentView,
  { may, sections: own }: Standing,
  texts: Texts,
  number: number,
): readonly Part[] => {
  const say = texts.chat.home;
  const incident = view.id;
  const carried = { incident, revision: revisionOf(view) };
  const silent = view.sections.filter(({ answered, of }) => answered < of);
  const idOf = (command: string): string => `${command}${number}`;
  const asked = askedTwice(view, may);
  return [
    ...actionParts([
      ...sayOnce(sayAction(say.buttons.status, say.commands.status, carried)),
      ...(may.includes('update') ? [openDialog(say.buttons.facts, { form: 'facts', incident })] : []),
      ...asked.map((command) => toggle(say.buttons[command], idOf(command))),
    ]),
    ...asked.map((command) =>
      foldedActions(
        idOf(command),
        say.confirm[command],
        sayOnce(sayAction(say.confirm.yes, say.commands[command], carried, 'primary')),
      ),
    ),
    ...(may.includes('answer_for_others') ? proxies(incident, silent, own, texts) : []),
  ];
};

const sayOnce = <T>(made: T | undefined): readonly T[] => (made === undefined ? [] : [made]);

/** 代理入力: for the sections that have said nothing yet. */
const proxies = (
  incident: string,
  silent: readonly SectionView[],
  own: readonly string[],
  texts: Texts,
): readonly Part[] => {
  const say = texts.teams.home;
  const others = silent.filter(({ id }) => !own.includes(id));
  const shown = others.slice(0, MOST_PROXIES);
  const rest = others.length - shown.length;
  return [
    ...notes(others.length === 0 ? '' : say.proxyHint),
    ...actionParts(shown.map(({ id, name }) => openDialog(say.proxy(name), { form: 'answer', incident, section: id }))),
    ...notes(rest > 0 ? say.moreProxies(rest) : ''),
  ];
};
