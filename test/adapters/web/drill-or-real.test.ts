// The console asks back whether it is a drill as every surface does.
import { drillOrReal } from '../../conformance/drill-or-real.ts';
import { realConsole } from './real-console.ts';

const SIGNS: Readonly<Record<string, string>> = { '&quot;': '"', '&amp;': '&', '&lt;': '<', '&gt;': '>', '&#39;': "'" };
const read = (html: string): string =>
  html.replaceAll(/<[^>]*>/g, '').replaceAll(/&(?:quot|amp|lt|gt|#39);/g, (sign) => SIGNS[sign] ?? sign);

const outcomeIn = (body: string): string => /<div class="outcome[\s\S]*?<\/div>/.exec(body)?.[0] ?? '';
const buttonsIn = (html: string): readonly string[] =>
  [...html.matchAll(/<button[^>]*>([^<]*)<\/button>/g)].map(([, label = '']) => label);

drillOrReal(async () => {
  const { address, browser, close } = await realConsole();
  await browser.visit('/');
  await browser.send('/actor', { as: 'info-systems-manager' });

  /** What is read when a form was sent, here or where it leads. */
  const sends = async (action: string, fields: Readonly<Record<string, string>>): Promise<string> => {
    const sent = await browser.send(action, fields);
    const { location } = sent.headers;
    return outcomeIn(location === undefined ? sent.body : (await browser.visit(location)).body);
  };
  /** Twice is a double click: of the same page, with the same key. */
  const again = async (html: string, at: number): Promise<string> => {
    const [form = ''] = [...html.matchAll(/<form[\s\S]*?<\/form>/g)].map(([one]) => one).slice(at, at + 1);
    const fields = [...form.matchAll(/name="([^"]*)" value="([^"]*)"/g)];
    const body = new URLSearchParams(fields.map(([, name = '', value = '']) => [name, read(value)])).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const sent = await browser.visit('/commands', { method: 'POST', headers, body });
    const { location } = sent.headers;
    return outcomeIn(location === undefined ? sent.body : (await browser.visit(location)).body);
  };
  return {
    address,
    types: async (words) => {
      await browser.visit('/');
      const html = await sends('/commands', { text: `/bcp ${words}` });
      const labels = buttonsIn(html);
      return { read: read(html), buttons: labels, press: (label) => again(html, labels.indexOf(label)) };
    },
    fillsIn: async (fields) => {
      await browser.visit('/declare');
      const kind = (fields.drill ?? '') === '' ? 'real' : 'drill';
      await browser.send('/declare', { scenario: 'iaas-down', kind, ...fields });
      const sent = await browser.send('/forms/declare', {});
      const [, situation = ''] = /<textarea id="declare-situation"[^>]*>([^<]*)</.exec(sent.body) ?? [];
      const offered = [
        ...sent.body.matchAll(
          /<button type="submit" form="form-declare" formaction="\/forms\/declare" name="drill" value="(sure|real)">/g,
        ),
      ].map(([, drill]) => drill);
      return {
        read: read(outcomeIn(sent.body)),
        values: { situation: read(situation) },
        says: async (drill) => {
          if (!offered.includes(drill)) throw new Error(`no button for ${drill}`);
          await browser.send(
            '/declare',
            { scenario: 'iaas-down', situation: read(situation), drill },
            '/forms/declare',
          );
        },
      };
    },
    close,
  };
});
