// How the console is used, on one page.

import { type Html, html } from './html.ts';
import { layout } from './layout.ts';
import type { Page } from './page.ts';

export const helpPage = (page: Page): Html => {
  const { console: say, help } = page.texts;
  const does: Readonly<Record<string, string>> = help.does;
  const usages = Object.entries({ ...help.usages, eta: help.eta });
  return layout(page, {
    title: say.help.title,
    command: {},
    body: html`
      <h1>${say.help.title}</h1>
      <h2>${say.help.steps}</h2>
      <ol class="steps">${say.help.list.map((step) => html`<li>${step}</li>`)}</ol>
      <h2>${say.help.commands}</h2>
      <p class="hint">${say.help.commandsHint}</p>
      <dl class="pairs wide">${usages.map(
        ([command, usage]) => html`<div><dt><code>${usage}</code></dt><dd>${does[command] ?? ''}</dd></div>`,
      )}</dl>`,
  });
};
