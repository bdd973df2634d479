// Whom something is told: one text for each, as the log and the phone book keep it, made and read here alone.

const KINDS = ['department', 'section', 'party', 'director', 'channel', 'vendor'] as const;
export type RecipientKind = (typeof KINDS)[number];

/** `department/planning` (経営担当課, 図2 ※2), `section/taxation`, `party/nisc`, `director/planning`, `channel/cabinet`, `vendor/<system>`. */
type RecipientKey<Kind extends RecipientKind = RecipientKind> = `${Kind}/${string}`;

const keyOf =
  <Kind extends RecipientKind>(kind: Kind) =>
  (id: string): RecipientKey<Kind> =>
    `${kind}/${id}`;

export const toDepartment = keyOf('department');
export const toSection = keyOf('section');
export const toParty = keyOf('party');
export const toDirector = keyOf('director');
export const toChannel = keyOf('channel');

export const isTo = <Kind extends RecipientKind>(kind: Kind, recipient: string): recipient is RecipientKey<Kind> =>
  recipient.startsWith(`${kind}/`);

/** `section` and `taxation` of `section/taxation`; all of it and nothing of what names one group, such as `departments`. */
export const partsOf = (recipient: string): readonly [kind: string, id: string] => {
  const slash = recipient.indexOf('/');
  return slash < 0 ? [recipient, ''] : [recipient.slice(0, slash), recipient.slice(slash + 1)];
};

/** undefined when it is somebody of another kind. */
export const idOf = (kind: RecipientKind, recipient: string): string | undefined =>
  isTo(kind, recipient) ? partsOf(recipient)[1] : undefined;
