// One question of the preflight: Slack's answer, or its word for why there is none. When the line or the token fails,
// that is a failure of the whole preflight, not of one question.
import type { z } from 'zod';
import { SlackFailure } from '../line/delivery-error.ts';
import type { SlackApi, SlackArguments } from '../line/web-api.ts';
import { METHODS } from '../needs.ts';
import type { Finding } from './preflight-finding.ts';

export type Asked<T> = { readonly answer: T } | { readonly word: string };

export interface Question<T> {
  readonly method: string;
  readonly args: SlackArguments;
  readonly shape: z.ZodType<T>;
}

export const ask = async <T>(api: SlackApi, { method, args, shape }: Question<T>): Promise<Asked<T>> => {
  try {
    return { answer: await api.call(method, args, shape) };
  } catch (error) {
    if (!(error instanceof SlackFailure) || !isAboutThis(error)) throw error;
    return { word: error.word ?? error.code };
  }
};

const isAboutThis = ({ code }: SlackFailure): boolean => code === 'closed' || code === 'gone' || code === 'rejected';

/** A missing scope is one thing to mend, whatever was asked for. */
export const unlessRefused = (method: string, word: string, finding: Finding): Finding =>
  word === 'missing_scope' ? { about: 'method_refused', method, scopes: METHODS[method] ?? [] } : finding;
