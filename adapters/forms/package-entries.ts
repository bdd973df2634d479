// What a zip archive says that it holds, read before anything of it is unpacked (PKWARE's APPNOTE 4.3.12 and 4.3.16).
import { inflateRawSync } from 'node:zlib';

export interface PackageEntry {
  readonly name: string;
  /** Unpacked, in bytes. */
  readonly size: number;
  readonly packedSize: number;
  readonly method: number;
  /** Where its record in the directory, its own header and its content begin. */
  readonly recordAt: number;
  readonly headerAt: number;
  readonly contentAt: number;
}

const END = 0x06054b50;
const RECORD = 0x02014b50;
const HEADER = 0x04034b50;
const END_LENGTH = 22;
const RECORD_LENGTH = 46;
const HEADER_LENGTH = 30;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const OUTSIDE = new Set(['ERR_OUT_OF_RANGE', 'ERR_BUFFER_OUT_OF_BOUNDS']);

/** Undefined when the bytes are no zip archive, or one that is cut off, encrypted or larger than 4 GiB. */
export const packageEntries = (bytes: Buffer): readonly PackageEntry[] | undefined => {
  try {
    return entriesOf(bytes);
  } catch (error) {
    // Positions that lie outside of the archive: it is cut off or only looks like one.
    if (OUTSIDE.has((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
};

const entriesOf = (bytes: Buffer): readonly PackageEntry[] | undefined => {
  const end = endOf(bytes);
  if (end === undefined || bytes.readUInt32LE(0) !== HEADER) return undefined;
  const entries: PackageEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const entry = entryAt(bytes, at);
    if (entry === undefined) return undefined;
    entries.push(entry);
    at += RECORD_LENGTH + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
};

const endOf = (bytes: Buffer): number | undefined => {
  const first = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = bytes.length - END_LENGTH; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  return undefined;
};

const entryAt = (bytes: Buffer, at: number): PackageEntry | undefined => {
  const encrypted = (bytes.readUInt16LE(at + 8) & 1) === 1;
  const headerAt = bytes.readUInt32LE(at + 42);
  if (bytes.readUInt32LE(at) !== RECORD || encrypted || bytes.readUInt32LE(headerAt) !== HEADER) return undefined;
  return {
    name: bytes.toString('utf8', at + RECORD_LENGTH, at + RECORD_LENGTH + bytes.readUInt16LE(at + 28)),
    size: bytes.readUInt32LE(at + 24),
    packedSize: bytes.readUInt32LE(at + 20),
    method: bytes.readUInt16LE(at + 10),
    recordAt: at,
    headerAt,
    contentAt: headerAt + HEADER_LENGTH + bytes.readUInt16LE(headerAt + 26) + bytes.readUInt16LE(headerAt + 28),
  };
};

/** Undefined when it cannot be unpacked, or is not as large as the archive says. */
export const unpackEntry = (bytes: Buffer, entry: PackageEntry): Buffer | undefined => {
  const packed = bytes.subarray(entry.contentAt, entry.contentAt + entry.packedSize);
  const content = entry.method === DEFLATED ? inflated(packed, entry.size) : packed;
  if (entry.method !== DEFLATED && entry.method !== STORED) return undefined;
  return content?.length === entry.size ? content : undefined;
};

const inflated = (packed: Buffer, size: number): Buffer | undefined => {
  try {
    return inflateRawSync(packed, { maxOutputLength: size + 1 });
  } catch {
    // Damaged, or larger than it says: either way there is nothing that could be used.
    return undefined;
  }
};
