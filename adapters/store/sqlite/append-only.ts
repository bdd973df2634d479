// Triggers that let a table only grow.

/** Only additions: what happened, what was answered and the plan it happened under never change. */
export const appendOnly = (table: string): string => `
create trigger ${table}_never_updated before update on ${table}
begin select raise(abort, '${table} is append-only'); end;
create trigger ${table}_never_deleted before delete on ${table}
begin select raise(abort, '${table} is append-only'); end;
`;
