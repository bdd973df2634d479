// 宣言: which scenario, whether it is a drill, and what is known so far.
import type { ModalView } from '@slack/types';
import type { z } from 'zod';
import type { CauseKindChoice, ReplyChoice } from '../../../../src/ports/desk.ts';
import type { Texts } from '../../../../src/texts/texts.ts';
import type { FORMS } from '../../interactions.ts';
import { causeKindInput, checkInput, selectInput, textInput } from './form-fields.ts';
import { contextLine, modalForm } from './modal.ts';

const MOST_TEXT = 2000;

interface DeclareForm {
  readonly scenarios: readonly { readonly id: string; readonly name: string }[];
  /** 原因の区分; none where the plan has none. */
  readonly causeKinds?: readonly CauseKindChoice[];
  /** Where it was opened: the incident's crisis channel. */
  readonly channel?: string;
  /** An incident is open already: another has to be asked for. */
  readonly again?: boolean;
  /** The words leave it open: one of these has to be chosen. */
  readonly choices?: readonly ReplyChoice[] | undefined;
}

export const declareView = (
  { scenarios, causeKinds = [], channel, again = false, choices: drillOrReal }: DeclareForm,
  texts: Texts,
): ModalView => {
  const { console: say, slack } = texts;
  const choices = scenarios.map(({ id, name }) => ({ value: id, label: name }));
  return modalForm(
    {
      name: 'declare',
      title: slack.form.declareTitle,
      submit: say.buttons.declare,
      carries: (channel === undefined ? {} : { channel }) satisfies z.infer<typeof FORMS.declare>,
      blocks: [
        ...contextLine(say.declare.confirm),
        selectInput(
          { name: 'scenario', label: say.declare.scenario, required: true },
          choices,
          choices.length === 1 ? choices[0]?.value : undefined,
        ),
        drillOrReal === undefined
          ? checkInput({ name: 'drill', label: slack.form.drill }, say.declare.drill)
          : selectInput(
              { name: 'drill', label: texts.refusals.drillChoices.label, required: true },
              drillOrReal.map(({ label, drill }) => ({ value: drill, label })),
              undefined,
            ),
        ...(again ? [checkInput({ name: 'again', label: slack.form.again }, say.declare.again)] : []),
        textInput(
          { name: 'situation', label: say.declare.situation, hint: say.declare.situationHint },
          { most: MOST_TEXT, multiline: true },
        ),
        ...causeKindInput(causeKinds, undefined, texts),
      ],
    },
    texts,
  );
};
