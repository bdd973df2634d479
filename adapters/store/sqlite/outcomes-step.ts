// The next version of the file: the outcomes of commands are chained in the order in which they were kept, so that one that
// was put there, changed or taken out afterwards is found though its command left no events.
import type Database from 'better-sqlite3';
import { CHAIN_START, outcomeLink } from '../event-chain.ts';
import { appendOnly } from './append-only.ts';

/** What was kept before has its place too; it was not chained while it was written, so only from now on is it held to it. */
const COLUMNS = `
drop trigger commands_never_updated;
drop trigger commands_never_deleted;
alter table commands add column seq integer;
alter table commands add column link text;
create table commands_head (
  id integer primary key check (id = 1),
  seq integer not null,
  link text not null
) strict;
`;

const IN_ORDER = `
create trigger commands_in_order before insert on commands
when new.link is null or new.seq is not (select seq + 1 from commands_head)
begin select raise(abort, 'commands are appended in order'); end;
`;

interface Kept {
  readonly command_key: string;
  readonly hash: string;
}

export const outcomesStep = (db: Database.Database): void => {
  db.exec(COLUMNS);
  const put = db.prepare('update commands set seq = ?, link = ? where command_key = ?');
  let seq = 0;
  let link = CHAIN_START;
  for (const { command_key: key, hash } of db.prepare('select * from commands order by rowid').all() as Kept[]) {
    seq += 1;
    link = outcomeLink({ prev: link, seq, seal: hash });
    put.run(seq, link, key);
  }
  db.prepare('insert into commands_head (id, seq, link) values (1, ?, ?)').run(seq, link);
  db.exec(`${appendOnly('commands')}${IN_ORDER}`);
};
