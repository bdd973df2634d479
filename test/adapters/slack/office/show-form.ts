// A form of ours as a person has it in Slack: what a modal shows, and what is read of it when it comes back.
import type { InputBlock, ModalView } from '@slack/types';
import { formView } from '../../../../adapters/slack/render/forms/form-view.ts';
import { submittedIn } from '../../../../adapters/slack/render/forms/submitted-fields.ts';
import type { ShowForm, ShownForm } from '../../../conformance/chat-forms.ts';
import { checkView } from './check-payload.ts';
import { fillIn } from './fill-in.ts';
import { linesOf } from './read-blocks.ts';

export const showForm: ShowForm = (form, texts) => shownView(formView(form, texts));

export const shownView = (view: ModalView): ShownForm => {
  checkView(view);
  return {
    lines: linesOf(view.blocks),
    hints: view.blocks.flatMap((block) => (isInput(block) ? (block.hint?.text ?? []) : [])),
    values: Object.fromEntries(submittedIn(fillIn(view, {})).fields.map(({ name, value }) => [name, value])),
    sends: (typed) => submittedIn(fillIn(view, typed)),
  };
};

const isInput = (block: { readonly type: string }): block is InputBlock => block.type === 'input';
