// Slack's modals are the forms that every chat has; two are Slack's own.
import { describe, expect, test } from '@jest/globals';
import { formView } from '../../../../adapters/slack/render/forms/form-view.ts';
import { messageView } from '../../../../adapters/slack/render/forms/message-view.ts';
import { submittedIn } from '../../../../adapters/slack/render/forms/submitted-fields.ts';
import { factsForm } from '../../../../src/chat/forms/facts-form.ts';
import { noteForm } from '../../../../src/chat/forms/note-form.ts';
import { meantFields } from '../../../../src/chat/submitted-fields.ts';
import { textsIn } from '../../../../src/texts/texts.ts';
import { chatForms } from '../../../conformance/chat-forms.ts';
import { checkView } from '../office/check-payload.ts';
import { fillIn, type SubmittedForm } from '../office/fill-in.ts';
import { showForm, shownView } from '../office/show-form.ts';

const ja = textsIn('ja');

chatForms(showForm);

/** As Slack may send a view back: texts of its blocks escaped. */
const echoed = (form: SubmittedForm): SubmittedForm => ({
  ...form,
  blocks: JSON.parse(JSON.stringify(form.blocks).replaceAll('&', '&amp;').replaceAll('<', '&lt;')),
});

test('texts that Slack escapes on their way back are no change', () => {
  const facts = { situation: 'ホスト停止\n<庁内> A & B' };
  const view = formView(factsForm({ id: '2025-001', drill: true, facts, seq: 7 }, ja), ja);
  expect(meantFields('facts', submittedIn(echoed(fillIn(view, {}))).fields)).toEqual({});
});

describe('a note', () => {
  const asked = { form: 'note', channel: 'C1', message: '1.2' } as const;
  const shown = (text: string, incident = '2025-001') => showForm(noteForm({ ...asked, incident }, text, ja), ja);

  test('keeps the message as it is, though nothing was changed', () => {
    const sent = shown('電源を確認しました。').sends({});
    expect(meantFields('note', sent.fields)).toEqual({ text: '電源を確認しました。' });
    expect(sent.asked).toEqual({ ...asked, incident: '2025-001' });
  });

  test('of a long message says that it is not whole', () => {
    const { lines, values } = shown('長😀'.repeat(2000));
    expect(lines).toContain('メッセージが長いため、途中までを入れています。');
    expect(values.text?.length).toBeLessThanOrEqual(2000);
  });

  test('of a message without text is an empty form', () => {
    expect(shown('').values).toEqual({ text: '' });
  });
});

test('a modal says what it says, however long or empty', () => {
  for (const text of ['受け付けました。', '', 'あ😀'.repeat(3000)])
    expect(shownView(messageView(text, ja)).values).toEqual({});
  checkView(messageView('text', textsIn('en'), 'A title that is longer than a modal allows'));
});
