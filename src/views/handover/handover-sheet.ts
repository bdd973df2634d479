// 引継書: what has changed since this office was handed over last, what it owes, what was promised for when, and who is silent. A
// pure function of the log up to one moment.
import type { Block, Card } from '../../posts/card.ts';
import { officeName, takerName } from '../../posts/handover.ts';
import { sealed } from '../../posts/seal.ts';
import { draftLine } from '../../posts/telling/plan-facts.ts';
import { type Vocabulary, vocabulary } from '../../posts/vocabulary.ts';
import type { Texts } from '../../texts/texts.ts';
import { happenedBlocks, stateBlocks } from './changed-since.ts';
import type { HandedOver } from './handed-over.ts';
import { owedBlocks, promiseBlocks, silentBlocks } from './still-open.ts';

/** `named`: on the console and on paper the person stands beside the post, in a chat never. */
export const handoverSheet = (handed: HandedOver, texts: Texts, named: boolean): Card => {
  const { incident, made } = handed;
  const words = vocabulary(incident.plan, texts, named ? 'paper' : 'card');
  const { handover: say } = texts;
  return sealed(incident, words, {
    title: say.title(made?.no),
    tone: 'calm',
    blocks: [
      ...draftLine(incident.plan, words),
      ...(made === undefined ? [note(say.notYet)] : []),
      { type: 'fields', fields: head(handed, words, named) },
      ...owedBlocks(handed, words),
      ...promiseBlocks(handed, words),
      ...silentBlocks(handed, words),
      ...stateBlocks(handed, words),
      ...happenedBlocks(handed, words),
    ],
  });
};

const note = (text: string): Block => ({ type: 'text', text, style: 'note' });

const head = ({ office, made, before, now }: HandedOver, words: Vocabulary, named: boolean) => {
  const { columns, none, beforeAt } = words.texts.handover;
  const { dates } = words.texts;
  const earlier = before?.handover;
  const person = named ? made?.by.person : undefined;
  return [
    { label: columns.from, value: officeName(office, words) },
    ...(made === undefined ? [] : [{ label: columns.to, value: takerName(made, words) }]),
    ...(person === undefined ? [] : [{ label: columns.by, value: person }]),
    { label: made === undefined ? columns.asOf : columns.at, value: dates.dateTime(made?.at ?? now) },
    { label: columns.before, value: earlier === undefined ? none : beforeAt(earlier.no, dates.dateTime(earlier.at)) },
  ];
};
