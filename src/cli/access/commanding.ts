// What a command about access is done with.
import type { Actor } from '../../directory/actor.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Access } from '../../ports/access.ts';
import type { Vocabulary } from '../../posts/vocabulary.ts';
import type { Config } from '../../start-up/config.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Instant } from '../../time.ts';

export interface Commanding {
  readonly access: Access;
  readonly config: Config;
  readonly plan: Plan;
  readonly texts: Texts;
  readonly words: Vocabulary;
  readonly by: Actor;
  readonly hash: string;
  readonly now: () => Instant;
}
