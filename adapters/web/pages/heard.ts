// As of when a page is, by the server's clock, and the bars that say that nothing is heard of the server any more.
import { ownAddress } from '../guard/own-address.ts';
import { type Html, html } from './html.ts';
import type { Page } from './page.ts';

/** The script moves it on while the server is heard and nothing has changed. */
export const asOf = (page: Page): Html => html`<p class="as-of">${asOfTime(page)}</p>`;

export const asOfTime = ({ now, texts }: Page): Html => {
  const { asOf: say } = texts.console.live;
  return html`<time datetime="${now}" data-as-of data-pattern="${say('{h}', '{m}')}">${timeIn(say, now)}</time>`;
};

/** A clock that runs by the server's time. */
export const runningClock = ({ now, texts }: Page): Html => {
  const { clock: say } = texts.console.live;
  return html`<time datetime="${now}" data-clock data-pattern="${say('{h}', '{m}')}">${timeIn(say, now)}</time>`;
};

const timeIn = (say: (hours: string, minutes: string) => string, at: Page['now']): string =>
  say(String(Number(at.slice(11, 13))), at.slice(14, 16));

export const notHeard = (page: Page): Html => {
  const { live } = page.texts.console;
  const back = `/login?${new URLSearchParams({ to: ownAddress(page.path) })}`;
  return html`<p class="live-lost" role="alert" hidden data-live-lost="unheard">${live.lost} ${asOfTime(page)}</p>
    <p class="live-lost" role="alert" hidden data-live-lost="ended">${live.ended} <a href="${back}">${live.logIn}</a></p>`;
};
