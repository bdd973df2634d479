// The way between the pages of the console: a line of links at a desk, one menu on a telephone.
import { type Html, html, nothing } from './html.ts';
import { incidentLinks, incidentPageName } from './incident/incident-nav.ts';
import { languageLink } from './language-link.ts';
import type { Page } from './page.ts';

export const siteNav = (page: Page): Html =>
  html`<nav class="site-nav" aria-label="${page.texts.console.title}">${siteLinks(page)}</nav>`;

/** Only where the screen is narrow, in place of both lines: what people came to read begins further up. */
export const phoneMenu = (page: Page): Html => {
  const { pages, console: say } = page.texts;
  const here = incidentPageName(page);
  const links = incidentLinks(page);
  return html`<details class="phone-menu" id="phone-menu">
    <summary>${pages.nav.menu}${here === undefined ? nothing : html` <b>${here}</b>`}</summary>
    ${links === undefined ? nothing : html`<nav aria-label="${pages.nav.label}">${links}</nav>`}
    <nav aria-label="${say.title}">${siteLinks(page)} ${languageLink(page.texts, page.path)}</nav>
  </details>`;
};

const siteLinks = (page: Page): Html => {
  const { nav } = page.texts.console;
  return html`<a href="/">${nav.incidents}</a> <a href="/readiness">${page.texts.preparing.title}</a> <a href="/help">${nav.help}</a>
    ${managesAccess(page) ? html`<a href="/access">${nav.access}</a> <a href="/kit">${page.texts.kit.page.title}</a>` : nothing}`;
};

/** The page itself asks again (guard/may-manage-access.ts). */
const managesAccess = ({ visitor, actors }: Page): boolean =>
  visitor === undefined || (visitor.holder.startsWith('account:') && actors.some(({ may }) => may.includes('people')));
