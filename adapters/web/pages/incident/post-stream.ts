// The posts of an incident, as a chat shows them: the pinned ones on top, the others newest first, one line until opened.
import type { ConsoleMessage } from '../../../../src/ports/console-messages.ts';
import { renderBlocks, renderCard } from '../../card-html.ts';
import { type Html, html, nothing } from '../html.ts';
import { type Page, when } from '../page.ts';

const isBoard = ({ key }: ConsoleMessage): boolean => key.endsWith('/board');

/** The board stands open; the newest report says the same at another time, so it is one line. */
export const pinnedPosts = (messages: readonly ConsoleMessage[], page: Page): Html => {
  const { incident: say } = page.texts.console;
  const pinned = messages.filter((message) => message.pinned);
  const boards = pinned.filter(isBoard);
  const others = pinned.filter((message) => !isBoard(message)).reverse();
  return html`<h2 id="pinned-title">${say.pinned}</h2>
    ${boards.map(
      (board) => html`<div class="board" id="board-${board.id}">${renderCard(board.card, page)}
        <p class="posted">${when(board.postedAt, page)} ${edited(board, page)}</p></div>`,
    )}
    ${others.length === 0 ? nothing : html`<ul class="stream">${others.map((post) => line(post, page))}</ul>`}`;
};

const edited = (message: ConsoleMessage, page: Page): Html =>
  message.updatedAt === message.postedAt
    ? nothing
    : html`<span class="edited">${page.texts.console.incident.updated(page.texts.dates.near(message.updatedAt, page.now))}</span>`;

const NEWEST_POSTS = 30;

interface Posted {
  readonly incident: string;
  readonly messages: readonly ConsoleMessage[];
  /** Older ones too. */
  readonly all: boolean;
}

/** Posts to everyone and to the operators first; those to sections fold into one, or show only the reader's own. */
export const postStream = ({ incident, messages, all }: Posted, page: Page): Html => {
  const { incident: say } = page.texts.console;
  const own = page.actor?.kind === 'section' ? page.actor : undefined;
  const place = (name: string): string => `${incident}/${name}`;
  const unpinned = messages.filter((message) => !message.pinned).reverse();
  const toAll = unpinned.filter(({ conversation }) => conversation === place('operations'));
  const toSections = unpinned.filter(({ conversation }) =>
    own === undefined ? conversation !== place('operations') : conversation === place(own.id),
  );
  const sectionsTitle = own === undefined ? say.sectionPosts : say.ownPosts(own.name);
  return html`<h2 id="posts-title">${say.posts} <small>${say.newestFirst}</small></h2>
    ${toAll.length === 0 ? html`<p class="calm-box">${say.noPosts}</p>` : stream(toAll, all, page)}
    ${
      toSections.length === 0
        ? nothing
        : html`<details class="panel" id="section-posts" ${own === undefined ? '' : 'open'}>
            <summary>${sectionsTitle} <small>${say.count(toSections.length)}</small></summary>
            ${stream(toSections, all, page)}
          </details>`
    }`;
};

const stream = (posts: readonly ConsoleMessage[], all: boolean, page: Page): Html => {
  const shown = all ? posts : posts.slice(0, NEWEST_POSTS);
  const older = posts.length - shown.length;
  return html`<ul class="stream">${shown.map((post) => line(post, page))}</ul>
    ${older === 0 ? nothing : html`<p><a href="?posts=all">${page.texts.console.incident.olderPosts(older)}</a></p>`}`;
};

const line = (message: ConsoleMessage, page: Page): Html => html`
  <li class="post ${message.card.tone}">
    <details id="post-${message.id}">
      <summary>${when(message.postedAt, page)} <span class="title">${message.card.title}</span> ${edited(message, page)}</summary>
      <div class="card-body">${renderBlocks(message.card.blocks, page)}</div>
    </details>
  </li>`;
