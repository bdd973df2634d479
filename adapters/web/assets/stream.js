// Where a page hears the server from: the stream that all windows of this browser share, or its own where a browser cannot
// share one (telephones, which show one window at a time) or the shared one does not answer.

/** A shared stream that says nothing for so long after it was asked is gone. */
const ANSWER_MS = 4_000;
const OF_INCIDENT = /^\/incidents\/([^/]+)\/live$/;

/** `on` has beat, changed and error. */
const ownStream = (address, on) => {
  let stream;
  const leave = () => {
    if (stream !== undefined) stream.close();
    stream = undefined;
  };
  const listen = () => {
    leave();
    stream = new EventSource(address);
    stream.addEventListener('beat', ({ data }) => on.beat(data));
    stream.addEventListener('changed', on.changed);
    stream.addEventListener('ended', () => {
      leave();
      on.changed();
    });
    stream.addEventListener('error', on.error);
  };
  return { listen, retry: listen, leave };
};

const sharedStream = (address, on, failed) => {
  const worker = new SharedWorker(new URL('shared-stream.js', import.meta.url));
  worker.addEventListener('error', failed);
  const [, incident] = OF_INCIDENT.exec(address) || [];
  const isPlain = address.includes('only=beat');
  const isAbout = (changed) => !isPlain && (changed === '' || incident === undefined || changed === incident);
  let waits;
  worker.port.onmessage = ({ data: { kind, data } }) => {
    clearTimeout(waits);
    if (kind === 'beat') on.beat(data);
    if (kind === 'error') on.error();
    if (kind === 'ended' || (kind === 'changed' && isAbout(data))) on.changed();
  };
  const say = (what) => worker.port.postMessage(what);
  return {
    listen: () => say('listen'),
    retry: () => {
      clearTimeout(waits);
      waits = setTimeout(failed, ANSWER_MS);
      say('retry');
    },
    leave: () => {
      clearTimeout(waits);
      say('leave');
    },
  };
};

export const streamOf = (address, on) => {
  const own = ownStream(address, on);
  if (typeof SharedWorker === 'undefined') return own;
  let used;
  let isListening = false;
  const goAlone = () => {
    if (used === own) return;
    used.leave();
    used = own;
    if (isListening) own.listen();
  };
  try {
    used = sharedStream(address, on, goAlone);
  } catch (_) {
    return own;
  }
  return {
    listen: () => {
      isListening = true;
      used.listen();
    },
    retry: () => used.retry(),
    leave: () => {
      isListening = false;
      used.leave();
    },
  };
};
