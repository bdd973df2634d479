// The frame of the pages in front of the console: nothing is told of what stands behind them.
import { icon, styles } from '../../assets.ts';
import { type Html, html, nothing } from '../html.ts';
import { languageLink } from '../language-link.ts';
import type { Page } from '../page.ts';

export const entryFrame = (
  page: Pick<Page, 'texts' | 'path'>,
  { title, refused, body }: { readonly title: string; readonly refused?: string | undefined; readonly body: Html },
): Html => {
  const { console: say, locale } = page.texts;
  return html`<!doctype html>
<html lang="${locale}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${refused === undefined ? '' : `${say.refused.title} - `}${title} | ${say.title}</title>
    ${icon()}
    ${styles(['base', 'frame', 'posts', 'forms', 'small-and-paper'])}
  </head>
  <body class="entry">
    <header class="site"><p class="brand">${say.title}</p>${languageLink(page.texts, page.path)}</header>
    <main id="main" class="narrow">
      <h1>${title}</h1>
      ${
        refused === undefined
          ? nothing
          : html`<div class="outcome refused" role="alert" tabindex="-1" autofocus><p class="reason">${refused}</p></div>`
      }
      ${body}
    </main>
  </body>
</html>`;
};
