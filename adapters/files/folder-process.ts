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
};

// The program ends this process when it has the answer. Where the program itself is gone, nobody waits for one.
process.on('disconnect', () => process.exit());
process.once('message', (task) => void answer(task as FolderTask));
