// Buttons: what each carries, so that pressing one twice is one command and an old message still says what it meant.

import { bold, lines, text } from '../../../src/chat/message/part.ts';
import { type FormAsked, fitsButton } from '../../../src/chat/press.ts';
import type { CardAction, CommandAction, FormAction } from '../../../src/posts/card.ts';
import { present } from '../../../src/present.ts';
import { dialogData } from '../interactions.ts';
import type { CardElement, Json } from './card-json.ts';
import { element, elementsOf, type Part } from './elements.ts';
import { LIMITS } from './limits.ts';
import { plain } from './safe-text.ts';

type Data = { readonly [name: string]: Json };
type Style = 'primary' | 'danger';

const look = (title: string, style: Style | undefined) => ({
  title: plain(title, LIMITS.actionTitle),
  ...(style === undefined ? {} : { style: style === 'primary' ? 'positive' : 'destructive' }),
});

/** `inputs`: what a person filled in goes with it. */
export const execute = (
  title: string,
  verb: string,
  data: Data,
  { style, inputs = false }: { readonly style?: Style | undefined; readonly inputs?: boolean } = {},
): CardElement => ({
  type: 'Action.Execute',
  ...look(title, style),
  verb,
  data,
  ...(inputs ? {} : { associatedInputs: 'none' }),
});

export const openDialog = (title: string, asked: FormAsked, style?: Style): CardElement => ({
  type: 'Action.Submit',
  ...look(title, style),
  data: { msteams: { type: 'task/fetch' }, ...dialogData(asked) },
  associatedInputs: 'none',
});

/** Shows what is folded away, and folds it again. */
export const toggle = (title: string, ...targets: readonly string[]): CardElement => ({
  type: 'Action.ToggleVisibility',
  ...look(title, undefined),
  targetElements: targets,
});

export const actionSet = (actions: readonly CardElement[], rest: Data = {}): CardElement => ({
  type: 'ActionSet',
  ...rest,
  actions,
});

/** As many sets as it takes: a telephone gives the buttons of one an equal share of its width, and cuts their titles. */
export const actionParts = (actions: readonly CardElement[]): readonly Part[] =>
  rowsOf(actions).map((row, at) => element(actionSet(row, at === 0 ? {} : { spacing: 'Small' })));

const rowsOf = (actions: readonly CardElement[]): readonly (readonly CardElement[])[] => {
  const rows: CardElement[][] = [];
  for (const action of actions) {
    const last = rows.at(-1);
    if (last !== undefined && last.length < LIMITS.actions && fitsInRow([...last, action])) last.push(action);
    else rows.push([action]);
  }
  return rows;
};

const fitsInRow = (row: readonly CardElement[]): boolean =>
  row.length * (Math.max(...row.map(({ title }) => cellsOf(String(title)))) + LIMITS.actionPadding) <= LIMITS.rowCells;

/** In half-width letters: a full-width one takes two. */
const cellsOf = (title: string): number => [...title].reduce((sum, one) => sum + (/[ -~｡-ﾟ]/.test(one) ? 1 : 2), 0);

/** Folded away until asked for: words to read first, and buttons that a slip of the thumb must not press. */
export const foldedActions = (id: string, said: string, actions: readonly CardElement[]): Part =>
  element({
    type: 'Container',
    id,
    isVisible: false,
    style: 'emphasis',
    items: [...lines([text(said)]).flatMap(elementsOf), actionSet(actions)],
  });

/** What the buttons of one message have in common. */
export interface Carried {
  readonly incident: string | undefined;
  readonly revision: string;
}

export const sayAction = (
  label: string,
  command: string,
  {
    incident,
    revision,
    again = false,
    asOf,
  }: Carried & { readonly again?: boolean; readonly asOf?: number | undefined },
  style?: Style,
): CardElement | undefined => {
  const about = {
    ...present({ incident }),
    ...(again ? { again } : {}),
    ...present({ asOf }),
  };
  const carries = { text: command, ...about, revision };
  return fitsButton(carries) && plain(label, LIMITS.actionTitle) !== ''
    ? execute(label, 'say', carries, { style })
    : undefined;
};

export const cardActionParts = (actions: readonly CardAction[], carried: Carried): readonly Part[] => {
  const made = actions.map((action) => ({ action, button: buttonOf(action, carried) }));
  // A command too long for a button is shown as words to type.
  const typed = made.flatMap(({ action, button }) =>
    button === undefined && !('form' in action) ? [[...bold(action.label), ...text(` ${action.command}`)]] : [],
  );
  const shown = made.flatMap(({ action, button }, at) => {
    if (button === undefined) return [];
    return isConfirmed(action) ? [toggle(action.label, confirmId(at))] : [button];
  });
  const asked = made.flatMap(({ action, button }, at) =>
    button !== undefined && isConfirmed(action) ? [foldedActions(confirmId(at), action.confirm, [button])] : [],
  );
  return [...lines(typed), ...actionParts(shown), ...asked];
};

type Confirmed = CommandAction & { readonly confirm: string };

const isConfirmed = (action: CardAction): action is Confirmed => 'command' in action && action.confirm !== undefined;

const confirmId = (at: number): string => `confirm-${at}`;

const formButton = (action: FormAction): CardElement => {
  const { label, incident, style } = action;
  return action.form === 'facts'
    ? openDialog(label, { form: 'facts', incident }, style)
    : openDialog(label, { form: 'answer', incident, section: action.section }, style);
};

const buttonOf = (action: CardAction, carried: Carried): CardElement | undefined =>
  'form' in action
    ? formButton(action)
    : sayAction(
        action.label,
        action.command,
        { ...carried, again: action.incident !== undefined, asOf: action.seen },
        action.style,
      );
