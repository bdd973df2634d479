// What went wrong with a request before or beside its command, as one word; the unexpected is logged under an id.
import { randomUUID } from 'node:crypto';
import type { Logger } from '../../../src/ports/logger.ts';

export type Failure =
  | { readonly kind: 'too_large' | 'bad_json' | 'unsupported_media_type' | 'bad_request'; readonly status: number }
  | { readonly kind: 'unexpected'; readonly status: 500; readonly id: string };

export const failureOf = (error: unknown, logger: Logger): Failure => {
  const { status, type } = httpFault(error);
  if (type === 'entity.too.large' || type === 'parameters.too.many') return { kind: 'too_large', status: 413 };
  if (type === 'entity.parse.failed') return { kind: 'bad_json', status: 400 };
  if (status === 415) return { kind: 'unsupported_media_type', status };
  if (status !== undefined && status >= 400 && status < 500) return { kind: 'bad_request', status: 400 };
  const id = randomUUID().slice(0, 8);
  logger.error({ failure: id, ...traceOf(error) }, 'a request failed');
  return { kind: 'unexpected', status: 500, id };
};

/** How Express and its body parsers mark their own errors. */
const httpFault = (error: unknown): { readonly status?: number; readonly type?: string } => {
  if (typeof error !== 'object' || error === null) return {};
  const { status, type } = error as { status?: unknown; type?: unknown };
  return {
    ...(typeof status === 'number' ? { status } : {}),
    ...(typeof type === 'string' ? { type } : {}),
  };
};

/** Where it happened, without the message: a message may quote what a person wrote. */
const traceOf = (error: unknown): Readonly<Record<string, unknown>> => {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return { error: error.name, at: frames?.map((line) => line.trim()).join(' | ') };
};
