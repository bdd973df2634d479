// Whether the server is heard: every page listens to its heartbeat, says as of when it is, and says within ten seconds that
// nothing is heard, whether the server hangs, a cable was pulled or the computer slept. Times run by the server's clock.

const LOST_AFTER_MS = 8_000;
const LOOK_MS = 1_000;
const RETRY_MS = 5_000;
/** No request of a page waits longer. */
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

/** A request that is not answered in time has failed. */
export const fetchInTime = async (address, options) => {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), LIMIT_MS);
  try {
    const response = await fetch(address, { ...options, signal: limit.signal });
    return { ok: response.ok, status: response.status, url: response.url, text: await response.text() };
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
let stream;
let triedAt = performance.now();

const stop = () => {
  if (stream !== undefined) stream.close();
  stream = undefined;
};

const listen = () => {
  stop();
  triedAt = performance.now();
  stream = new EventSource(liveFrom);
  stream.addEventListener('beat', ({ data }) => hear(data));
  stream.addEventListener('changed', changed);
  stream.addEventListener('ended', sessionEnded);
  stream.addEventListener('error', () => {
    trouble.stream = true;
    say();
  });
};

/** A connection that died silently, or was refused, is made anew: the browser would wait for ever. */
const look = () => {
  if (document.visibilityState !== 'visible' || trouble.ended) return;
  if (silentMs() > patience && !trouble.stream) {
    trouble.stream = true;
    say();
  }
  if (trouble.stream && performance.now() - triedAt > RETRY_MS) {
    listen();
    // Whoever's session has ended is told so by the page itself.
    changed();
  }
  sayTimes('[data-clock]', serverNow());
};

/** A browser keeps only six connections to one server: a tab that nobody sees must not hold one. */
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
  addEventListener('offline', () => {
    trouble.stream = true;
    say();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) listenWhileSeen();
  });
  addEventListener('pagehide', stop);
}
