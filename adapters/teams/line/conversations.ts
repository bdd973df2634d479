// Conversations in Teams: which ids are whose.

/** People by their object id; conversations have ids of many forms. */
export const TEAMS_ADDRESSES = { person: /^[0-9a-f-]{32,40}$/i, conversation: /./ };
