// Text as Japanese Excel saves it: in Windows-31J, with a question mark for each letter that it does not have.

const codes = (): ReadonlyMap<string, readonly number[]> => {
  const decoder = new TextDecoder('shift_jis', { fatal: true });
  const found = new Map<string, readonly number[]>();
  const add = (bytes: readonly number[]): void => {
    try {
      const letter = decoder.decode(Uint8Array.from(bytes));
      if ([...letter].length === 1 && !found.has(letter)) found.set(letter, bytes);
    } catch {
      // No letter.
    }
  };
  for (let first = 0; first < 256; first += 1) add([first]);
  for (let first = 0x81; first <= 0xfc; first += 1)
    for (let second = 0x40; second <= 0xfc; second += 1) add([first, second]);
  // What Excel takes for a letter that Windows-31J has in another form.
  for (const [letter, twin] of [
    ['−', '－'],
    ['〜', '～'],
    ['—', '―'],
  ] as const)
    found.set(letter, found.get(twin) ?? []);
  return found;
};

const CODES = codes();
const QUESTION = [0x3f];

export const inWindows31j = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((letter) => CODES.get(letter) ?? QUESTION));
