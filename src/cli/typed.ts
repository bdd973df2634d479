// Words and options as they were typed, and what is said when they are not what a command takes.
import type { Texts } from '../texts/texts.ts';

export interface Misunderstood {
  /** A sentence, before the usage. */
  readonly problem: string;
}

export interface Typed {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

export type Reader<Request> = (typed: Typed, texts: Texts) => Request | Misunderstood;

export const missing = (argument: keyof Texts['cli']['arguments'], { cli }: Texts): Misunderstood => ({
  problem: cli.missingArgument(cli.arguments[argument]),
});

/** The first word beyond `most`, or option beside `known`, that the command does not take. */
export const unexpected = (
  { words, options }: Typed,
  most: number,
  known: readonly string[],
  { cli }: Texts,
): Misunderstood | undefined => {
  const option = Object.keys(options).find((name) => !known.includes(name));
  const strange = words[most] ?? (option === undefined ? undefined : `${option.length === 1 ? '-' : '--'}${option}`);
  return strange === undefined ? undefined : { problem: cli.unexpectedArgument(strange) };
};
