// 所属長の確認 on the console: the request's button leads to the form that asks whose confirmation it is.
import { expect, test } from '@jest/globals';
import { realConsole } from './real-console.ts';

const SECTION = 'welfare-promotion';
const BUTTON = '所属長として確認済にする';

test.each([SECTION, 'info-systems-manager'])(
  '%s is led to the form of the section’s page, and no press is refused',
  async (as) => {
    const { browser, settled, close } = await realConsole();
    try {
      const actsAs = async (id: string): Promise<void> => {
        await browser.visit('/');
        await browser.send('/actor', { as: id });
        await browser.visit('/');
      };
      await actsAs('info-systems-manager');
      await browser.send('/commands', { text: '/bcp declare iaas-down' });
      await actsAs(SECTION);
      await browser.send('/commands', { text: '/bcp 回答 27 停止 28 稼働中' });
      await settled();
      await actsAs(as);
      const { body } = await browser.visit('/incidents/2025-001?posts=all');
      const links = [...body.matchAll(/<a class="button[^"]*" href="([^"]*)">([^<]*)<\/a>/g)];
      const [, href = ''] = links.find(([, , label]) => label === BUTTON) ?? [];
      expect(href).toBe(`/incidents/2025-001/sections/${SECTION}#form-confirm`);
      expect(body).not.toContain('課長確認');
      const page = await browser.visit(href.split('#', 1).join(''));
      expect(page.body).toContain('id="form-confirm"');
      const [, post = ''] = /id="confirm-confirmedBy" name="confirmedBy" value="([^"]*)"/.exec(page.body) ?? [];
      expect(post).not.toBe('');
      const sent = await browser.send('/forms/confirm', { confirmedBy: post });
      expect((await browser.visit(sent.headers.location ?? '')).body).toContain('の回答を所属長確認済にしました');
    } finally {
      await close();
    }
  },
);
