// What this program can serve by itself, by the names that channels.yaml uses (`servedBy`); a messenger is called the same.
// It is the one place of the pure rooms that names them: everything else asks the plan.
import { z } from 'zod';

export const ServedBy = z.enum(['files', 'mail', 'slack', 'teams', 'web']);

/** The service of the office's own mail: posts by it go to people, each by name. */
export const MAIL: z.infer<typeof ServedBy> = 'mail';

/** Mail to somebody outside: no channel of a plan, because nobody of the office reads it. */
export const OUTSIDE_MAIL = 'outside-mail';

/** Chats have groups of people, which a section or a role may name. */
export const CHAT_GROUP = /^(slack|teams):[\w-]+$/;
