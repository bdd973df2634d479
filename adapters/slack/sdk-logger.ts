// The Slack SDK writes into our log through this: warnings and errors only, without its bodies, tokens and tickets.
import { LogLevel } from '@slack/web-api';
import type { Logger } from '../../src/ports/logger.ts';
import { codeOf } from './trace-of.ts';

/** The interface that every package of the SDK takes. */
export interface SdkLogger {
  debug(...said: unknown[]): void;
  info(...said: unknown[]): void;
  warn(...said: unknown[]): void;
  error(...said: unknown[]): void;
  setLevel(level: LogLevel): void;
  getLevel(): LogLevel;
  setName(name: string): void;
}

const MOST_CHARACTERS = 200;
const SECRETS = /\b(?:xox[a-z]|xapp|xwfp)-[\w-]+|\b(?:wss?|https?):\/\/\S+/g;

/** `debug` for a part whose failures our own code reports anyway. */
export const sdkLogger = (logger: Logger, part: string, level: 'debug' | 'warn' = 'warn'): SdkLogger => {
  const note = (...said: unknown[]): void => {
    const words = said.filter((word) => typeof word === 'string').join(' ');
    const codes = said.map(codeOf).filter((code) => code !== undefined);
    logger[level]({ part, said: redacted(words), codes }, 'the Slack SDK gave a warning');
  };
  return {
    // Its debug lines quote whole messages.
    debug: () => {},
    info: () => {},
    warn: note,
    error: note,
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  };
};

const redacted = (words: string): string => words.replace(SECRETS, '…').slice(0, MOST_CHARACTERS);
