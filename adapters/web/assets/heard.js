// Whether the server is heard: every page listens to its heartbeat, says as of when it is, and says within ten seconds that
// nothing is heard, whether the server hangs, a cable was pulled or the computer slept. Times run by the server's clock.

import { streamOf } from './stream.js';

const LOST_AFTER_MS = 8_000;
const LOOK_MS = 1_000;
const RETRY_MS = 5_000;
/** No request waits longer for the next bytes: a slow line takes its time, a server that hangs is silent. */
const LIMIT_MS = 8_000;
/** A page that comes back into sight gets so long to hear the server before it says that it does not. */
const BACK_MS = 1_500;

const { body } = document;
const here = () => ({ wall: Date.now(), steady: performance.now() });

let clock = { now: Date.parse(body.dataset.now), at: performance.now() };
let heard = here();
/** Not heard for so long is lost: less for a page that was out of sight. */
let patience = LOST_AFTER_MS;
const trouble = { stream: false, page: false, ended: false };
/** A page without anything that is exchanged is as of when it was drawn. */
const isStatic = (body.dataset.liveFrom || '').includes('only=beat');
let isCurrent = true;
const listeners = new Set();

/** This computer's own clock may be wrong. */
export const serverNow = () => clock.now + performance.now() - clock.at;

export const onChange = (listener) => listeners.add(listener);
const changed = () => {
  for (const listener of listeners) listener();
};

/** Both clocks of this computer: one stands still while it sleeps, the other may be set. */
const silentMs = () => Math.max(Date.now() - heard.wall, performance.now() - heard.steady);

const TOKYO_MS = 9 * 3_600_000;
const timeText = (ms, pattern) => {
  const at = new Date(ms + TOKYO_MS).toISOString();
  return pattern.replace('{h}', String(Number(at.slice(11, 13)))).replace('{m}', at.slice(14, 16));
};

const sayTimes = (selector, ms) => {
  for (const place of document.querySelectorAll(selector)) {
    const said = timeText(ms, place.dataset.pattern);
    if (place.textContent !== said) place.textContent = said;
  }
};

const say = () => {
  const isLost = trouble.stream || trouble.page || trouble.ended;
  body.classList.toggle('not-heard', isLost);
  for (const bar of document.querySelectorAll('[data-live-lost]')) {
    bar.hidden = bar.dataset.liveLost === 'ended' ? !trouble.ended : trouble.ended || !isLost;
  }
};

/** What the page shows holds until now, as long as nothing that changed is still to be fetched. */
export const showAsOf = (current, ms = serverNow()) => {
  isCurrent = current;
  if (isCurrent && !isStatic) sayTimes('[data-as-of]', ms);
};

export const pageFailed = (failed) => {
  trouble.page = failed;
  say();
};

/** Whatever answers in place of a page that needs a session. */
export const sessionEnded = () => {
  trouble.ended = true;
  stop();
  say();
};

const textOf = async ({ body: bytes }, arrived) => {
  const [reader, decoder] = [bytes.getReader(), new TextDecoder()];
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    arrived();
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
};

/** A request of which nothing comes for too long has failed. */
export const fetchInTime = async (address, options) => {
  const limit = new AbortController();
  let timer;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => limit.abort(), LIMIT_MS);
  };
  // Bytes that arrive are heard: beats wait behind them where the line is slow.
  const arrived = () => {
    heard = here();
    wait();
  };
  wait();
  try {
    const response = await fetch(address, { ...options, signal: limit.signal });
    arrived();
    const { ok, status, url } = response;
    return { ok, status, url, text: await textOf(response, arrived) };
  } finally {
    clearTimeout(timer);
  }
};

const hear = (at) => {
  heard = here();
  patience = LOST_AFTER_MS;
  const ms = Date.parse(at);
  if (!Number.isNaN(ms)) clock = { now: ms, at: performance.now() };
  trouble.stream = false;
  showAsOf(isCurrent && !trouble.page);
  say();
};

const { liveFrom } = body.dataset;
let triedAt = performance.now();

const streamLost = () => {
  trouble.stream = true;
  say();
};
const stream = liveFrom === undefined ? undefined : streamOf(liveFrom, { beat: hear, changed, error: streamLost });

const stop = () => stream && stream.leave();

const listen = () => {
  triedAt = performance.now();
  stream.listen();
};

/** A connection that died silently, or was refused, is made anew: the browser would wait for ever. */
const look = () => {
  if (document.visibilityState !== 'visible' || trouble.ended) return;
  if (silentMs() > patience && !trouble.stream) streamLost();
  if (trouble.stream && performance.now() - triedAt > RETRY_MS) {
    triedAt = performance.now();
    stream.retry();
    // Whoever's session has ended is told so by the page itself.
    changed();
  }
  sayTimes('[data-clock]', serverNow());
};

/** A tab that nobody sees fetches nothing; it hears what it missed once it is seen. */
const listenWhileSeen = () => {
  if (document.visibilityState !== 'visible') return stop();
  if (trouble.ended) return;
  patience = silentMs() + BACK_MS;
  listen();
};

if (liveFrom !== undefined) {
  listen();
  setInterval(look, LOOK_MS);
  document.addEventListener('visibilitychange', listenWhileSeen);
  addEventListener('online', listenWhileSeen);
  addEventListener('offline', streamLost);
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) listenWhileSeen();
  });
  addEventListener('pagehide', stop);
}
