// What a person says of a contact, as it is kept: whom, by which means, when, and whether it was read back.
import { present } from '../../present.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { TellCommand } from './telling-command.ts';
import type { Evidence } from './telling-event.ts';

/** Without whom and how it is no evidence. */
export const incomplete = ({ means, to }: Pick<TellCommand, 'means' | 'to'>): Refusal =>
  refuse({
    code: 'evidence_incomplete',
    missing: [...(to === undefined ? (['to'] as const) : []), ...(means === undefined ? (['means'] as const) : [])],
  });

export const evidence = (
  { to, saidAt, readBack, note }: Pick<TellCommand, 'to' | 'saidAt' | 'readBack' | 'note'>,
  means: Evidence['means'],
): Evidence => ({
  means,
  readBack,
  ...present({ to, saidAt, note }),
});
