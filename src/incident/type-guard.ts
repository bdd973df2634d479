// Which of several unions a value belongs to, by the name of its type. The table of names is complete by type: a name that is
// left out, or that is somebody else's, does not compile, so that a guard cannot drift from its union.

interface Typed {
  readonly type: string;
}

interface Coded {
  readonly code: string;
}

export const guardOf = <Of extends Typed>(table: Readonly<Record<Of['type'], unknown>>) => {
  const isOne = <All extends Typed>(one: All): one is Extract<All, { readonly type: Of['type'] }> =>
    Object.hasOwn(table, one.type);
  return Object.assign(isOne, { types: Object.keys(table) as readonly Of['type'][] });
};

/** The same by the code of a refusal. */
export const codeGuardOf =
  <Of extends Coded>(table: Readonly<Record<Of['code'], true>>) =>
  <All extends Coded>(one: All): one is Extract<All, { readonly code: Of['code'] }> =>
    Object.hasOwn(table, one.code);

/** What no subject knows: a newer version of the program wrote it. The type says that none was forgotten here. */
export const leftOver = <Instead>(_none: never, instead: Instead): Instead => instead;
