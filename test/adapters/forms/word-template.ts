// Templates as Word writes them: text cut into runs by its spelling check, tables, text boxes, headers and footers.
import { zipArchive } from '../../../adapters/teams/package/zip-archive.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const DOCUMENT = `${WORD}.document.main+xml`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Each part of the text is a run of its own, with a mark of the spelling check in between; the first one is bold. */
export const paragraph = (...runs: readonly string[]): string =>
  `<w:p>${runs
    .map(
      (text, at) =>
        `<w:r><w:rPr>${at === 0 ? '<w:b/>' : ''}<w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`,
    )
    .join('<w:proofErr w:type="spellStart"/>')}</w:p>`;

export const table = (...cells: readonly string[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>${cells
    .map((content) => `<w:tr><w:tc>${content}</w:tc></w:tr>`)
    .join('')}</w:tbl>`;

export const contentControl = (content: string): string => `<w:sdt><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

export const textBox = (content: string): string =>
  `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;

interface Parts {
  readonly body: string;
  readonly header?: string;
  readonly footer?: string;
  /** Of the document itself; a .docm and a .dotx say others. */
  readonly contentType?: string;
}

/** As they lie in the archive. */
export const wordFiles = ({ body, header = '<w:p/>', footer = '<w:p/>', contentType = DOCUMENT }: Parts) => ({
  '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${contentType}"/><Override PartName="/word/header1.xml" ContentType="${WORD}.header+xml"/><Override PartName="/word/footer1.xml" ContentType="${WORD}.footer+xml"/></Types>`,
  '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/header" Target="header1.xml"/><Relationship Id="rId2" Type="${OFFICE}/footer" Target="footer1.xml"/></Relationships>`,
  'word/header1.xml': `${HEAD}<w:hdr ${W}>${header}</w:hdr>`,
  'word/footer1.xml': `${HEAD}<w:ftr ${W}>${footer}</w:ftr>`,
  'word/document.xml': `${HEAD}<w:document ${W} xmlns:r="${OFFICE}"><w:body>${body}<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:footerReference w:type="default" r:id="rId2"/></w:sectPr></w:body></w:document>`,
});

export const archive = (files: Readonly<Record<string, string | Buffer>>): Buffer =>
  zipArchive(Object.entries(files).map(([name, content]) => ({ name, content: Buffer.from(content) })));

export const wordTemplate = (parts: Parts, more: Readonly<Record<string, string | Buffer>> = {}): Buffer =>
  archive({ ...wordFiles(parts), ...more });
