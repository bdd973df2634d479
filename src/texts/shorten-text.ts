// Texts that are too long for where they stand: cut between characters, and never without a sign.

const ELLIPSIS = '…';

/** Where to cut a text so that it has at most that many units and no pair of surrogates is torn. */
const cutAt = (text: string, most: number): number => {
  const last = text.charCodeAt(most - 1);
  return last >= 0xd800 && last <= 0xdbff ? most - 1 : most;
};

/** Ends visibly when something is missing. */
export const shorten = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, cutAt(text, most - 1))}${ELLIPSIS}`;

/** The whole text in pieces of at most that many units. */
export const inPieces = (text: string, most: number): readonly string[] => {
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    const end = text.length - from <= most ? text.length : from + cutAt(text.slice(from, from + most), most);
    pieces.push(text.slice(from, end));
    from = end;
  }
  return pieces;
};

/** The length down to which the longest have to be cut so that `over` is saved. */
export const capFor = (lengths: readonly number[], over: number): number => {
  const falling = lengths.toSorted((a, b) => b - a);
  let above = 0;
  for (const [at, length] of falling.entries()) {
    above += length;
    const cap = Math.floor((above - over) / (at + 1));
    if (cap >= (falling[at + 1] ?? 0)) return cap;
  }
  return 0;
};
