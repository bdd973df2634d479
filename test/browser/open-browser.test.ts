// The browser itself is proven before any page is: it opens, and it can draw Japanese.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type OpenedBrowser, openBrowser } from './open-browser.ts';

let opened: OpenedBrowser = { unavailable: 'not opened yet' };

beforeAll(async () => {
  opened = await openBrowser();
});

afterAll(async () => {
  if ('browser' in opened) await opened.close();
});

test('Japanese is drawn with its own glyphs, not with boxes', async () => {
  if ('unavailable' in opened) throw new Error(opened.unavailable);
  const page = await opened.browser.newPage({ viewport: { width: 320, height: 120 } });
  const drawing = async (text: string): Promise<Buffer> => {
    await page.setContent(`<html lang="ja"><body style="font: 32px 'BIZ UDPGothic'">${text}</body></html>`);
    return page.screenshot({ type: 'png' });
  };
  // Without a font both would be the same two boxes.
  expect((await drawing('業務')).equals(await drawing('継続'))).toBe(false);
});

test('what is asked of another machine does not get there, and is told at the end', async () => {
  const another = await openBrowser();
  if ('unavailable' in another) throw new Error(another.unavailable);
  const page = await another.browser.newPage();
  await page.goto('http://bcp.example/picture.png');
  await expect(another.close()).rejects.toThrow('asked of another machine: GET http://bcp.example/picture.png');
});
