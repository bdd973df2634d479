// The process that touches the folder: one task, one answer, and its end. A stale share hangs it, and nothing else.
import type { FolderTask, FolderWord } from './folder-task.ts';
import { work } from './folder-work.ts';

const say = (word: FolderWord): Promise<void> =>
  new Promise((resolve, reject) => {
    process.send?.(word, undefined, undefined, (error) => (error === null ? resolve() : reject(error)));
  });

const answer = async (task: FolderTask): Promise<void> => {
  try {
    const name = await work(task, () => say('renaming'));
    await say(name === undefined ? {} : { name });
  } catch (error) {
    await say({ fault: (error as NodeJS.ErrnoException).code ?? 'unknown' });
  }
  process.disconnect();
};

// Nobody waits for the answer any more: whoever comes next begins anew.
process.on('disconnect', () => process.exit());
process.once('message', (task) => void answer(task as FolderTask));
