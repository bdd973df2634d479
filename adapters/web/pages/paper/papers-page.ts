// 印刷・様式: which sheets? Everything that is printed, read out or sent as a form.
import { type Html, html } from '../html.ts';
import type { Page } from '../page.ts';
import { contactFrame, part, type ShownContacts } from '../telling/contact-frame.ts';
import { printLinks } from './print-links.ts';

export const papersPage = (page: Page, { view }: ShownContacts): Html => {
  const say = page.texts.pages.print;
  return contactFrame(view, page, {
    title: say.title(view.incident),
    question: say.question,
    body: html`<div class="narrow">${part('print', printLinks(view, page))}</div>`,
  });
};
