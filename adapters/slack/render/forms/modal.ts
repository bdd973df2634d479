// The frame of our modals: whose form it is, what it carries, and its buttons.
import type { ContextBlock, KnownBlock, ModalView } from '@slack/types';
import type { Texts } from '../../../../src/texts/texts.ts';
import type { FormName } from '../../interactions.ts';
import { LIMITS } from '../limits.ts';
import { plain } from '../safe-text.ts';

interface ModalForm {
  readonly name: FormName;
  readonly title: string;
  readonly submit: string;
  readonly carries: unknown;
  readonly blocks: readonly KnownBlock[];
}

export const modalForm = ({ name, title, submit, carries, blocks }: ModalForm, { slack }: Texts): ModalView => ({
  type: 'modal',
  callback_id: name,
  title: plain(title, LIMITS.viewTitle),
  submit: plain(submit, LIMITS.viewButton),
  close: plain(slack.form.close, LIMITS.viewButton),
  private_metadata: JSON.stringify(carries),
  blocks: [...blocks],
});

/** Small print; nothing for nothing. */
export const contextLine = (...said: readonly string[]): readonly ContextBlock[] =>
  said.some((one) => one !== '')
    ? [{ type: 'context', elements: [plain(said.filter(Boolean).join('\n'), LIMITS.contextText)] }]
    : [];
