// Where the lines of the program's own log go. It never fails whoever writes one: what could not be written is counted, and
// said in the log itself as soon as it can be written again.
import { fstatSync, write, writeSync } from 'node:fs';
import { harmlessText } from '../plan/visible-text.ts';
import type { HealthSource } from '../ports/health.ts';

/** Calls back, sooner or later, with what went wrong. `started` when a part of it has been written. */
export type Put = (bytes: Uint8Array, done: (failure?: { readonly started: boolean }) => void) => void;

export interface LogOutput {
  /** One line or more, with their ends. */
  write(lines: string): void;
  /** Part `log`: whether lines are lost that nobody has been told of. */
  readonly health: HealthSource;
}

/** Whoever reads our log may stand still for a while; beyond, the newest lines are lost rather than the process. */
const MOST_WAITING = 10_000;

export const logOutput = (put: Put, nowMs: () => number): LogOutput => {
  let waiting: string[] = [];
  let writing = false;
  let lost = 0;
  let torn = false;

  const lostLine = (lines: number): string =>
    `${JSON.stringify({ level: 50, time: nowMs(), pid: process.pid, lost: lines, msg: 'lines of this log could not be written and are lost' })}\n`;

  const drain = (): void => {
    if (writing || (waiting.length === 0 && lost === 0)) return;
    const lines = waiting;
    const said = lost;
    waiting = [];
    writing = true;
    const text = [...(torn ? ['\n'] : []), ...(said === 0 ? [] : [lostLine(said)]), ...lines].join('');
    put(Buffer.from(text), (failure) => {
      writing = false;
      lost += failure === undefined ? -said : lines.length;
      torn = failure === undefined ? false : torn || failure.started;
      if (waiting.length > 0) drain();
    });
  };

  return {
    write: (lines) => {
      // A terminal shows them: what an error quotes must not steer it.
      if (waiting.length < MOST_WAITING) waiting.push(harmlessText(lines));
      else lost += 1;
      drain();
    },
    health: {
      part: 'log',
      faults: () => {
        // The disk may have room again, though nothing was to be logged meanwhile.
        drain();
        return lost === 0 ? [] : [{ code: 'log_lost', lines: lost }];
      },
    },
  };
};

const AGAIN_MS = 20;

/**
 * A file is written at once, so that a line is out before the process can be killed. A pipe or a terminal may make us wait
 * for its reader, so it is a thread that waits.
 */
export const putTo = (fd: number): Put => (isFile(fd) ? putNow(fd) : putLater(fd));

const isFile = (fd: number): boolean => {
  try {
    return fstatSync(fd).isFile();
  } catch {
    return false;
  }
};

const putNow =
  (fd: number): Put =>
  (bytes, done) => {
    let at = 0;
    try {
      while (at < bytes.length) at += writeSync(fd, bytes, at);
      done();
    } catch {
      done({ started: at > 0 });
    }
  };

const putLater =
  (fd: number): Put =>
  (bytes, done) => {
    const from = (at: number): void => {
      if (at >= bytes.length) {
        done();
        return;
      }
      write(fd, bytes, at, bytes.length - at, null, (error, written) => {
        if (error === null) from(at + written);
        // A reader that is behind.
        else if (error.code === 'EAGAIN') setTimeout(() => from(at), AGAIN_MS);
        else done({ started: at > 0 });
      });
    };
    from(0);
  };
