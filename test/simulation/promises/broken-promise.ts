// A promise that the program did not keep, named, with what was seen.
export class BrokenPromise extends Error {
  override readonly name = 'BrokenPromise';
  constructor(promise: string, seen: unknown) {
    super(`${promise}: ${typeof seen === 'string' ? seen : JSON.stringify(seen)}`);
  }
}

export const promise = (kept: boolean, what: string, seen: () => unknown): void => {
  if (!kept) throw new BrokenPromise(what, seen());
};
