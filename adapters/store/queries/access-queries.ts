// Secrets (hashes of them), sessions, and tries in vain.
import { sql } from 'kysely';
import type { AttemptsRow, SecretRow, SessionRow } from '../schema.ts';
import { type ById, type Db, given, type None } from './given.ts';

const SESSION = ['id', 'secret', 'holder', 'opened_at', 'seen_at', 'from_address', 'person'] as const;

export const accessQueries = (db: Db) => ({
  secretOf: given<{ holder: string }>()((p) =>
    db.selectFrom('secrets').select('secret').where('holder', '=', p.holder),
  ),
  holderOf: given<{ secret: string }>()((p) =>
    db.selectFrom('secrets').select('holder').where('secret', '=', p.secret),
  ),
  putSecret: given<SecretRow>()((p) =>
    db
      .insertInto('secrets')
      .values({ holder: p.holder, secret: p.secret })
      .onConflict((conflict) => conflict.column('holder').doUpdateSet({ secret: p.secret })),
  ),
  dropSecret: given<{ holder: string }>()((p) => db.deleteFrom('secrets').where('holder', '=', p.holder)),
  sessionBySecret: given<{ secret: string }>()((p) =>
    db.selectFrom('sessions').select(SESSION).where('secret', '=', p.secret),
  ),
  allSessions: given<None>()(() => db.selectFrom('sessions').select(SESSION).orderBy('opened_at', 'desc')),
  insertSession: given<SessionRow>()((p) =>
    db.insertInto('sessions').values({
      id: p.id,
      secret: p.secret,
      holder: p.holder,
      opened_at: p.opened_at,
      seen_at: p.seen_at,
      from_address: p.from_address,
      person: p.person,
    }),
  ),
  seeSession: given<{ id: string; seen_at: string }>()((p) =>
    db
      .updateTable('sessions')
      .set({ seen_at: p.seen_at as never })
      .where('id', '=', p.id),
  ),
  nameSession: given<{ id: string; person: string }>()((p) =>
    db.updateTable('sessions').set({ person: p.person }).where('id', '=', p.id),
  ),
  dropSession: given<ById>()((p) => db.deleteFrom('sessions').where('id', '=', p.id)),
  dropSessionsOf: given<{ holder: string }>()((p) => db.deleteFrom('sessions').where('holder', '=', p.holder)),
  dropUnseenSessions: given<{ since: string }>()((p) =>
    db.deleteFrom('sessions').where('seen_at', '<', p.since as never),
  ),
  attemptsOf: given<{ subject: string }>()((p) =>
    db.selectFrom('attempts').select(['failures', 'since', 'until']).where('subject', '=', p.subject),
  ),
  putAttempts: given<AttemptsRow>()((p) =>
    db
      .insertInto('attempts')
      .values({ subject: p.subject, failures: p.failures, since: p.since, until: p.until })
      .onConflict((conflict) =>
        conflict.column('subject').doUpdateSet({ failures: p.failures, since: p.since, until: p.until }),
      ),
  ),
  dropAttempts: given<{ subject: string }>()((p) => db.deleteFrom('attempts').where('subject', '=', p.subject)),
  dropOldAttempts: given<{ since: string }>()((p) =>
    db
      .deleteFrom('attempts')
      .where('since', '<', p.since as never)
      .where((expression) =>
        expression.or([expression('until', 'is', null), sql<boolean>`until < ${p.since as never}`]),
      ),
  ),
});
