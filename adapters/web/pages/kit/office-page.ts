// 手引き of one office: what it does, on one page that prints.
import type { Card } from '../../../../src/posts/card.ts';
import { renderBlocks } from '../../card-html.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import type { Page } from '../page.ts';

export const officePage = (page: Page, office: string, card: Card): Html =>
  layout(page, {
    title: card.title,
    body: html`
      <h1>${card.title}</h1>
      <p class="buttons"><a class="button" href="/help/${office}.pdf">${page.texts.console.print.pdf}</a></p>
      ${renderBlocks(card.blocks, page, 2)}`,
  });
