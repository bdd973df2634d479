// 宣言: which scenario, whether it is a drill, and what is known so far.
import type { z } from 'zod';
import type { CauseKindChoice, ReplyChoice } from '../../../../src/ports/desk.ts';
import type { Texts } from '../../../../src/texts/texts.ts';
import type { DIALOGS } from '../../interactions.ts';
import type { TeamsDialog } from '../card-json.ts';
import { dialogForm, hint, inputParts } from './dialog.ts';
import { causeKindInput, checkInput, selectInput, textInput } from './form-fields.ts';

const MOST_TEXT = 2000;

export interface DeclareContent {
  readonly scenarios: readonly { readonly id: string; readonly name: string }[];
  /** 原因の区分; none where the plan has none. */
  readonly causeKinds?: readonly CauseKindChoice[];
  /** An incident is open already: another has to be asked for. */
  readonly again?: boolean;
  /** The words leave it open: one of these has to be chosen. */
  readonly choices?: readonly ReplyChoice[] | undefined;
}

export const declareForm = (
  { scenarios, causeKinds = [], again = false, choices: drillOrReal }: DeclareContent,
  texts: Texts,
): TeamsDialog => {
  const { console: say, teams } = texts;
  const { label } = texts.refusals.drillChoices;
  const choices = scenarios.map(({ id, name }) => ({ value: id, label: name }));
  return dialogForm({
    title: teams.form.declareTitle,
    submit: say.buttons.declare,
    carries: { dialog: 'declare' } satisfies z.infer<typeof DIALOGS.declare>,
    parts: [
      ...hint(say.declare.confirm),
      ...inputParts([
        selectInput(
          {
            name: 'scenario',
            label: say.declare.scenario,
            placeholder: teams.form.choose,
            needed: teams.form.needsScenario,
          },
          choices,
          choices.length === 1 ? choices[0]?.value : undefined,
        ),
        drillOrReal === undefined
          ? checkInput('drill', say.declare.drill)
          : selectInput(
              { name: 'drill', label: label, placeholder: teams.form.choose, needed: label },
              drillOrReal.map((one) => ({ value: one.drill, label: one.label })),
              undefined,
            ),
        ...(again ? [checkInput('again', say.declare.again)] : []),
        textInput(
          { name: 'situation', label: say.declare.situation, placeholder: say.declare.situationHint },
          { most: MOST_TEXT, multiline: true },
        ),
        ...causeKindInput(causeKinds, undefined, texts),
      ]),
    ],
  });
};
