// Every touch of the folder happens in a process of its own with a deadline: on a share that does not answer, the system
// itself stops whoever asks, and even killing may have no effect until the share is back.
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { FolderAnswer, FolderTask, FolderWord, OwnFault } from './folder-task.ts';

/** At once, with those that hang. */
const MOST_PROCESSES = 4;

export interface FolderProcesses {
  /** Always answers, within the deadline. */
  ask(task: FolderTask): Promise<FolderAnswer>;
  /** Waits for nobody: who asks now hears that nothing is certain. */
  close(): void;
}

interface FolderProcessesOptions {
  readonly timeoutMs: number;
  /** For the process, such as `--import`. */
  readonly nodeOptions?: readonly string[];
}

export const folderProcesses = ({ timeoutMs, nodeOptions = [] }: FolderProcessesOptions): FolderProcesses => {
  /** With those that were killed, until they are gone. */
  const alive = new Set<ChildProcess>();
  const killed = new Set<ChildProcess>();
  const waiting = new Set<() => void>();
  const givingUp = new Set<() => void>();
  let isClosed = false;

  const gone = (child: ChildProcess): void => {
    alive.delete(child);
    killed.delete(child);
    for (const goOn of waiting) goOn();
  };

  const kill = (child: ChildProcess): void => {
    if (!alive.has(child)) return;
    killed.add(child);
    child.kill('SIGKILL');
    // The program may end while the system still holds on to it.
    child.unref();
    child.channel?.unref();
  };

  const begin = (): ChildProcess => {
    // A folder as working directory would hang this program, and the environment holds secrets it has no need for.
    const child = fork(PROGRAM, [], {
      cwd: '/',
      env: {},
      execArgv: [...nodeOptions],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    alive.add(child);
    child.on('exit', () => gone(child));
    child.on('error', () => {
      if (child.pid === undefined) gone(child);
    });
    return child;
  };

  const run = (task: FolderTask, leftMs: number): Promise<FolderAnswer> =>
    new Promise((resolve) => {
      const child = begin();
      let mayBeDone = false;
      const end = (answer: FolderAnswer): void => {
        clearTimeout(timer);
        givingUp.delete(close);
        kill(child);
        resolve(answer);
      };
      const fail = (fault: OwnFault) => () => end({ fault, mayBeDone });
      const close = fail('closing');
      const timer = setTimeout(fail('timeout'), leftMs);
      givingUp.add(close);
      child.on('message', (word: FolderWord) => {
        if (word === 'renaming') mayBeDone = true;
        else end('fault' in word ? { fault: word.fault, mayBeDone } : word);
      });
      // Not its exit, which may be heard of before the last words are read.
      child.on('disconnect', fail('lost'));
      child.on('error', fail('lost'));
      child.send(task, (error) => {
        if (error !== null) end({ fault: 'lost', mayBeDone });
      });
    });

  /** Until a process may be begun, or the time is up. */
  const turn = (leftMs: number): Promise<void> =>
    new Promise((resolve) => {
      const goOn = (): void => {
        clearTimeout(timer);
        waiting.delete(goOn);
        resolve();
      };
      const timer = setTimeout(goOn, leftMs);
      waiting.add(goOn);
    });

  const nothingDone = (fault: OwnFault): FolderAnswer => ({ fault, mayBeDone: false });

  return {
    ask: async (task) => {
      const until = performance.now() + timeoutMs;
      while (!isClosed && alive.size >= MOST_PROCESSES) {
        const leftMs = until - performance.now();
        if (leftMs <= 0) return nothingDone(killed.size >= MOST_PROCESSES ? 'stuck' : 'timeout');
        await turn(leftMs);
      }
      return isClosed ? nothingDone('closing') : run(task, until - performance.now());
    },
    close: () => {
      isClosed = true;
      for (const goOn of waiting) goOn();
      for (const giveUp of givingUp) giveUp();
    },
  };
};

const PROGRAM = fileURLToPath(new URL('./folder-process.ts', import.meta.url));
