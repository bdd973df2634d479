// What a person may do to an open incident from their chat with us; what goes out to many is asked about twice.
import { revisionOf } from '../../../src/chat/command-keys.ts';
import type { IncidentView, SectionView, Standing } from '../../../src/ports/desk.ts';
import type { Texts } from '../../../src/texts/texts.ts';
import { actionParts, foldedActions, openDialog, sayAction, toggle } from './card-actions.ts';
import { lines, type Part, text } from './part.ts';

/** As many as a telephone shows without scrolling for long. */
const MOST_PROXIES = 6;

type Command = 'remind' | 'report' | 'approve';

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
  const idOf = (command: Command): string => `${command}${number}`;
  const asked: readonly Command[] = [
    ...(may.includes('remind') && silent.length > 0 ? (['remind'] as const) : []),
    ...(may.includes('report') ? (['report'] as const) : []),
    ...(may.includes('approve') && view.draft !== undefined ? (['approve'] as const) : []),
  ];
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
    ...(others.length === 0 ? [] : lines([text(say.proxyHint)], { shape: 'note', worth: 'kept' })),
    ...actionParts(shown.map(({ id, name }) => openDialog(say.proxy(name), { form: 'answer', incident, section: id }))),
    ...(rest > 0 ? lines([text(say.moreProxies(rest))], { shape: 'note', worth: 'kept' }) : []),
  ];
};
