// 連絡事項の更新: the six items, filled in with what stands now; only what the person changes is sent on.
import type { CauseKindChoice, IncidentView } from '../../ports/views.ts';
import type { Texts } from '../../texts/texts.ts';
import { causeKindFields } from './cause-kind-field.ts';
import { choicesOf, type Field, type Form, NOT_CHOSEN } from './form.ts';

const MOST_TEXT = 2000;
const MOST_TIME = 100;

export const factsForm = (
  { id, facts, causeKinds = [], drill, seq }: Pick<IncidentView, 'id' | 'facts' | 'causeKinds' | 'drill' | 'seq'>,
  texts: Texts,
): Form => {
  const { console: say, words, chat } = texts;
  return {
    asked: { form: 'facts', incident: id, seen: seq },
    title: chat.form.factsTitle,
    submit: say.buttons.update,
    parts: [
      { type: 'hint', said: [`${drill ? words.drill : ''}${id}`, say.incident.factsHint] },
      ...factFields(facts, causeKinds, texts),
      ...(drill ? [{ type: 'warning' as const, said: words.drillLast }] : []),
    ],
  };
};

type Facts = IncidentView['facts'];

const factFields = (facts: Facts, kinds: readonly CauseKindChoice[], texts: Texts): readonly Field[] => {
  const { words } = texts;
  return [
    timeField('occurredAt', facts, texts, words.unknown),
    timeField('detectedAt', facts, texts, words.unknown),
    textField('situation', facts, texts, words.unknown),
    textField('cause', facts, texts, words.unknownCause),
    ...causeKindFields(kinds, facts.causeKind, texts),
    textField('response', facts, texts, words.unknown),
    timeField('estimate', facts, texts, words.unknownEstimate),
    ...itemFields(facts, texts),
    textField('serviceEffect', facts, texts, words.unknown),
    {
      type: 'choice',
      name: 'leak',
      label: words.fields.leak,
      choices: [{ value: NOT_CHOSEN, label: words.unknown }, ...choicesOf(words.leaks)],
      chosen: facts.leak ?? NOT_CHOSEN,
    },
    ...newItemFields(texts),
  ];
};

const MOST_TITLE = 40;
const MOST_ITEM = 500;

/** What was added to the six items. */
const itemFields = ({ items = [] }: Facts, { words }: Texts): readonly Field[] =>
  items.map(({ title, text }) => ({
    type: 'text',
    name: `item:${title}`,
    label: title,
    placeholder: words.newItem.withdrawn,
    value: text,
    most: MOST_ITEM,
    multiline: true,
  }));

const newItemFields = ({ words: { newItem: say } }: Texts): readonly Field[] => [
  { type: 'text', name: 'itemTitle', label: say.title, hint: say.hint, most: MOST_TITLE },
  { type: 'text', name: 'itemText', label: say.text, most: MOST_ITEM, multiline: true },
];

const timeField = (
  name: 'occurredAt' | 'detectedAt' | 'estimate',
  facts: Facts,
  { console: say, words, dates }: Texts,
  placeholder: string,
): Field => {
  const at = facts[name];
  const typed = name === 'estimate' ? facts.estimateWords : undefined;
  return {
    type: 'text',
    name,
    label: words.fields[name],
    hint: name === 'estimate' ? say.declare.estimateHint : say.declare.timeHint,
    placeholder,
    value: typed ?? (at === undefined ? '' : dates.short(at)),
    most: MOST_TIME,
  };
};

const textField = (
  name: 'situation' | 'cause' | 'response' | 'serviceEffect',
  facts: Facts,
  { words }: Texts,
  placeholder: string,
): Field => ({
  type: 'text',
  name,
  label: words.fields[name],
  placeholder,
  value: facts[name],
  most: MOST_TEXT,
  multiline: true,
});
