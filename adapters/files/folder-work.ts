// What the process of its own does in the folder. Every path is relative to the folder as it is mounted now: a share that
// is unmounted half way cannot turn the rest of the work to the disk below it.
import { randomUUID } from 'node:crypto';
import { chmod, type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { type FolderTask, MARKER, type OwnFault, type WriteTask } from './folder-task.ts';

const MOST_WITH_ONE_NAME = 50;
/** Of the share's own clock: longer than any write that could still be going on. */
const LEFT_OVER_AFTER_MS = 10 * 60_000;
const TEMPORARY = /^\.bcp-bot-[\w-]+\.tmp$/;

/** Answers the record's name, without the ending. `renaming` ends when the program knows that files may appear now. */
export const work = async (task: FolderTask, renaming: () => Promise<void>): Promise<string | undefined> => {
  await enter(task.folder);
  switch (task.task) {
    case 'check':
      return checkWriting();
    case 'write':
      return writeRecord(task, renaming);
    case 'find':
      return findRecord(task);
  }
};

const fault = (code: OwnFault | 'EEXIST'): Error => Object.assign(new Error(code), { code });

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

/** Undefined when it fails for one of these reasons. */
const unless = async <T>(codes: readonly string[], wanted: Promise<T>): Promise<T | undefined> => {
  try {
    return await wanted;
  } catch (error) {
    if (codes.includes(codeOf(error))) return undefined;
    throw error;
  }
};

const unlessMissing = <T>(wanted: Promise<T>): Promise<T | undefined> => unless(['ENOENT'], wanted);

const enter = async (folder: string): Promise<void> => {
  try {
    process.chdir(folder);
  } catch (error) {
    throw ['ENOENT', 'ENOTDIR'].includes(codeOf(error)) ? fault('no_folder') : error;
  }
  if ((await unlessMissing(stat(MARKER)))?.isFile() !== true) throw fault('no_marker');
};

/** Writing is the only sure way to know that writing is possible. */
const checkWriting = async (): Promise<undefined> => {
  const probe = await writeTemporary('.', Buffer.from('bcp-bot'));
  const { mtimeMs } = await stat(probe);
  await rm(probe);
  await sweep('.', mtimeMs);
};

/**
 * The PDF comes first and the text last, so a text that is there says that its record is whole. A record that is there
 * with the same text is left as it is; other people's files, and another record by the same name, are never replaced.
 */
const writeRecord = async (task: WriteTask, renaming: () => Promise<void>): Promise<string> => {
  const folders = task.place.map((_, depth) => task.place.slice(0, depth + 1).join('/'));
  const folder = folders.at(-1) ?? '.';
  for (const path of folders) {
    // One by one: making them all at once hides that a share is read-only.
    await unless(['EEXIST'], mkdir(path));
    await letPeopleRead(path, 0o555);
  }
  const { name, isThere } = await nameFor(task, folder);
  const path = `${folder}/${name}`;
  const hasPdf = isThere && (await unlessMissing(stat(`${path}.pdf`))) !== undefined;
  const files = [
    ...(hasPdf ? [] : [{ path: `${path}.pdf`, content: task.pdf }]),
    ...(isThere ? [] : [{ path: `${path}.txt`, content: task.text }]),
  ];
  await appear(folder, files, renaming);
  for (const path of ['.', ...folders]) await sync(path);
  await sweep(folder, (await stat(`${path}.txt`)).mtimeMs);
  return name;
};

const nameFor = async ({ name, text }: WriteTask, folder: string): Promise<{ name: string; isThere: boolean }> => {
  for (let number = 1; number <= MOST_WITH_ONE_NAME; number += 1) {
    const candidate = number === 1 ? name : `${name} (${number})`;
    const there = await unlessMissing(stat(`${folder}/${candidate}.txt`));
    if (there === undefined) return { name: candidate, isThere: false };
    const isSame = there.isFile() && there.size === text.byteLength;
    if (isSame && (await readFile(`${folder}/${candidate}.txt`)).equals(text))
      return { name: candidate, isThere: true };
  }
  throw fault('EEXIST');
};

interface NewFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** Both are on the disk before either can be seen. */
const appear = async (folder: string, files: readonly NewFile[], renaming: () => Promise<void>): Promise<void> => {
  const written: { readonly temporary: string; readonly path: string }[] = [];
  try {
    for (const { path, content } of files) written.push({ temporary: await writeTemporary(folder, content), path });
    await renaming();
    for (const { temporary, path } of written) {
      await rename(temporary, path);
      await sync(folder);
    }
  } catch (error) {
    // What cannot be removed now either is swept by a later write.
    await Promise.allSettled(written.map(({ temporary }) => rm(temporary, { force: true })));
    throw error;
  }
};

const writeTemporary = async (folder: string, content: Uint8Array): Promise<string> => {
  const path = `${folder}/.bcp-bot-${randomUUID()}.tmp`;
  const file = await open(path, 'wx', 0o644);
  try {
    await closing(file, async () => {
      await file.writeFile(content);
      await file.sync();
    });
  } catch (error) {
    await rm(path, { force: true }).catch(() => undefined);
    throw error;
  }
  await letPeopleRead(path, 0o444);
  return path;
};

/** Whoever may read the share may read the record, even if the program's own files are for itself alone (umask). */
const letPeopleRead = async (path: string, bits: number): Promise<void> => {
  const share = await stat('.');
  const { mode } = await stat(path);
  const wanted = (mode | (share.mode & bits)) & 0o7777;
  // A share that keeps no modes of its own, or somebody else's folder, has its own rules.
  if (wanted !== (mode & 0o7777)) await chmod(path, wanted).catch(() => undefined);
};

/** On a share, closing is when some errors come to light. */
const closing = async (file: FileHandle, using: () => Promise<void>): Promise<void> => {
  try {
    await using();
  } catch (error) {
    await file.close().catch(() => undefined);
    throw error;
  }
  await file.close();
};

/** Shares that cannot sync a folder say so in these ways; their server keeps names safe by itself. */
const CANNOT_SYNC_FOLDERS = ['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR', 'EBADF'];

const sync = async (folder: string): Promise<void> => {
  await unless(
    CANNOT_SYNC_FOLDERS,
    open(folder, 'r').then((handle) => closing(handle, () => handle.sync())),
  );
};

/** Left by a process that was killed. What cannot be removed is no reason to fail: the record itself is there. */
const sweep = async (folder: string, nowMs: number): Promise<void> => {
  const leftOver = (await readdir(folder)).filter((name) => TEMPORARY.test(name)).map((name) => `${folder}/${name}`);
  await Promise.allSettled(
    leftOver.map(async (path) => {
      if ((await stat(path)).mtimeMs < nowMs - LEFT_OVER_AFTER_MS) await rm(path);
    }),
  );
};

/** The newest by that key. Older ones are another database's, whose incidents had the same numbers. */
const findRecord = async (task: Extract<FolderTask, { task: 'find' }>): Promise<string | undefined> => {
  const folder = task.place.join('/');
  const texts = ((await unlessMissing(readdir(folder))) ?? []).filter(
    (name) => name === `${task.keyName}.txt` || (name.startsWith(`${task.keyName} `) && name.endsWith('.txt')),
  );
  let newest: { readonly name: string; readonly mtimeMs: number } | undefined;
  for (const name of texts) {
    const { mtimeMs } = await stat(`${folder}/${name}`);
    if (mtimeMs >= task.sinceMs && mtimeMs >= (newest?.mtimeMs ?? 0)) newest = { name, mtimeMs };
  }
  if (newest === undefined) return undefined;
  // It may have been seen only in the server's memory until now.
  await sync(folder);
  return newest.name.slice(0, -'.txt'.length);
};
