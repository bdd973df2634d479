// 印刷・様式: which sheets? Everything that is printed, read out or sent as a form.
import { type Html, html } from '../html.ts';
import type { Page } from '../page.ts';
import { part, type ShownTelling, tellingFrame } from '../telling/telling-frame.ts';
import { printLinks } from './print-links.ts';

export const papersPage = (page: Page, { view }: ShownTelling): Html => {
  const say = page.texts.pages.print;
  return tellingFrame(view, page, {
    title: say.title(view.incident),
    question: say.question,
    body: html`<div class="narrow">${part('print', printLinks(view, page))}</div>`,
  });
};
