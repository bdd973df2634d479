// Which characters a TrueType font has and how wide they are, as OpenType's tables cmap (format 12), hhea and hmtx say it.

/** In ems; undefined for a character that the font lacks. */
export type WidthOf = (codePoint: number) => number | undefined;

const FORMAT_12 = 12;

export const readFont = (bytes: Uint8Array): WidthOf => {
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const table = tablesOf(font);
  const glyphs = glyphsOf(font, table('cmap'));
  const unitsPerEm = font.getUint16(table('head') + 18);
  const metrics = font.getUint16(table('hhea') + 34);
  const advances = table('hmtx');
  return (codePoint) => {
    const glyph = glyphs.get(codePoint);
    // The glyphs after the last metric are all as wide as that.
    return glyph && font.getUint16(advances + 4 * Math.min(glyph, metrics - 1)) / unitsPerEm;
  };
};

const tablesOf = (font: DataView): ((tag: string) => number) => {
  const offsets = new Map<string, number>();
  for (let at = 12, end = 12 + 16 * font.getUint16(4); at < end; at += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((letter) => font.getUint8(at + letter)));
    offsets.set(tag, font.getUint32(at + 8));
  }
  return (tag) => {
    const offset = offsets.get(tag);
    if (offset === undefined) throw new Error(`the font has no table ${tag}`);
    return offset;
  };
};

const glyphsOf = (font: DataView, cmap: number): ReadonlyMap<number, number> => {
  const subtable = fullSubtable(font, cmap);
  const glyphs = new Map<number, number>();
  const groups = font.getUint32(subtable + 12);
  for (let group = 0; group < groups; group++) {
    const at = subtable + 16 + 12 * group;
    const first = font.getUint32(at);
    const last = font.getUint32(at + 4);
    const glyph = font.getUint32(at + 8);
    for (let code = first; code <= last; code++) glyphs.set(code, glyph + code - first);
  }
  return glyphs;
};

const fullSubtable = (font: DataView, cmap: number): number => {
  const count = font.getUint16(cmap + 2);
  for (let at = cmap + 4; at < cmap + 4 + 8 * count; at += 8) {
    const subtable = cmap + font.getUint32(at + 4);
    if (font.getUint16(subtable) === FORMAT_12) return subtable;
  }
  throw new Error('the font has no cmap of format 12');
};
