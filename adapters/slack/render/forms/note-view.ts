// 記録に追加: a message of the channel, to be checked before it is kept in the chronology.
import type { ModalView } from '@slack/types';
import type { z } from 'zod';
import { shorten } from '../../../../src/texts/shorten-text.ts';
import type { Texts } from '../../../../src/texts/texts.ts';
import type { FORMS } from '../../interactions.ts';
import { textInput } from './form-fields.ts';
import { contextLine, modalForm } from './modal.ts';

/** As long as the chronology keeps. */
const MOST_NOTE = 2000;

export const noteView = (
  { text, ...carries }: z.infer<typeof FORMS.note> & { readonly text: string },
  texts: Texts,
): ModalView => {
  const { form } = texts.slack;
  return modalForm(
    {
      name: 'note',
      title: form.noteTitle,
      submit: form.submitNote,
      carries,
      blocks: [
        ...contextLine(form.noteHint, text.length > MOST_NOTE ? form.noteCut : ''),
        textInput(
          { name: 'text', label: form.note, required: true },
          { value: shorten(text, MOST_NOTE), most: MOST_NOTE, multiline: true },
        ),
      ],
    },
    texts,
  );
};
