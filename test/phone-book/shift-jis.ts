// Shift_JIS as Excel writes it: Node only reads it, so the table is turned round.

const BYTES = new Map<string, readonly number[]>();
const decoder = new TextDecoder('shift_jis');
for (let lead = 0; lead < 256; lead++) {
  const alone = decoder.decode(Uint8Array.of(lead));
  if (!alone.includes('\uFFFD')) BYTES.set(alone, [lead]);
  else {
    for (let trail = 0x40; trail < 0xfd; trail++) {
      const both = decoder.decode(Uint8Array.of(lead, trail));
      if (both.length === 1 && both !== '\uFFFD' && !BYTES.has(both)) BYTES.set(both, [lead, trail]);
    }
  }
}

export const inShiftJis = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((letter) => {
      const bytes = BYTES.get(letter);
      if (bytes === undefined) throw new Error(`${letter} is not in Shift_JIS`);
      return bytes;
    }),
  );
