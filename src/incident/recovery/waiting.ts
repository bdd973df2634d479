// What a step that is not done waits for, as far as the log knows.
import type { SectionId, SystemId } from '../../plan/plan.ts';

export type Waiting =
  /** Somebody's word: the log cannot know it. */
  | { readonly for: 'people' }
  | { readonly for: 'provider' }
  | { readonly for: 'answers'; readonly sections: readonly SectionId[] }
  | { readonly for: 'crew' }
  /** Nothing is known to be stopped yet. */
  | { readonly for: 'stopped_systems' }
  | { readonly for: 'alternatives'; readonly systems: readonly SystemId[] }
  | { readonly for: 'order' }
  | { readonly for: 'platform' }
  | { readonly for: 'restoration'; readonly systems: readonly SystemId[] };
