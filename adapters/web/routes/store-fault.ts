// Which replies mean that the store failed, so that a script may try again, rather than that the command was wrong.
import type { Reply } from '../../../src/ports/desk.ts';
import type { StoreFaultCode } from '../../../src/ports/store.ts';

const STORE_FAULTS: Readonly<Record<StoreFaultCode, true>> = {
  read_only: true,
  full: true,
  locked: true,
  newer_schema: true,
  not_a_database: true,
  damaged: true,
  held_by_other: true,
  unavailable: true,
};

type Refused = Extract<Reply, { ok: false }>;

export const isStoreFault = (code: Refused['code']): boolean => Object.hasOwn(STORE_FAULTS, code);
