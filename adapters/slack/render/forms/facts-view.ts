// 6項目の更新: filled in with what stands now; only what the person changes is sent on.
import type { InputBlock, ModalView } from '@slack/types';
import type { z } from 'zod';
import type { IncidentView } from '../../../../src/ports/desk.ts';
import type { Texts } from '../../../../src/texts/texts.ts';
import type { FORMS } from '../../interactions.ts';
import { causeKindInput, choicesOf, NOT_CHOSEN, selectInput, textInput } from './form-fields.ts';
import { contextLine, modalForm } from './modal.ts';

const MOST_TEXT = 2000;
const MOST_TIME = 100;

export const factsView = (
  incident: Pick<IncidentView, 'id' | 'facts' | 'causeKinds' | 'drill' | 'seq'>,
  texts: Texts,
): ModalView => {
  const { console: say, words, slack } = texts;
  return modalForm(
    {
      name: 'facts',
      title: slack.form.factsTitle,
      submit: say.buttons.update,
      carries: { incident: incident.id, seen: incident.seq } satisfies z.infer<typeof FORMS.facts>,
      blocks: [
        ...contextLine(`${incident.drill ? words.drill : ''}${incident.id}`, say.incident.factsHint),
        ...factFields(incident, texts),
        ...contextLine(incident.drill ? words.drillLast : ''),
      ],
    },
    texts,
  );
};

type Facts = IncidentView['facts'];

const factFields = (
  { facts, causeKinds = [] }: Pick<IncidentView, 'facts' | 'causeKinds'>,
  texts: Texts,
): readonly InputBlock[] => {
  const { words } = texts;
  const leaks = [{ value: NOT_CHOSEN, label: words.unknown }, ...choicesOf(words.leaks)];
  return [
    timeField('occurredAt', facts, texts, words.unknown),
    timeField('detectedAt', facts, texts, words.unknown),
    textField('situation', facts, texts, words.unknown),
    textField('cause', facts, texts, words.unknownCause),
    ...causeKindInput(causeKinds, facts.causeKind, texts),
    textField('response', facts, texts, words.unknown),
    timeField('estimate', facts, texts, words.unknownEstimate),
    textField('serviceEffect', facts, texts, words.unknown),
    selectInput({ name: 'leak', label: words.fields.leak }, leaks, facts.leak ?? NOT_CHOSEN),
  ];
};

const timeField = (
  name: 'occurredAt' | 'detectedAt' | 'estimate',
  facts: Facts,
  { console: say, words, dates }: Texts,
  placeholder: string,
): InputBlock => {
  const at = facts[name];
  const typed = name === 'estimate' ? facts.estimateWords : undefined;
  return textInput(
    {
      name,
      label: words.fields[name],
      hint: name === 'estimate' ? say.declare.estimateHint : say.declare.timeHint,
      placeholder,
    },
    { value: typed ?? (at === undefined ? '' : dates.short(at)), most: MOST_TIME },
  );
};

const textField = (
  name: 'situation' | 'cause' | 'response' | 'serviceEffect',
  facts: Facts,
  { words }: Texts,
  placeholder: string,
): InputBlock =>
  textInput({ name, label: words.fields[name], placeholder }, { value: facts[name], most: MOST_TEXT, multiline: true });
