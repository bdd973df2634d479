// 宣言: which scenario, whether it is a drill, and what is known so far.

import type { ReplyChoice } from '../../ports/desk.ts';
import type { CauseKindChoice } from '../../ports/views.ts';
import { present } from '../../present.ts';
import type { Texts } from '../../texts/texts.ts';
import { causeKindFields } from './cause-kind-field.ts';
import type { Form } from './form.ts';

const MOST_TEXT = 2000;

export interface DeclareForm {
  readonly scenarios: readonly { readonly id: string; readonly name: string }[];
  /** 原因の区分; none where the plan has none. */
  readonly causeKinds?: readonly CauseKindChoice[];
  /** Where it was opened: the incident's crisis channel. */
  readonly channel?: string | undefined;
  /** An incident is open already: another has to be asked for. */
  readonly again?: boolean;
  /** The words leave it open: one of these has to be chosen. */
  readonly choices?: readonly ReplyChoice[] | undefined;
}

export const declareForm = (
  { scenarios, causeKinds = [], channel, again = false, choices: drillOrReal }: DeclareForm,
  texts: Texts,
): Form => {
  const { declare: say, buttons } = texts.console;
  const { form } = texts.chat;
  const { label: drillLabel } = texts.refusals.drillChoices;
  const choices = scenarios.map(({ id, name }) => ({ value: id, label: name }));
  return {
    asked: { form: 'declare', ...present({ channel }) },
    title: form.declareTitle,
    submit: buttons.declare,
    parts: [
      { type: 'hint', said: [say.confirm] },
      {
        type: 'choice',
        name: 'scenario',
        label: say.scenario,
        needed: form.needsScenario,
        choices,
        chosen: choices.length === 1 ? choices[0]?.value : undefined,
      },
      drillOrReal === undefined
        ? { type: 'check', name: 'drill', label: form.drill, box: say.drill }
        : {
            type: 'choice',
            name: 'drill',
            label: drillLabel,
            needed: drillLabel,
            choices: drillOrReal.map(({ label, drill }) => ({ value: drill, label })),
          },
      ...(again ? [{ type: 'check' as const, name: 'again', label: form.again, box: say.again }] : []),
      {
        type: 'text',
        name: 'situation',
        label: say.situation,
        hint: say.situationHint,
        most: MOST_TEXT,
        multiline: true,
      },
      ...causeKindFields(causeKinds, undefined, texts),
    ],
  };
};
