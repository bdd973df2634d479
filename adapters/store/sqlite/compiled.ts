// Written by queries/compile-queries.ts; do not edit.
import type { QueryName } from '../queries/define-queries.ts';
import type { CompiledText } from '../session.ts';

export const SQLITE_TEXT: Readonly<Record<QueryName, CompiledText>> = {
  head: { sql: 'select * from "heads" where "id" = ?', params: ['id'] },
  heads: { sql: 'select * from "heads" where "id" <> \'house\' order by "declared_at" desc, "id" desc', params: [] },
  openHeads: {
    sql: 'select * from "heads" where "status" = \'open\' and "id" <> \'house\' order by "declared_at" desc, "id" desc',
    params: [],
  },
  headsClosedSince: {
    sql: 'select * from "heads" where "closed_at" >= ? order by "declared_at" desc, "id" desc',
    params: ['since'],
  },
  headsToPlan: { sql: 'select * from "heads" where "planned_seq" < "seq" order by "declared_at", "id"', params: [] },
  lastIncidentId: {
    sql: 'select "id" from "heads" where "id" >= ? and "id" < ? order by length(id) desc, "id" desc limit 1',
    params: ['from', 'before'],
  },
  insertHead: {
    sql: 'insert into "heads" ("id", "scenario", "drill", "status", "declared_at", "closed_at", "plan_hash", "seq", "hash", "planned_seq") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    params: [
      'id',
      'scenario',
      'drill',
      'status',
      'declared_at',
      'closed_at',
      'plan_hash',
      'seq',
      'hash',
      'planned_seq',
    ],
  },
  advanceHead: {
    sql: 'update "heads" set "seq" = ?, "hash" = ?, "status" = ?, "closed_at" = ? where "id" = ? and "seq" = ?',
    params: ['seq', 'hash', 'status', 'closed_at', 'id', 'expected_seq'],
  },
  markPlanned: {
    sql: 'update "heads" set "planned_seq" = ? where "id" = ? and "planned_seq" < ?',
    params: ['planned_seq', 'id', 'planned_seq'],
  },
  eventsAfter: {
    sql: 'select "incident", "seq", "at", "type", "body", "actor", "what", "real_at" from "events" where "incident" = ? and "seq" > ? order by "seq"',
    params: ['id', 'seq'],
  },
  chain: { sql: 'select * from "events" where "incident" = ? order by "seq"', params: ['id'] },
  incidentsWithEvents: { sql: 'select distinct "incident" from "events" order by "incident"', params: [] },
  insertEvent: {
    sql: 'insert into "events" ("incident", "seq", "at", "type", "body", "actor", "what", "command_key", "prev", "hash", "real_at") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    params: ['incident', 'seq', 'at', 'type', 'body', 'actor', 'what', 'command_key', 'prev', 'hash', 'real_at'],
  },
  outcome: { sql: 'select * from "commands" where "command_key" = ?', params: ['command_key'] },
  outcomes: { sql: 'select * from "commands" order by "command_key"', params: [] },
  eventsWithoutOutcome: {
    sql: 'select distinct "e"."command_key" from "events" as "e" left join "commands" as "c" on "c"."command_key" = "e"."command_key" where "c"."command_key" is null and ("e"."command_key" like \'api:%\' or "e"."command_key" like \'web:%\') order by "e"."command_key"',
    params: [],
  },
  insertOutcome: {
    sql: 'insert into "commands" ("command_key", "fingerprint", "at", "incident", "reply", "hash", "seq", "link") values (?, ?, ?, ?, ?, ?, ?, ?) on conflict ("command_key") do nothing',
    params: ['command_key', 'fingerprint', 'at', 'incident', 'reply', 'hash', 'seq', 'link'],
  },
  outcomesHead: { sql: 'select "seq", "link" from "commands_head" where "id" = 1', params: [] },
  advanceOutcomes: { sql: 'update "commands_head" set "seq" = ?, "link" = ? where "id" = 1', params: ['seq', 'link'] },
  plan: { sql: 'select "json" from "plans" where "hash" = ?', params: ['hash'] },
  plans: { sql: 'select * from "plans" order by "hash"', params: [] },
  insertPlan: {
    sql: 'insert into "plans" ("hash", "json") values (?, ?) on conflict ("hash") do nothing',
    params: ['hash', 'json'],
  },
  deliveriesOf: { sql: 'select * from "deliveries" where "incident" = ? order by "id"', params: ['id'] },
  placesOfIncident: {
    sql: 'select "post_key", "kind", "platform", "conversation" from "deliveries" where "incident" = ? order by "id"',
    params: ['id'],
  },
  countDeliveries: {
    sql: 'select count(*) as "count" from "deliveries" where "incident" = ? and "state" = ?',
    params: ['id', 'state'],
  },
  wantedBefore: {
    sql: 'select "id", "life", "hash", "pinned", "state", "queued", "shown_hash", "shown_pinned", "uncertain", "due_at", "last_error" from "deliveries" where "incident" = ? and "post_key" = ? and "platform" = ? and "conversation" = ?',
    params: ['incident', 'post_key', 'platform', 'conversation'],
  },
  pinnedOf: {
    sql: 'select "id", "life", "hash", "pinned", "state", "queued", "shown_hash", "shown_pinned", "uncertain", "due_at", "last_error" from "deliveries" where "incident" = ? and "post_key" = ? and "pinned" = 1 order by "id"',
    params: ['incident', 'post_key'],
  },
  insertDelivery: {
    sql: 'insert into "deliveries" ("incident", "post_key", "kind", "life", "platform", "conversation", "hash", "pinned", "state", "queued", "shown_pinned", "uncertain", "wanted_since", "attempts", "due_at", "due_from", "card") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, 0, ?, ?, ?)',
    params: [
      'incident',
      'post_key',
      'kind',
      'life',
      'platform',
      'conversation',
      'hash',
      'pinned',
      'state',
      'queued',
      'uncertain',
      'due_at',
      'due_at',
      'due_at',
      'card',
    ],
  },
  cards: {
    sql: 'select "incident", "post_key", "platform", "conversation", "hash", "card" from "deliveries" order by "id"',
    params: [],
  },
  shownOnConsole: {
    sql: 'select "d"."incident", "d"."post_key", "d"."platform", "d"."conversation", "d"."hash", "m"."card" as "shown_card" from "deliveries" as "d" inner join "console_messages" as "m" on "d"."platform" = \'web\' and "m"."id" = cast(d.ref as integer) where "d"."shown_hash" = "d"."hash" order by "d"."id"',
    params: [],
  },
  wantPinned: { sql: 'update "deliveries" set "pinned" = ? where "id" = ?', params: ['pinned', 'id'] },
  changeWanted: {
    sql: 'update "deliveries" set "hash" = ?, "state" = ?, "queued" = ?, "attempts" = ?, "due_at" = ?, "due_from" = case when due_at = ? then due_from else ? end, "last_error" = ?, "card" = coalesce(?, card) where "id" = ?',
    params: ['hash', 'state', 'queued', 'attempts', 'due_at', 'due_at', 'due_at', 'last_error', 'card', 'id'],
  },
  lastQueued: { sql: 'select max("queued") as "queued" from "deliveries" where "queued" is not null', params: [] },
  nextClaimable: {
    sql: 'with "fronts" as (select "platform", "conversation", min("queued") as "queued" from "deliveries" where "queued" is not null group by "platform", "conversation") select min(case when case when d.state <> \'pending\' then d.lease_until when d.due_from > ? then ? else d.due_at end > ? then ? else case when d.state <> \'pending\' then d.lease_until when d.due_from > ? then ? else d.due_at end end) as "at" from "fronts" inner join "deliveries" as "d" on "d"."platform" = "fronts"."platform" and "d"."conversation" = "fronts"."conversation" and "d"."queued" = "fronts"."queued"',
    params: ['now', 'now', 'far', 'now', 'now', 'now'],
  },
  claimable: {
    sql: 'with "fronts" as (select "platform", "conversation", min("queued") as "queued" from "deliveries" where "queued" is not null group by "platform", "conversation") select "d".* from "fronts" inner join "deliveries" as "d" on "d"."platform" = "fronts"."platform" and "d"."conversation" = "fronts"."conversation" and "d"."queued" = "fronts"."queued" where (case when d.state <> \'pending\' then d.lease_until when d.due_from > ? then ? else d.due_at end <= ? or case when d.state <> \'pending\' then d.lease_until when d.due_from > ? then ? else d.due_at end > ?) order by "d"."queued" limit ?',
    params: ['now', 'now', 'now', 'now', 'now', 'far', 'limit'],
  },
  lease: {
    sql: 'update "deliveries" set "state" = \'sending\', "attempts" = ?, "uncertain" = ?, "due_from" = ?, "lease_owner" = ?, "lease_until" = ? where "id" = ?',
    params: ['attempts', 'uncertain', 'now', 'owner', 'until', 'id'],
  },
  leased: {
    sql: 'select * from "deliveries" where "id" = ? and "state" = \'sending\' and "lease_owner" = ?',
    params: ['id', 'owner'],
  },
  putRef: { sql: 'update "deliveries" set "ref" = ? where "id" = ?', params: ['ref', 'id'] },
  settle: {
    sql: 'update "deliveries" set "state" = ?, "queued" = ?, "attempts" = ?, "due_at" = ?, "last_error" = ?, "shown_hash" = ?, "uncertain" = ?, "lease_owner" = null, "lease_until" = null where "id" = ? and "lease_owner" = ?',
    params: ['state', 'queued', 'attempts', 'due_at', 'last_error', 'shown_hash', 'uncertain', 'id', 'owner'],
  },
  releaseForgotten: {
    sql: 'update "deliveries" set "state" = \'pending\', "lease_owner" = null, "lease_until" = null where "id" = ? and "lease_owner" = ?',
    params: ['id', 'sender'],
  },
  releaseLeases: {
    sql: 'update "deliveries" set "state" = \'pending\', "due_at" = min(due_at, wanted_since), "uncertain" = 1, "lease_owner" = null, "lease_until" = null where "queued" is not null and "state" = \'sending\'',
    params: [],
  },
  parked: {
    sql: 'select "d"."id" from "deliveries" as "d" inner join "heads" as "h" on "h"."id" = "d"."incident" where "d"."state" = \'parked\' and "d"."platform" = coalesce(?, d.platform) and coalesce(d.last_error, \'\') <> ? and ("h"."closed_at" is null or "h"."closed_at" > ?) order by "d"."id"',
    params: ['platform', 'left', 'closed_since'],
  },
  unpark: {
    sql: 'update "deliveries" set "state" = \'pending\', "queued" = ?, "due_at" = ?, "due_from" = ?, "attempts" = 0 where "id" = ?',
    params: ['queued', 'due_at', 'due_at', 'id'],
  },
  nextDecoration: {
    sql: 'select min(case when case when x.state <> \'pending\' then x.lease_until when x.due_from > ? then ? else x.due_at end > ? then ? else case when x.state <> \'pending\' then x.lease_until when x.due_from > ? then ? else x.due_at end end) as "at" from "decorations" as "x" inner join "deliveries" as "d" on "d"."id" = "x"."delivery" inner join "heads" as "h" on "h"."id" = "d"."incident" where (d.ref is not null or (x.replaced is not null and d.state in (\'withheld\', \'maybe_sent\'))) and (h.closed_at is null or h.closed_at > coalesce(?, \'\')) and (x.replaced is not null or not (d.pinned = 0 and exists (\n  select 1 from deliveries as next left join decorations as its on its.delivery = next.id and its.replaced is null\n  where next.incident = d.incident and next.platform = d.platform\n    and next.conversation = d.conversation and next.kind = d.kind\n    and next.pinned = 1 and next.shown_pinned = 0 and coalesce(its.refused, 0) = 0)))',
    params: ['now', 'now', 'far', 'now', 'now', 'now', 'closed_since'],
  },
  claimableDecorations: {
    sql: 'select "x"."id", "x"."delivery", "x"."replaced", "x"."attempts", "x"."last_error", "d"."incident", "d"."post_key", "d"."platform", "d"."conversation", "d"."pinned", "d"."ref" from "decorations" as "x" inner join "deliveries" as "d" on "d"."id" = "x"."delivery" inner join "heads" as "h" on "h"."id" = "d"."incident" where (d.ref is not null or (x.replaced is not null and d.state in (\'withheld\', \'maybe_sent\'))) and (h.closed_at is null or h.closed_at > coalesce(?, \'\')) and (x.replaced is not null or not (d.pinned = 0 and exists (\n  select 1 from deliveries as next left join decorations as its on its.delivery = next.id and its.replaced is null\n  where next.incident = d.incident and next.platform = d.platform\n    and next.conversation = d.conversation and next.kind = d.kind\n    and next.pinned = 1 and next.shown_pinned = 0 and coalesce(its.refused, 0) = 0))) and (case when x.state <> \'pending\' then x.lease_until when x.due_from > ? then ? else x.due_at end <= ? or case when x.state <> \'pending\' then x.lease_until when x.due_from > ? then ? else x.due_at end > ?) order by "x"."id" limit ?',
    params: ['closed_since', 'now', 'now', 'now', 'now', 'now', 'far', 'limit'],
  },
  leaseDecoration: {
    sql: 'update "decorations" set "state" = \'sending\', "attempts" = ?, "due_from" = ?, "lease_owner" = ?, "lease_until" = ? where "id" = ?',
    params: ['attempts', 'now', 'owner', 'until', 'id'],
  },
  leasedDecoration: {
    sql: 'select "x"."id", "x"."delivery", "x"."attempts", "x"."due_at", "d"."pinned", "d"."ref" from "decorations" as "x" inner join "deliveries" as "d" on "d"."id" = "x"."delivery" where "x"."id" = ? and "x"."state" = \'sending\' and "x"."lease_owner" = ?',
    params: ['id', 'owner'],
  },
  wantPin: {
    sql: 'insert into "decorations" ("delivery", "state", "attempts", "due_at", "due_from", "refused") values (?, \'pending\', 0, ?, ?, 0) on conflict ("delivery") where "replaced" is null do update set "attempts" = 0, "refused" = 0, "due_at" = case refused when 1 then excluded.due_at else due_at end, "due_from" = case refused when 1 then excluded.due_from else due_from end',
    params: ['delivery', 'due_at', 'due_at'],
  },
  forgetPinWanted: {
    sql: 'delete from "decorations" where "delivery" = ? and "replaced" is null and "state" = \'pending\' and "attempts" = 0',
    params: ['delivery'],
  },
  wantRemoved: {
    sql: 'insert into "decorations" ("delivery", "replaced", "state", "attempts", "due_at", "due_from", "refused") values (?, ?, \'pending\', 0, ?, ?, 0) on conflict do nothing',
    params: ['delivery', 'replaced', 'due_at', 'due_at'],
  },
  decorationDone: { sql: 'delete from "decorations" where "id" = ?', params: ['id'] },
  decorationAgain: {
    sql: 'update "decorations" set "state" = \'pending\', "attempts" = ?, "due_at" = ?, "refused" = ?, "last_error" = ?, "lease_owner" = null, "lease_until" = null where "id" = ?',
    params: ['attempts', 'due_at', 'refused', 'last_error', 'id'],
  },
  forgetOrphans: {
    sql: 'delete from "decorations" where "delivery" not in (select "id" from "deliveries")',
    params: [],
  },
  releaseDecorations: {
    sql: 'update "decorations" set "state" = \'pending\', "lease_owner" = null, "lease_until" = null, "attempts" = case attempts when 0 then 1 else attempts end where "state" = \'sending\'',
    params: [],
  },
  putPinned: { sql: 'update "deliveries" set "shown_pinned" = ? where "id" = ?', params: ['shown_pinned', 'id'] },
  placesOf: {
    sql: 'select "conversation" from "deliveries" where "incident" = ? and "post_key" = ? and "platform" = ? order by "id"',
    params: ['incident', 'post_key', 'platform'],
  },
  shownAs: {
    sql: 'select "d"."incident", "d"."post_key" from "deliveries" as "d" where "d"."platform" = ? and "d"."ref" = ? and ("d"."conversation" = ? or ("d"."conversation" >= ? and "d"."conversation" < ?)) order by "d"."id" desc limit 1',
    params: ['platform', 'ref', 'conversation', 'from', 'before'],
  },
  shownAsOpen: {
    sql: 'select "d"."id", "d"."state", "d"."queued", "d"."attempts", "d"."due_at", "d"."ref", "d"."shown_hash", "d"."pinned", "d"."shown_pinned", "d"."uncertain", "d"."lease_owner" from "deliveries" as "d" inner join "heads" as "h" on "h"."id" = "d"."incident" and "h"."status" = \'open\' where "d"."platform" = ? and "d"."ref" = ? and ("d"."conversation" = ? or ("d"."conversation" >= ? and "d"."conversation" < ?)) order by "d"."id"',
    params: ['platform', 'ref', 'conversation', 'from', 'before'],
  },
  pinsShown: {
    sql: 'select "d"."conversation", "d"."ref" from "deliveries" as "d" inner join "heads" as "h" on "h"."id" = "d"."incident" and "h"."status" = \'open\' where "d"."platform" = ? and "d"."state" = \'shown\' and "d"."pinned" = 1 and "d"."shown_pinned" = 1 and "d"."ref" is not null order by "d"."id"',
    params: ['platform'],
  },
  shownThere: {
    sql: 'select "d"."id", "d"."state", "d"."queued", "d"."attempts", "d"."due_at", "d"."ref", "d"."shown_hash", "d"."pinned", "d"."shown_pinned", "d"."uncertain", "d"."lease_owner" from "deliveries" as "d" where "d"."incident" = ? and "d"."platform" = ? and ("d"."conversation" = ? or ("d"."conversation" >= ? and "d"."conversation" < ?)) and ("d"."life" = \'living\' or "d"."state" <> \'shown\' or "d"."pinned" = 1) order by "d"."id"',
    params: ['incident', 'platform', 'conversation', 'from', 'before'],
  },
  lookAgain: {
    sql: 'update "deliveries" set "state" = ?, "queued" = ?, "attempts" = ?, "due_at" = ?, "due_from" = case when due_at = ? then due_from else ? end, "ref" = ?, "shown_hash" = ?, "shown_pinned" = ?, "uncertain" = ?, "lease_owner" = ? where "id" = ?',
    params: [
      'state',
      'queued',
      'attempts',
      'due_at',
      'due_at',
      'due_at',
      'ref',
      'shown_hash',
      'shown_pinned',
      'uncertain',
      'lease_owner',
      'id',
    ],
  },
  directoryAfter: {
    sql: 'select "seq", "at", "type", "body", "actor", "what" from "directory_events" where "seq" > ? order by "seq"',
    params: ['seq'],
  },
  directoryHash: { sql: 'select "hash" from "directory_events" where "seq" = ?', params: ['seq'] },
  directoryChain: { sql: 'select * from "directory_events" order by "seq"', params: [] },
  directoryHead: { sql: 'select "seq", "hash" from "directory_head" where "id" = 1', params: [] },
  insertDirectoryEvent: {
    sql: 'insert into "directory_events" ("seq", "at", "type", "body", "actor", "what", "command_key", "prev", "hash") values (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    params: ['seq', 'at', 'type', 'body', 'actor', 'what', 'command_key', 'prev', 'hash'],
  },
  advanceDirectory: {
    sql: 'update "directory_head" set "seq" = ?, "hash" = ? where "id" = 1 and "seq" = ?',
    params: ['seq', 'hash', 'expected_seq'],
  },
  secretOf: { sql: 'select "secret" from "secrets" where "holder" = ?', params: ['holder'] },
  holderOf: { sql: 'select "holder" from "secrets" where "secret" = ?', params: ['secret'] },
  putSecret: {
    sql: 'insert into "secrets" ("holder", "secret") values (?, ?) on conflict ("holder") do update set "secret" = ?',
    params: ['holder', 'secret', 'secret'],
  },
  dropSecret: { sql: 'delete from "secrets" where "holder" = ?', params: ['holder'] },
  sessionBySecret: {
    sql: 'select "id", "secret", "holder", "opened_at", "seen_at", "from_address", "person" from "sessions" where "secret" = ?',
    params: ['secret'],
  },
  allSessions: {
    sql: 'select "id", "secret", "holder", "opened_at", "seen_at", "from_address", "person" from "sessions" order by "opened_at" desc',
    params: [],
  },
  insertSession: {
    sql: 'insert into "sessions" ("id", "secret", "holder", "opened_at", "seen_at", "from_address", "person") values (?, ?, ?, ?, ?, ?, ?)',
    params: ['id', 'secret', 'holder', 'opened_at', 'seen_at', 'from_address', 'person'],
  },
  seeSession: { sql: 'update "sessions" set "seen_at" = ? where "id" = ?', params: ['seen_at', 'id'] },
  nameSession: { sql: 'update "sessions" set "person" = ? where "id" = ?', params: ['person', 'id'] },
  dropSession: { sql: 'delete from "sessions" where "id" = ?', params: ['id'] },
  dropSessionsOf: { sql: 'delete from "sessions" where "holder" = ?', params: ['holder'] },
  dropUnseenSessions: { sql: 'delete from "sessions" where "seen_at" < ?', params: ['since'] },
  attemptsOf: { sql: 'select "failures", "since", "until" from "attempts" where "subject" = ?', params: ['subject'] },
  putAttempts: {
    sql: 'insert into "attempts" ("subject", "failures", "since", "until") values (?, ?, ?, ?) on conflict ("subject") do update set "failures" = ?, "since" = ?, "until" = ?',
    params: ['subject', 'failures', 'since', 'until', 'failures', 'since', 'until'],
  },
  dropAttempts: { sql: 'delete from "attempts" where "subject" = ?', params: ['subject'] },
  dropOldAttempts: {
    sql: 'delete from "attempts" where "since" < ? and ("until" is null or until < ?)',
    params: ['since', 'since'],
  },
  insertMessage: {
    sql: 'insert into "console_messages" ("key", "conversation", "pinned", "posted_at", "updated_at", "card") values (?, ?, 0, ?, ?, ?) returning "id"',
    params: ['key', 'conversation', 'posted_at', 'updated_at', 'card'],
  },
  replaceMessage: {
    sql: 'update "console_messages" set "card" = ?, "updated_at" = ? where "id" = ?',
    params: ['card', 'updated_at', 'id'],
  },
  pinMessage: { sql: 'update "console_messages" set "pinned" = ? where "id" = ?', params: ['pinned', 'id'] },
  messageByKey: {
    sql: 'select "id" from "console_messages" where "conversation" = ? and "key" = ? order by "id" desc limit 1',
    params: ['conversation', 'key'],
  },
  messages: {
    sql: 'select * from "console_messages" where "conversation" >= ? and "conversation" < ? order by "id"',
    params: ['from', 'before'],
  },
  setting: { sql: 'select "value" from "settings" where "key" = ?', params: ['key'] },
  putSetting: {
    sql: 'insert into "settings" ("key", "value") values (?, ?) on conflict ("key") do update set "value" = ?',
    params: ['key', 'value', 'value'],
  },
  proveWritable: {
    sql: 'insert into "settings" ("key", "value") values (\'write_check\', \'0\') on conflict ("key") do update set "value" = case settings.value when \'0\' then \'1\' else \'0\' end',
    params: [],
  },
};
