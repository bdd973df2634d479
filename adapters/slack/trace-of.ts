// What a log line may say of an error: its name, its codes and where it happened. Messages may quote what people wrote.

export const traceOf = (error: unknown): Readonly<Record<string, unknown>> => {
  const cause = originOf(error);
  if (!(cause instanceof Error)) return { error: typeof cause };
  const frames = cause.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return {
    error: cause.name,
    code: codeOf(cause),
    at: frames
      .slice(0, 8)
      .map((line) => line.trim())
      .join(' | '),
  };
};

/** Slack's own word (`invalid_auth`), else the system's (`ECONNREFUSED`), else the library's. */
export const codeOf = (error: unknown): string | undefined => {
  const answered = field(field(error, 'data'), 'error');
  if (typeof answered === 'string') return answered;
  const status = field(error, 'statusCode');
  if (typeof status === 'number') return `http_${status}`;
  for (const inner of [field(error, 'original'), field(error, 'cause')]) {
    const code = inner === undefined ? undefined : codeOf(inner);
    if (code !== undefined) return code;
  }
  const code = field(error, 'code');
  return typeof code === 'string' ? code : undefined;
};

/** Bolt wraps what listeners throw. */
const originOf = (error: unknown): unknown => {
  const originals = field(error, 'originals');
  const inner = Array.isArray(originals) ? originals[0] : field(error, 'original');
  return inner instanceof Error ? inner : error;
};

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
