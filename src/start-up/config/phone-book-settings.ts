// Where the telephone numbers and addresses are: a file of its own, outside the plan, so that it can be kept apart.

const CONTACTS = 'data/contacts.yaml';

/** BCP_CONTACTS; an empty variable is one that was not set. */
export const phoneBookFile = (env: Readonly<Record<string, string | undefined>>): string =>
  env.BCP_CONTACTS?.trim() || CONTACTS;
