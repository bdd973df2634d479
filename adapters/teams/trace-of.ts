// What a log line may say of an error: its name, its code and where it happened. Messages may quote what people wrote.

export const traceOf = (error: unknown): Readonly<Record<string, unknown>> => {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  const code: unknown = Reflect.get(error, 'code');
  return {
    error: error.name,
    code: typeof code === 'string' ? code : undefined,
    at: frames
      .slice(0, 8)
      .map((line) => line.trim())
      .join(' | '),
  };
};
