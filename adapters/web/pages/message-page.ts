// One clear sentence and the way on: for pages that are not there, and for what went wrong.
import type { Texts } from '../../../src/texts/texts.ts';
import { type Html, html, nothing } from './html.ts';

export const messagePage = (
  { console: say, locale }: Texts,
  sentence: string,
  onward: Html = nothing,
): Html => html`<!doctype html>
<html lang="${locale}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${say.title}</title>
    <link rel="stylesheet" href="/assets/base.css">
    <link rel="stylesheet" href="/assets/frame.css">
    <link rel="stylesheet" href="/assets/posts.css">
  </head>
  <body>
    <main id="main">
      <h1>${say.title}</h1>
      <p class="calm-box">${sentence}</p>
      ${onward}
      <p><a href="/">${say.refused.toIncidents}</a></p>
    </main>
  </body>
</html>`;
