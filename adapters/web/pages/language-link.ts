// The way to the other language, on every page; the person's choice is kept.
import type { Texts } from '../../../src/texts/texts.ts';
import { type Html, html } from './html.ts';

/** `path` is the page to come back to. */
export const languageLink = ({ locale, ownPages }: Texts, path: string): Html => {
  const other = locale === 'ja' ? 'en' : 'ja';
  const query = new URLSearchParams({ to: path });
  return html`<a class="language" href="/language/${other}?${query.toString()}" lang="${other}" hreflang="${other}">${ownPages.language.other}</a>`;
};
