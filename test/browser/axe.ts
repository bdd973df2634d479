// What axe-core has to say against a page, in one line each. It is handed in as a script of the browser's own tools, which the
// page's policy does not concern.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const require = createRequire(import.meta.url);

const LOOK = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target, failureSummary }) =>
    target.join(' ') + ' (' + failureSummary.split('\\n').at(-1).trim() + ')').join(', ')))`;

export const axeComplaints = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  return page.evaluate(LOOK);
};
