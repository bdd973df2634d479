// How a command ended, as a value: src/cli.ts alone writes it out.

export interface Outcome {
  /** 0 fine, 1 something is wrong, 2 not understood. */
  readonly exitCode: 0 | 1 | 2;
  /** The result, for standard output; complete, with its last line's end. */
  readonly result?: string;
  /** Sentences for standard error. */
  readonly complaints?: readonly string[];
}

export const done = (...lines: readonly string[]): Outcome => ({ exitCode: 0, result: linesText(lines) });

export const failed = (...complaints: readonly string[]): Outcome => ({ exitCode: 1, complaints });

export const linesText = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
