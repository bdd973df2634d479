// A form as a modal: small print as context, and one input block a field.
import type { ContextBlock, InputBlock, KnownBlock, ModalView } from '@slack/types';
import { type Form, type FormPart, filledIn } from '../../../../src/chat/forms/form.ts';
import { lines, text } from '../../../../src/chat/message/part.ts';
import { systemOf } from '../../../../src/chat/submitted-fields.ts';
import type { Texts } from '../../../../src/texts/texts.ts';
import { FIELD_ACTION } from '../../interactions.ts';
import { LIMITS } from '../limits.ts';
import { packBlocks } from '../pack-blocks.ts';
import { plain } from '../safe-text.ts';
import { inputBlock } from './input-block.ts';

export const formView = (form: Form, texts: Texts): ModalView => {
  const { title, submit, parts, again } = form;
  const { form: name, ...carries } = form.asked;
  const touched = again === undefined ? {} : { touched: touchedIn(Object.keys(again.given)) };
  return {
    type: 'modal',
    callback_id: name,
    title: plain(title, LIMITS.viewTitle),
    submit: plain(submit, LIMITS.viewButton),
    close: plain(texts.slack.form.close, LIMITS.viewButton),
    private_metadata: JSON.stringify({ ...carries, ...touched }),
    blocks: [
      ...(again === undefined ? [] : packBlocks(lines([text(again.said)]), texts)),
      ...parts.flatMap((part, at) => blocksOf(part, parts[at - 1], form)),
    ],
  };
};

/** Of answers their systems, of other fields their names. */
const touchedIn = (names: readonly string[]): readonly string[] => [...new Set(names.map(systemOf))];

const blocksOf = (part: FormPart, before: FormPart | undefined, form: Form): readonly KnownBlock[] => {
  switch (part.type) {
    case 'hint':
      return contextLine(part.heading ?? '', ...part.said);
    case 'warning':
      return contextLine(part.said);
    case 'system': {
      const [first, ...rest] = part.fields;
      if (first === undefined) return [];
      // What the system is called stands where its first field has its label.
      const named = { ...first, label: part.title, ...(part.aside === '' ? {} : { hint: part.aside }) };
      return [...(before?.type === 'hint' ? [] : [DIVIDER]), ...[named, ...rest].map((field) => drawn(field, form))];
    }
    default:
      return [drawn(part, form)];
  }
};

const DIVIDER: KnownBlock = { type: 'divider' };

/** Shown again its fields are new ones: Slack would otherwise keep in them what stood there before. */
const drawn = (field: Parameters<typeof inputBlock>[0], { again, asked }: Form): InputBlock => {
  if (again === undefined) return inputBlock(field, FIELD_ACTION);
  const seen = 'seen' in asked ? asked.seen : undefined;
  const given = again.given[field.name];
  return inputBlock(filledIn(field, again.given), `${FIELD_ACTION}:${seen ?? 0}`, (given ?? '') !== '');
};

/** Small print; nothing for nothing. */
const contextLine = (...said: readonly string[]): readonly ContextBlock[] =>
  said.some((one) => one !== '')
    ? [{ type: 'context', elements: [plain(said.filter(Boolean).join('\n'), LIMITS.contextText)] }]
    : [];
