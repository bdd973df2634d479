// A log in which warnings and errors are kept: of a day on which nothing is wrong there are none.
import type { Logger } from '../../src/ports/logger.ts';

export const complaintsOf = (): { readonly logger: Logger; readonly complaints: readonly unknown[] } => {
  const complaints: unknown[] = [];
  const keep = (level: string) => (fields: object, message: string) => void complaints.push([level, message, fields]);
  const silent = () => {};
  return { logger: { debug: silent, info: silent, warn: keep('warn'), error: keep('error') }, complaints };
};
