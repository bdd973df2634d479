// A form as a dialog: lines and inputs, a button that sends them, and what they were filled with.

import { type Field, type Form, type FormPart, fieldsIn, filledIn, shownIn } from '../../../../src/chat/forms/form.ts';
import { bold, lines, notes, text } from '../../../../src/chat/message/part.ts';
import { present } from '../../../../src/present.ts';
import type { Texts } from '../../../../src/texts/texts.ts';
import { dialogData } from '../../interactions.ts';
import { adaptiveCard, type TeamsDialog } from '../card-json.ts';
import { element, elementsOf, type Part } from '../elements.ts';
import { LIMITS } from '../limits.ts';
import { systemInputs } from '../question-inputs.ts';
import { plain } from '../safe-text.ts';
import { input } from './input.ts';

/** `opening` is Teams' id of the press that opened it: each opening is one form. */
export const formDialog = (form: Form, texts: Texts, opening?: string): TeamsDialog => {
  const { asked, title, submit, parts, again } = form;
  const said = again === undefined ? [] : warning(again.said, texts);
  return {
    title: plain(title, LIMITS.dialogTitle),
    card: adaptiveCard([...said, ...parts.flatMap((part) => partsOf(part, form, texts))].flatMap(elementsOf), {
      actions: [
        {
          type: 'Action.Submit',
          title: plain(submit, LIMITS.actionTitle),
          style: 'positive',
          data: {
            ...dialogData(asked),
            seen: shownIn(fieldsIn(form)),
            ...present({ opening }),
          },
        },
      ],
    }),
  };
};

const partsOf = (part: FormPart, form: Form, texts: Texts): readonly Part[] => {
  switch (part.type) {
    case 'hint':
      return [...lines([bold(part.heading ?? '')], { worth: 'kept' }), ...notes(...part.said)];
    case 'warning':
      return warning(part.said, texts);
    case 'system':
      return [
        ...lines([bold(part.title), text(part.aside), text(part.by)], { worth: 'kept', separated: true }),
        ...part.fields.flatMap((field) => [
          ...systemInputs([given(field, form)], part.by !== '', texts).map(element),
          ...faultAt(field, form, texts),
        ]),
      ];
    default:
      return [element(input(given(part, form), texts, form.again?.given[part.name])), ...faultAt(part, form, texts)];
  }
};

const faultAt = ({ name }: Field, { again }: Form, texts: Texts): readonly Part[] =>
  again?.at?.includes(name) === true ? warning(again.said, texts) : [];

const given = (field: Field, { again }: Form): Field => filledIn(field, again?.given);

export const warning = (said: string, { chat }: Texts): readonly Part[] =>
  said === '' ? [] : lines([bold(chat.warning(said))], { shape: 'warning', worth: 'kept' });
