// A zip archive of a few small files, as PKWARE's APPNOTE describes it: no folders, no encryption, no 64-bit sizes.
import { crc32, deflateRawSync } from 'node:zlib';

export interface ArchivedFile {
  /** ASCII, without a path. */
  readonly name: string;
  readonly content: Buffer;
}

/** A day in DOS' form. It is always the same, so that the same files make the same archive. */
const DATE_1980_01_01 = (1 << 5) | 1;
const VERSION_2_0 = 20;
const DEFLATED = 8;

interface Entry {
  readonly name: Buffer;
  /** What the local header and the directory both say, from the version on. */
  readonly facts: Buffer;
  readonly packed: Buffer;
}

export const zipArchive = (files: readonly ArchivedFile[]): Buffer => {
  const entries = files.map(entryOf);
  const locals = entries.map(({ name, facts, packed }) => Buffer.concat([signature(0x04034b50), facts, name, packed]));
  let offset = 0;
  const directory = Buffer.concat(
    entries.map((entry, at) => {
      const record = directoryRecord(entry, offset);
      offset += locals[at]?.length ?? 0;
      return record;
    }),
  );
  return Buffer.concat([...locals, directory, endRecord(entries.length, directory.length, offset)]);
};

const entryOf = ({ name, content }: ArchivedFile): Entry => {
  const packed = deflateRawSync(content, { level: 9 });
  const path = Buffer.from(name, 'ascii');
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(VERSION_2_0, 0);
  facts.writeUInt16LE(DEFLATED, 4);
  facts.writeUInt16LE(DATE_1980_01_01, 8);
  facts.writeUInt32LE(crc32(content), 10);
  facts.writeUInt32LE(packed.length, 14);
  facts.writeUInt32LE(content.length, 18);
  facts.writeUInt16LE(path.length, 22);
  return { name: path, facts, packed };
};

const directoryRecord = ({ name, facts }: Entry, offset: number): Buffer => {
  const madeBy = Buffer.alloc(2);
  madeBy.writeUInt16LE(VERSION_2_0);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([signature(0x02014b50), madeBy, facts, rest, name]);
};

const endRecord = (count: number, size: number, offset: number): Buffer => {
  const facts = Buffer.alloc(18);
  facts.writeUInt16LE(count, 4);
  facts.writeUInt16LE(count, 6);
  facts.writeUInt32LE(size, 8);
  facts.writeUInt32LE(offset, 12);
  return Buffer.concat([signature(0x06054b50), facts]);
};

const signature = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
