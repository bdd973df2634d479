// One clear sentence and the way on: for pages that are not there, and for what went wrong.
import type { Texts } from '../../../src/texts/texts.ts';
import { icon, styles } from '../assets.ts';
import { type Html, html, nothing } from './html.ts';
import { languageLink } from './language-link.ts';

interface Around {
  /** The page to come back to in the other language; none where that would be refused as well. */
  readonly to?: string | undefined;
  readonly onward?: Html;
}

export const messagePage = (
  texts: Texts,
  sentence: string,
  { to, onward = nothing }: Around = {},
): Html => html`<!doctype html>
<html lang="${texts.locale}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${texts.console.title}</title>
    ${icon()}
    ${styles(['base', 'frame', 'posts'])}
  </head>
  <body>
    ${to === undefined ? nothing : html`<header class="site">${languageLink(texts, to)}</header>`}
    <main id="main">
      <h1>${texts.console.title}</h1>
      <p class="calm-box">${sentence}</p>
      ${onward}
      <p><a href="/">${texts.console.refused.toIncidents}</a></p>
    </main>
  </body>
</html>`;
