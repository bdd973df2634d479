// 6項目の更新: filled in with what stands now; only what the person changes is sent on.
import type { z } from 'zod';
import type { IncidentView } from '../../../../src/ports/desk.ts';
import type { Texts } from '../../../../src/texts/texts.ts';
import type { DIALOGS } from '../../interactions.ts';
import type { CardElement, TeamsDialog } from '../card-json.ts';
import { dialogForm, hint, inputParts, warning } from './dialog.ts';
import { causeKindInput, choicesOf, NOT_CHOSEN, selectInput, textInput } from './form-fields.ts';

const MOST_TEXT = 2000;
const MOST_TIME = 100;

export const factsForm = (
  incident: Pick<IncidentView, 'id' | 'facts' | 'causeKinds' | 'drill' | 'seq'>,
  texts: Texts,
): TeamsDialog => {
  const { console: say, words, teams } = texts;
  const inputs = factInputs(incident, texts);
  return dialogForm({
    title: teams.form.factsTitle,
    submit: say.buttons.update,
    carries: { dialog: 'facts', incident: incident.id, asOf: incident.seq } satisfies z.infer<typeof DIALOGS.facts>,
    seen: seenOf(inputs),
    parts: [
      ...hint(`${incident.drill ? words.drill : ''}${incident.id}`, say.incident.factsHint),
      ...inputParts(inputs),
      ...warning(incident.drill ? words.drillLast : '', texts),
    ],
  });
};

type Facts = IncidentView['facts'];

const factInputs = (
  { facts, causeKinds = [] }: Pick<IncidentView, 'facts' | 'causeKinds'>,
  texts: Texts,
): readonly CardElement[] => {
  const { words } = texts;
  const leaks = [{ value: NOT_CHOSEN, label: words.unknown }, ...choicesOf(words.leaks)];
  return [
    timeInput('occurredAt', facts, texts),
    timeInput('detectedAt', facts, texts),
    longInput('situation', facts, texts, words.unknown),
    longInput('cause', facts, texts, words.unknownCause),
    ...causeKindInput(causeKinds, facts.causeKind, texts),
    longInput('response', facts, texts, words.unknown),
    timeInput('estimate', facts, texts),
    longInput('serviceEffect', facts, texts, words.unknown),
    selectInput({ name: 'leak', label: words.fields.leak }, leaks, facts.leak ?? NOT_CHOSEN),
  ];
};

const timeInput = (
  name: 'occurredAt' | 'detectedAt' | 'estimate',
  facts: Facts,
  { console: say, words, dates }: Texts,
): CardElement => {
  const at = facts[name];
  const typed = name === 'estimate' ? facts.estimateWords : undefined;
  return textInput(
    {
      name,
      label: words.fields[name],
      placeholder: name === 'estimate' ? say.declare.estimateHint : say.declare.timeHint,
    },
    { value: typed ?? (at === undefined ? '' : dates.short(at)), most: MOST_TIME },
  );
};

const longInput = (
  name: 'situation' | 'cause' | 'response' | 'serviceEffect',
  facts: Facts,
  { words }: Texts,
  placeholder: string,
): CardElement =>
  textInput({ name, label: words.fields[name], placeholder }, { value: facts[name], most: MOST_TEXT, multiline: true });

const seenOf = (inputs: readonly CardElement[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    inputs.flatMap(({ id, value }) =>
      typeof id === 'string' && typeof value === 'string' && value !== NOT_CHOSEN ? [[id, value]] : [],
    ),
  );
