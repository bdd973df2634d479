// What everybody may expect of every page, looked at in one visit: what is wrong with it, in one line each, by the promise that it breaks.
import type { Page } from 'playwright-core';
import { axeComplaints } from './axe.ts';

export const PROMISES = [
  'axe-core has nothing to say, of headings and landmarks neither',
  'at 200 % and 400 % nothing scrolls sideways and nothing is cut',
  'in colours of one’s own every button and every field has an edge',
  'every control is reached by the keyboard, is seen when it is, and lets go',
  'on A4 nothing is cut, there is nothing to press, and as of when it is stands there',
] as const;
export type Promised = (typeof PROMISES)[number];
export type Faults = ReadonlyMap<Promised, readonly string[]>;

/** 1280 px at 200 % and at 400 %. */
const ZOOMED = [640, 320];
/** A4 with 15 mm left on each side. */
const PAPER_PX = Math.floor((180 / 25.4) * 96);

const UNFOLD = `for (const one of document.querySelectorAll('main details')) one.open = true`;

/** For all of these: a line to know an element by, and whether it is there to be seen. */
const WORDS = `
  const named = (one) => one.outerHTML.replace(/\\s+/g, ' ').slice(0, 140);
  const seen = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true });
  const forReadersAlone = (one) => getComputedStyle(one).clipPath !== 'none';
`;

/** What reaches over the right edge, unless it moves within a box of its own; and text that its own box cuts off. */
const CUT = `(() => { ${WORDS}
  const within = (one, paper) => {
    for (let box = one.parentElement; box !== null; box = box.parentElement)
      if (!paper && /auto|scroll/.test(getComputedStyle(box).overflowX)) return true;
    return false;
  };
  const paper = matchMedia('print').matches;
  return [...document.querySelectorAll('body *:not(input)')].filter(seen).flatMap((one) => {
    const style = getComputedStyle(one);
    if (forReadersAlone(one) || one.closest('svg') !== null && one.tagName !== 'svg') return [];
    const cuts = paper ? style.overflowX !== 'visible' : /hidden|clip/.test(style.overflowX);
    if (cuts && one.tagName !== 'svg' && one.scrollWidth > one.clientWidth + 1) return ['cut ' + one.scrollWidth + ' in ' + one.clientWidth + ': ' + named(one)];
    if (one.getBoundingClientRect().right > innerWidth + 1 && !within(one, paper)) return ['too wide: ' + named(one)];
    return [];
  }).slice(0, 4);
})()`;

const NO_EDGE = `(() => { ${WORDS}
  return [...document.querySelectorAll('button, .button, select, input, textarea')].filter(seen).flatMap((one) => {
    const style = getComputedStyle(one);
    const edge = ['Top', 'Right', 'Bottom', 'Left'].some((side) => parseFloat(style['border' + side + 'Width']) > 0);
    const ofTheBrowser = /radio|checkbox|file/.test(one.type ?? '') && style.appearance !== 'none';
    return edge || ofTheBrowser || forReadersAlone(one) ? [] : [named(one)];
  }).slice(0, 4);
})()`;

/** A section's answer has fields on paper, too: it is filled in by hand there. A fold's title stays as what it is. */
const ON_PAPER = `(() => { ${WORDS}
  const presses = [...document.querySelectorAll('button, .button, select, input:not([type="hidden"]), textarea')]
    .filter((one) => one.closest('form.answer') === null && !one.readOnly);
  const asOf = [...document.querySelectorAll('.as-of, [data-as-of], .printed, .on-paper')].some(seen);
  const isDoor = document.querySelector('main form[action="/login"], main form[action="/s"]') !== null;
  return [
    ...presses.filter((one) => seen(one) && !forReadersAlone(one)).slice(0, 4).map((one) => 'to press: ' + named(one)),
    ...(asOf || isDoor ? [] : ['says not as of when it is']),
  ];
})()`;

/** Of radio buttons of one name, the keyboard comes to one. */
const WATCH_KEYBOARD = `(() => { ${WORDS}
  const group = (one) => one.type === 'radio' ? (one.form?.id ?? '') + '/' + one.name : one;
  const wanted = new Map([...document.querySelectorAll(
    'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]')]
    .filter((one) => seen(one) && !one.disabled).map((one) => [group(one), one]));
  const faults = new Set();
  const mark = (one) => {
    const style = getComputedStyle(one);
    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  };
  const covered = (one) => {
    const inside = (from, size, end) => (Math.max(from, 0) + Math.min(from + size, end)) / 2;
    const boxes = [...one.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    return boxes.length > 0 && boxes.every(({ left, top, width, height }) => {
      const there = document.elementFromPoint(inside(left, width, innerWidth), inside(top, height, innerHeight));
      return there === null || !(one.contains(there) || there.contains(one) || one.labels?.[0]?.contains(there));
    });
  };
  globalThis.keyboard = { left: () => wanted.size, faults: () => [
    ...[...wanted.values()].slice(0, 4).map((one) => 'not reached: ' + named(one)), ...[...faults].slice(0, 4)] };
  document.activeElement?.blur();
  addEventListener('focusin', ({ target }) => {
    wanted.delete(group(target));
    requestAnimationFrame(() => {
      if (document.activeElement !== target) return;
      if (!mark(target) && !(target.labels?.[0] && mark(target.labels[0]))) faults.add('no mark: ' + named(target));
      if (covered(target)) faults.add('covered: ' + named(target));
    });
  });
  return wanted.size;
})()`;

const ask = (page: Page, what: string): Promise<readonly string[]> => page.evaluate(what);

/** Twice round at most: what is not reached by then is not reached. */
const byKeyboard = async (page: Page): Promise<readonly string[]> => {
  const many: number = await page.evaluate(WATCH_KEYBOARD);
  for (let pressed = 0; pressed < many + 12; pressed += 6) {
    for (let one = 0; one < 6; one += 1) await page.keyboard.press('Tab');
    if ((await page.evaluate('keyboard.left()')) === 0) break;
  }
  return ask(page, 'keyboard.faults()');
};

const zoomed = async (page: Page): Promise<readonly string[]> => {
  const faults: string[] = [];
  for (const width of ZOOMED) {
    await page.setViewportSize({ width, height: 256 });
    for (const fault of await ask(page, CUT)) faults.push(`${width} px ${fault}`);
  }
  return faults;
};

const onPaper = async (page: Page): Promise<readonly string[]> => {
  await page.setViewportSize({ width: PAPER_PX, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  const faults = [...(await ask(page, CUT)), ...(await ask(page, ON_PAPER))];
  await page.emulateMedia({ media: 'screen' });
  return faults;
};

const inOwnColours = async (page: Page): Promise<readonly string[]> => {
  await page.emulateMedia({ forcedColors: 'active' });
  const faults = await ask(page, NO_EDGE);
  await page.emulateMedia({ forcedColors: 'none' });
  return faults;
};

/** Of the page as it is open, everything unfolded. Keys and colours are the same in every language. */
export const lookAtPage = async (page: Page, ofKeysToo: boolean): Promise<Faults> => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.evaluate(UNFOLD);
  const complaints = await axeComplaints(page);
  const keys = ofKeysToo ? await byKeyboard(page) : [];
  const colours = ofKeysToo ? await inOwnColours(page) : [];
  const zoom = await zoomed(page);
  const paper = await onPaper(page);
  return new Map([complaints, zoom, colours, keys, paper].map((one, at) => [PROMISES[at] as Promised, one]));
};
