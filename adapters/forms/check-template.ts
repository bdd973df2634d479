// A template comes from outside: whether it is a Word document at all, and small enough to open, before it is opened.
import { FormFault } from '../../src/ports/form-writer.ts';
import { type PackageEntry, packageEntries, unpackEntry } from './package-entries.ts';

const MIB = 1024 * 1024;
const LARGEST_FILE = 10 * MIB;
/** With the pictures in it; a few kilobytes can pretend to hold gigabytes. */
const LARGEST_UNPACKED = 40 * MIB;
/** A form of some pages has less than one; in memory it becomes many times as large. */
const LARGEST_XML = 2 * MIB;
const MOST_PARTS = 2000;
/** The time to fill one in grows with the square of its paragraphs and placeholders; a form has some hundred. */
const MOST_PLACES = 5000;
const PLACE = /<w:p[ />]|\{\{/g;

/** Word for the web names it `document2.xml`. */
const DOCUMENT = /PartName="\/(word\/[^"]+\.xml)"/;
const CONTENT_TYPES = '[Content_Types].xml';
/** A template (.dotx) and one with macros (.docm) say something else, and Word would refuse what we made of them. */
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

export interface OpenTemplate {
  readonly bytes: Buffer;
  readonly entries: readonly PackageEntry[];
}

/** Throws a FormFault when it is anything else: a .doc, a PDF, another archive, one with a password, or far too large. */
export const checkTemplate = (template: Uint8Array): OpenTemplate => {
  const bytes = Buffer.from(template.buffer, template.byteOffset, template.byteLength);
  if (bytes.length > LARGEST_FILE) throw new FormFault('not_a_docx');
  const entries = packageEntries(bytes);
  if (
    entries === undefined ||
    !isSmallEnough(entries) ||
    !isDocx(bytes, entries) ||
    places(bytes, entries) > MOST_PLACES
  )
    throw new FormFault('not_a_docx');
  return { bytes, entries };
};

const isSmallEnough = (entries: readonly PackageEntry[]): boolean =>
  entries.length <= MOST_PARTS &&
  unpackedSize(entries) <= LARGEST_UNPACKED &&
  unpackedSize(entries.filter(isXml)) <= LARGEST_XML;

const isXml = ({ name }: PackageEntry): boolean => /\.(xml|rels)$/i.test(name);

const places = (bytes: Buffer, entries: readonly PackageEntry[]): number =>
  entries.filter(isXml).reduce((sum, entry) => sum + (String(unpackEntry(bytes, entry)).match(PLACE)?.length ?? 0), 0);

const unpackedSize = (entries: readonly PackageEntry[]): number => entries.reduce((sum, { size }) => sum + size, 0);

const isDocx = (bytes: Buffer, entries: readonly PackageEntry[]): boolean => {
  const named = (wanted: string): PackageEntry | undefined => entries.find(({ name }) => name === wanted);
  const types = named(CONTENT_TYPES);
  const listed = types === undefined ? '' : (unpackEntry(bytes, types)?.toString('utf8') ?? '');
  const [main = ''] = listed.split('<Override').filter((part) => part.includes(`"${DOCX}"`));
  const path = DOCUMENT.exec(main)?.[1];
  return path !== undefined && named(path) !== undefined;
};
