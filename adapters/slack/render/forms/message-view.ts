// A modal that only says something: that a form is being made, that an answer was accepted, or why not.
import type { ModalView } from '@slack/types';
import { lines, text } from '../../../../src/chat/message/part.ts';
import type { Texts } from '../../../../src/texts/texts.ts';
import { LIMITS } from '../limits.ts';
import { packBlocks } from '../pack-blocks.ts';
import { plain } from '../safe-text.ts';

export const messageView = (said: string, texts: Texts, title: string = texts.slack.form.messageTitle): ModalView => ({
  type: 'modal',
  title: plain(title, LIMITS.viewTitle),
  close: plain(texts.slack.form.close, LIMITS.viewButton),
  blocks: packBlocks(
    lines([text(said.trim() === '' ? texts.slack.form.messageTitle : said)]),
    texts,
    LIMITS.viewBlocks,
  ),
});
