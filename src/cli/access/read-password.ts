// A password from standard input or a file: never an argument, which everybody on the machine sees and the shell keeps.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

export interface NotRead {
  /** The system's own word, such as ENOENT. */
  readonly notRead: string;
}

/** Its first line. At a terminal `prompt` is shown, and what is typed is not. */
export const readPassword = async (file: string | undefined, prompt: string): Promise<string | NotRead> => {
  if (file === undefined && process.stdin.isTTY) return typedUnseen(prompt);
  try {
    const [line = ''] = textIn(readFileSync(file ?? 0)).split(/\r\n|\n|\r/);
    return line;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return { notRead: code };
  }
};

/** Windows marks texts with what they are written in; the mark is no part of the password. Throws for what is no text. */
const textIn = (bytes: Buffer): string => {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
};

/** Empty when it was broken off. */
const typedUnseen = (prompt: string): Promise<string> =>
  new Promise((resolve) => {
    process.stderr.write(prompt);
    const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
    const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true });
    let typed = '';
    lines.once('line', (line) => {
      typed = line;
      lines.close();
    });
    lines.once('close', () => {
      process.stderr.write('\n');
      resolve(typed);
    });
  });
