// Changes a database as somebody would who knows SQLite well.
import Database from 'better-sqlite3';

/** Every trigger has to go first. */
export const tamperWith = (file: string, sql: string): void => {
  const db = new Database(file);
  const triggers = db.prepare("select name from sqlite_schema where type = 'trigger'").pluck().all() as string[];
  db.pragma('foreign_keys = off');
  for (const trigger of triggers) db.exec(`drop trigger ${trigger}`);
  db.exec(sql);
  db.close();
};
