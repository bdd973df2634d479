// The frame of our dialogs: what they say, what is filled in, and the button that sends it.
import type { Texts } from '../../../../src/texts/texts.ts';
import { adaptiveCard, type CardElement, type Json, type TeamsDialog } from '../card-json.ts';
import { LIMITS } from '../limits.ts';
import { bold, elementsOf, lines, type Part, text } from '../part.ts';
import { plain } from '../safe-text.ts';

interface DialogForm {
  readonly title: string;
  readonly submit: string;
  /** By the shape of DIALOGS. */
  readonly carries: { readonly [name: string]: Json };
  /** What the inputs show at first, where it is not empty. */
  readonly seen?: Readonly<Record<string, string>>;
  readonly parts: readonly Part[];
}

export const dialogForm = ({ title, submit, carries, seen = {}, parts }: DialogForm): TeamsDialog => ({
  title: plain(title, LIMITS.dialogTitle),
  card: adaptiveCard(parts.flatMap(elementsOf), {
    actions: [
      {
        type: 'Action.Submit',
        title: plain(submit, LIMITS.actionTitle),
        style: 'positive',
        data: { ...carries, seen },
      },
    ],
  }),
});

/** Small print; nothing for nothing. */
export const hint = (...said: readonly string[]): readonly Part[] =>
  lines(said.map(text), { shape: 'note', worth: 'kept' });

export const warning = (said: string, { teams }: Texts): readonly Part[] =>
  said === '' ? [] : lines([bold(teams.warning(said))], { shape: 'warning', worth: 'kept' });

export const inputParts = (inputs: readonly CardElement[]): readonly Part[] =>
  inputs.map((one) => ({ shape: 'element', element: one }));
