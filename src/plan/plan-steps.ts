// The recovery flow of the plan as data: its steps, and by what the log knows that one is done (計画 個別4).
import { z } from 'zod';
import { Aliases, Id, Marks, Name } from './plan-parts.ts';

/**
 * What the log knows by itself. declared: the declaration, and that people were told; provider: the provider's word;
 * answered: all owning sections in the round; crew: begun once somebody is named, done only by a person's word;
 * alternatives: every stopped system has one, or a stated reason why not; ordered: the body's order; restored: the platform,
 * then each system, checked by its section.
 */
export const StepRule = z.enum(['declared', 'provider', 'answered', 'crew', 'alternatives', 'ordered', 'restored']);
export type StepRule = z.infer<typeof StepRule>;

export const RecoveryStep = z.strictObject({
  id: Id,
  no: z.int().positive(),
  name: Name,
  nameEn: Name,
  /** Absent: only people say that it is begun and done. */
  tickedBy: StepRule.optional(),
  source: Name.optional(),
  ...Aliases,
  ...Marks,
});
export type RecoveryStep = z.infer<typeof RecoveryStep>;
