// The next version of the file: what is posted outside any incident (期限のお知らせ, alerts) comes from the log of links and people,
// and its deliveries need a row to belong to. It is no incident: no event is ever appended to it, and no list shows it.
import { HOUSE } from '../../../src/directory/house.ts';

export const HOUSE_STEP = `
insert into heads (id, scenario, drill, status, declared_at, closed_at, plan_hash, seq, hash, planned_seq)
values ('${HOUSE}', '', 0, 'open', '', null, '', 0, '${'0'.repeat(64)}', 0);

drop view incidents;
create view incidents as
select id, scenario, drill, status, declared_at, closed_at from heads where id <> '${HOUSE}';
`;
