// Buttons: what each carries, so that pressing one twice is one command and an old message still says what it meant.

import type { Button, ConfirmationDialog } from '@slack/types';
import { drawn, lines, text } from '../../../src/chat/message/part.ts';
import { fitsButton } from '../../../src/chat/press.ts';
import type { CardAction } from '../../../src/posts/card.ts';
import { present } from '../../../src/present.ts';
import type { Texts } from '../../../src/texts/texts.ts';
import type { Part } from './characters.ts';
import { LIMITS } from './limits.ts';
import { plain } from './safe-text.ts';

/** What the buttons of one message have in common. */
export interface Carried {
  readonly incident: string | undefined;
  readonly revision: () => string;
}

interface Look {
  readonly style?: 'primary' | 'danger' | undefined;
  readonly confirm?: ConfirmationDialog | undefined;
  /** Tells buttons of the same name in one message or view apart. */
  readonly number?: number | string;
}

export const button = (label: string, name: string, carries: unknown, look: Look = {}): Button => ({
  type: 'button',
  text: plain(label, LIMITS.buttonText),
  action_id: look.number === undefined ? name : `${name}:${look.number}`,
  value: JSON.stringify(carries),
  ...(look.style === undefined ? {} : { style: look.style }),
  ...(look.confirm === undefined ? {} : { confirm: look.confirm }),
});

/** Asked before what a slip of the thumb must not do. */
export const confirmation = (say: {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly no: string;
}): ConfirmationDialog => ({
  title: plain(say.title, LIMITS.confirmTitle),
  text: plain(say.text, LIMITS.confirmText),
  confirm: plain(say.yes, LIMITS.confirmButton),
  deny: plain(say.no, LIMITS.confirmButton),
});

export const actionsOf = (buttons: readonly Button[]): readonly Part[] =>
  Array.from({ length: Math.ceil(buttons.length / LIMITS.actionsElements) }, (_, at) =>
    drawn({
      type: 'actions',
      elements: buttons.slice(at * LIMITS.actionsElements, (at + 1) * LIMITS.actionsElements),
    }),
  );

interface Numbered {
  readonly action: CardAction;
  readonly number: number;
}

export const actionsParts = (actions: readonly Numbered[], carried: Carried, { slack }: Texts): readonly Part[] => {
  const made = actions.map((one) => ({ ...one, button: actionButton(one, carried, slack.confirm) }));
  // A command too long for a button is shown as words to type.
  const typed = made.flatMap(({ action, button: fits }) =>
    fits === undefined && !('form' in action) ? [text(action.command)] : [],
  );
  return [...lines(typed), ...actionsOf(made.flatMap((one) => one.button ?? []))];
};

const actionButton = (
  { action, number }: Numbered,
  carried: Carried,
  asked: Texts['slack']['confirm'],
): Button | undefined => {
  const look = { style: action.style, number };
  if ('form' in action) {
    const { label, incident } = action;
    return action.form === 'facts'
      ? button(label, 'open_facts', { incident }, look)
      : button(label, 'open_answer', { incident, section: action.section }, look);
  }
  const { incident } = carried;
  const carries = {
    text: action.command,
    ...present({ incident }),
    revision: carried.revision(),
    ...(action.seen === undefined ? {} : { seen: action.seen }),
    ...(action.incident === undefined ? {} : { again: true }),
  };
  const { confirm } = action;
  const made = button(action.label, 'say', carries, {
    ...look,
    ...(confirm === undefined ? {} : { confirm: confirmation({ ...asked, text: confirm }) }),
  });
  return fitsButton(carries) && (made.value ?? '').length <= LIMITS.buttonValue ? made : undefined;
};
