// Secrets, sessions and tries in vain, as rows.
import type { AccessReader, AccessWriter, Attempts, Holder, KeptSession } from '../../src/ports/access-store.ts';
import { readKept } from '../../src/ports/kept-json.ts';
import type { AttemptsRow, SessionRow } from './schema.ts';
import type { Session } from './session.ts';
import { jsonText, wellFormed } from './well-formed.ts';

const sessionOf = (row: SessionRow): KeptSession => ({
  id: row.id,
  secret: row.secret,
  holder: row.holder as Holder,
  openedAt: row.opened_at,
  seenAt: row.seen_at,
  from: row.from_address,
  ...(row.person === null ? {} : { person: readKept(row.person) }),
});

const attemptsOf = ({ failures, since, until }: Omit<AttemptsRow, 'subject'>): Attempts => ({
  failures,
  since,
  ...(until === null ? {} : { until }),
});

export const accessReader = (session: Session): AccessReader => ({
  secret: async (holder) => (await session.one('secretOf', { holder }))?.secret,
  holderOf: async (secret) => (await session.one('holderOf', { secret }))?.holder as Holder | undefined,
  session: async (secret) => {
    const row = await session.one('sessionBySecret', { secret });
    return row && sessionOf(row);
  },
  sessions: async () => (await session.all('allSessions', {})).map(sessionOf),
  attempts: async (subject) => {
    const row = await session.one('attemptsOf', { subject });
    return row && attemptsOf(row);
  },
});

export const accessWriter = (session: Session): AccessWriter => ({
  ...accessReader(session),
  keepSecret: async (holder, secret) => {
    await session.run('putSecret', { holder, secret });
  },
  forgetSecret: async (holder) => {
    await session.run('dropSecret', { holder });
  },
  openSession: async ({ id, secret, holder, openedAt, seenAt, from, person }) => {
    await session.run(
      'insertSession',
      wellFormed({
        id,
        secret,
        holder,
        opened_at: openedAt,
        seen_at: seenAt,
        from_address: from,
        person: person === undefined ? null : jsonText(person),
      }),
    );
  },
  seeSession: async (id, at) => {
    await session.run('seeSession', { id, seen_at: at });
  },
  nameSession: async (id, person) => {
    await session.run('nameSession', wellFormed({ id, person: jsonText(person) }));
  },
  endSession: async (id) => (await session.run('dropSession', { id })) > 0,
  endSessionsOf: (holder) => session.run('dropSessionsOf', { holder }),
  endSessionsUnseenSince: (since) => session.run('dropUnseenSessions', { since }),
  keepAttempts: async (subject, { failures, since, until }) => {
    await session.run('putAttempts', { subject, failures, since, until: until ?? null });
  },
  forgetAttempts: async (subject) => {
    await session.run('dropAttempts', { subject });
  },
  forgetAttemptsBefore: async (since) => {
    await session.run('dropOldAttempts', { since });
  },
});
