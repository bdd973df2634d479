// What handling a command needs of the world.
import type { ChatAddresses } from '../../directory/directory.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Clock } from '../../ports/clock.ts';
import type { HealthSource } from '../../ports/health.ts';
import type { Logger } from '../../ports/logger.ts';
import type { Store } from '../../ports/store.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Directories } from '../directories.ts';
import type { Recording } from '../record-events.ts';

export interface Handling extends Recording {
  readonly directories: Directories;
  /** Chats whose conversations people link. */
  readonly chats: readonly string[];
  /** How those chats write their people and conversations. */
  readonly addresses?: readonly ChatAddresses[];
  /** `slack:U012ABCDE` … (BCP_ADMINS). */
  readonly admins: readonly string[];
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly plan: Plan;
  /** As its files say now, for what is made ready before an incident; without it, `plan`. */
  readonly newestPlan?: () => Plan;
  readonly planHash: string;
  readonly planJson: string;
  /** The console as people of the office type it, such as `http://192.168.10.5:3000`; absent: nobody reaches it but here. */
  readonly console?: string;
  /** Who has something to say of the program's own health. */
  readonly health?: readonly HealthSource[];
}

/** For one who speaks: what they are answered with. The record keeps the house's own language, `texts`. */
export interface Answering extends Handling {
  readonly speech: Texts;
}
