// Paper from the console: sheets to print from the browser and as PDF, forms as .docx, and what happens to odd addresses.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { FormFault, type FormFaultCode } from '../../../src/ports/form-writer.ts';
import { type ConsoleServer, consoleServer, INCIDENT_PAGE } from './console-server.ts';

let server: ConsoleServer;
beforeEach(async () => {
  server = await consoleServer();
});
afterEach(() => server.close());

const sheet = (name: string): string => `${INCIDENT_PAGE}/print/${name}`;
const docx = (party: string): string => `${INCIDENT_PAGE}/forms/${party}.docx`;

describe('a sheet on screen', () => {
  test('is the sheet and nothing else, unfolded, and says that the numbers are on the PDF', async () => {
    const { status, body } = await server.ask(sheet('calls'));
    expect(status).toBe(200);
    expect(body).toContain('電話番号の入った連絡表は、PDFで印刷してください。');
    expect(body).toContain(`href="${sheet('calls')}.pdf"`);
    expect(body.match(/class="sheet"/g)).toHaveLength(2);
    expect(body).not.toMatch(/<form|<details|<select|command-bar/);
    expect(body).toMatch(/<th scope="row">12<\/th>/);
  });

  test('ticks whom was told, and leaves room to write for what is asked', async () => {
    const { body } = await server.ask(sheet('calls'));
    expect(body).toMatch(/class="ruled calls"[\s\S]*?<td>済<\/td>/);
    expect(body).toMatch(/未回答[\s\S]*?<td><\/td><td><\/td><td><\/td>/);
  });

  test('never lets a text become markup', async () => {
    const { body } = await server.ask(sheet('calls'));
    expect(body).not.toContain('<img');
    expect(body).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(body).not.toMatch(/<style|<script(?! src="\/assets\/)|\son\w+="|\sstyle="/);
  });

  test('is asked for as a report said', async () => {
    expect((await server.ask(`${sheet('fax-nisc')}?report=2`)).body).toContain('fax-nisc-2');
    expect((await server.ask(`${sheet('fax-nisc')}?report=`)).body).toContain('fax-nisc');
  });
});

describe('a sheet as PDF', () => {
  test('is shown in the browser, named after incident and sheet, and kept nowhere', async () => {
    const { status, headers, body } = await server.ask(`${sheet('report')}.pdf?report=1`);
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, 'application/pdf', 'no-store']);
    expect(headers['content-disposition']).toBe('inline; filename="2026-001-report-1.pdf"');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(body).toMatch(/^%PDF/);
  });

  test('is not made for another site', async () => {
    for (const path of [`${sheet('calls')}.pdf`, docx('nisc')]) {
      expect((await server.ask(path, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
    }
  });

  test('that cannot be made is said in our own words, and logged', async () => {
    await server.close();
    server = await consoleServer({
      paper: {
        printer: {
          pdf: async () => {
            throw new Error('no font for 情報システム課');
          },
        },
      },
    });
    const { status, body } = await server.ask(`${sheet('calls')}.pdf`);
    expect(status).toBe(500);
    expect(body).not.toContain('font');
    expect(JSON.stringify(server.errors)).not.toContain('情報システム課');
    expect(server.errors).toHaveLength(1);
  });
});

describe('a form as .docx', () => {
  test('is a file named after incident, party and report', async () => {
    const { status, headers, body } = await server.ask(`${docx('nisc')}?report=2`);
    expect(status).toBe(200);
    expect(headers['content-type']).toContain('wordprocessingml.document');
    expect(headers['content-disposition']).toBe('attachment; filename="2026-001-nisc-2.docx"');
    expect(headers['cache-control']).toBe('no-store');
    expect(body).toBe('PK 障害連絡票 plain');
  });

  const withTemplate = async (code: FormFaultCode, placeholders: readonly string[] = []): Promise<void> => {
    await server.close();
    server = await consoleServer({
      paper: {
        template: async () => Buffer.from('the ward’s'),
        writer: {
          docx: async (_form, template) => {
            if (template !== undefined) throw new FormFault(code, placeholders);
            return Buffer.from('plain');
          },
        },
      },
    });
  };

  test.each([
    ['not_a_docx', [], 'Wordの文書(.docx)として読み取れません'],
    ['no_placeholders', [], '目印がありません'],
    ['unknown_placeholders', ['件銘', '<b>'], '使えない目印があります:件銘、&lt;b&gt;'],
  ] as const)(
    'of a template that is wrong (%s) says what is wrong, and offers the plain form',
    async (code, marks, words) => {
      await withTemplate(code, marks);
      const { status, body } = await server.ask(`${docx('nisc')}?report=1`);
      expect(status).toBe(422);
      expect(body).toContain('forms/nisc.docx');
      expect(body).toContain(words);
      expect(body).toContain(`href="${docx('nisc')}?report=1&amp;plain=1"`);
      const plain = await server.ask(`${docx('nisc')}?report=1&plain=1`);
      expect([plain.status, plain.body]).toEqual([200, 'plain']);
      expect(server.errors).toEqual([]);
    },
  );

  test('no template is looked for but that of a party of the plan', async () => {
    const looked: string[] = [];
    await server.close();
    server = await consoleServer({
      paper: {
        template: async (party) => {
          looked.push(party);
          return undefined;
        },
      },
    });
    for (const party of ['nisc', 'nobody', '..', '..%2f..%2fsecrets', '%2e%2e%2fnisc', 'nisc%00', 'NISC']) {
      await server.ask(docx(party));
    }
    expect(looked).toEqual(['nisc']);
  });
});

describe('an address with nothing behind it is 404, with the way back', () => {
  test.each([
    sheet('nothing'),
    `${sheet('nothing')}.pdf`,
    `${sheet('calls')}.PDF`,
    `${sheet('calls')}?report=x`,
    `${sheet('calls')}.pdf?report=1e3`,
    `${sheet('calls')}.pdf?report=1&report=2`,
    `${sheet('..%2f..%2fetc%2fpasswd')}.pdf`,
    `${sheet('../calls')}.pdf`,
    `${sheet('a'.repeat(200))}.pdf`,
    '/incidents/2026-999/print/calls',
    '/incidents/2026-999/print/calls.pdf',
    '/incidents/2026-999/forms/nisc.docx',
    docx('nobody'),
    `${docx('nisc')}?report=9`,
    `${docx('nisc')}?report=-1`,
    `${INCIDENT_PAGE}/forms/nisc.doc`,
    `${INCIDENT_PAGE}/forms/`,
    `${INCIDENT_PAGE}/print/`,
  ])('%s', async (path) => {
    const { status, body } = await server.ask(path);
    expect(status).toBe(404);
    expect(body).toContain('href="/"');
    expect(server.errors).toEqual([]);
  });
});

test('paper is for the people of this computer only', async () => {
  await server.close();
  server = await consoleServer({ peer: '10.0.0.5' });
  for (const path of [sheet('calls'), `${sheet('calls')}.pdf`, docx('nisc'), `${INCIDENT_PAGE}/contacts`]) {
    expect((await server.ask(path)).status).toBe(403);
  }
});
