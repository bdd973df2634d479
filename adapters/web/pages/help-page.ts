// How the console is used, on one page: what whoever looks may do first, and then what others may.
import { RIGHT_FOR, type Usage } from '../../../src/posts/replies/help-rights.ts';
import { type Html, html, nothing } from './html.ts';
import { layout } from './layout.ts';
import { may, type Page } from './page.ts';

export const helpPage = (page: Page): Html => {
  const { console: say, help } = page.texts;
  const all = Object.keys(help.usages) as Usage[];
  const mayDo = (usage: Usage): boolean => {
    const right = RIGHT_FOR[usage];
    return right === undefined || may(page, right);
  };
  const others = all.filter((usage) => !mayDo(usage));
  return layout(page, {
    title: say.help.title,
    command: {},
    body: html`
      <h1>${say.help.title}</h1>
      <h2>${say.help.steps}</h2>
      <ol class="steps">${say.help.list.map((step) => html`<li>${step}</li>`)}</ol>
      <h2>${page.actor === undefined ? say.help.commands : help.title(page.actor.name)}</h2>
      <p class="hint">${say.help.commandsHint}</p>
      ${usages(all.filter(mayDo), page)}
      ${
        page.actors.length === 0
          ? nothing
          : html`<h2>${say.help.offices}</h2>
            <ul>${page.actors.map(({ id, name }) => html`<li><a href="/help/${id}">${name}</a></li>`)}</ul>`
      }
      ${others.length === 0 ? nothing : html`<h2>${say.help.others}</h2>${usages(others, page)}`}`,
  });
};

/** 見込 is a short word for one of the six items. */
const usages = (all: readonly Usage[], { texts: { help } }: Page): Html =>
  html`<dl class="pairs wide">${all.map(
    (usage) => html`<div><dt><code>${help.usages[usage]}</code></dt><dd>${help.does[usage]}</dd></div>
      ${usage === 'update' ? html`<div><dt><code>${help.eta}</code></dt><dd>${help.does.eta}</dd></div>` : nothing}`,
  )}</dl>`;
