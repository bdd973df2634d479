// The one thing worth knowing of a broken line: the system's code for it, or `timeout`.
import { z } from 'zod';

const Broken = z.union([
  z.object({ cause: z.object({ code: z.string() }) }).transform(({ cause }) => cause.code),
  z.object({ name: z.literal('TimeoutError') }).transform(() => 'timeout'),
]);

export const lineCode = (error: unknown): string => Broken.safeParse(error).data ?? 'broken';
