// One stream of the server for all windows of a browser, which keeps only six connections to one server: with a stream each,
// the seventh window would wait for ever. Runs as a shared worker; a window says `listen`, `retry` and `leave`.

const RETRY_MS = 5_000;
const windows = new Set();
let stream;
let triedAt = 0;

const tell = (kind, data) => {
  for (const port of windows) port.postMessage({ kind, data });
};

const stop = () => {
  if (stream !== undefined) stream.close();
  stream = undefined;
};

const open = () => {
  stop();
  triedAt = Date.now();
  stream = new EventSource('/live');
  stream.addEventListener('beat', ({ data }) => tell('beat', data));
  stream.addEventListener('changed', ({ data }) => tell('changed', data));
  stream.addEventListener('error', () => tell('error'));
  stream.addEventListener('ended', () => {
    stop();
    // Whose session it was is not known here, somebody may have come in anew meanwhile: each window asks for itself.
    tell('ended');
  });
};

const said = {
  listen: (port) => {
    windows.add(port);
    if (stream === undefined || stream.readyState === EventSource.CLOSED) open();
    // What changed between that page and now was told to the others.
    else port.postMessage({ kind: 'changed', data: '' });
  },
  retry: (port) => {
    windows.add(port);
    port.postMessage({ kind: 'here' });
    if (stream === undefined || Date.now() - triedAt > RETRY_MS) open();
  },
  leave: (port) => {
    windows.delete(port);
    if (windows.size === 0) stop();
  },
};

addEventListener('connect', ({ ports }) => {
  const [port] = ports;
  port.onmessage = ({ data }) => said[data](port);
});
