// 記録に追加: a message of the channel, to be checked before it is kept in the chronology.
import { shorten } from '../../texts/shorten-text.ts';
import type { Texts } from '../../texts/texts.ts';
import type { FormAsked } from '../press.ts';
import type { Form } from './form.ts';

/** As long as the chronology keeps. */
const MOST_NOTE = 2000;

type NoteAsked = Extract<FormAsked, { readonly form: 'note' }>;

export const noteForm = (asked: NoteAsked, text: string, { chat: { form: say } }: Texts): Form => ({
  asked,
  title: say.noteTitle,
  submit: say.submitNote,
  parts: [
    { type: 'hint', said: [say.noteHint, text.length > MOST_NOTE ? say.noteCut : ''] },
    {
      type: 'text',
      name: 'text',
      label: say.note,
      needed: say.note,
      value: shorten(text, MOST_NOTE),
      most: MOST_NOTE,
      multiline: true,
    },
  ],
});
