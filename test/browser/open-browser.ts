// A real browser from npm packages alone: no browser, library or font of the machine is needed on Linux x64.

import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { otherMachines } from './other-machines.ts';

export type OpenedBrowser =
  /** Closing fails if anything was asked of another machine meanwhile. */
  { readonly browser: Browser; readonly close: () => Promise<void> } | { readonly unavailable: string };

const require = createRequire(import.meta.url);

export const openBrowser = async (launch: Pick<LaunchOptions, 'ignoreDefaultArgs'> = {}): Promise<OpenedBrowser> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { unavailable: `the npm package's Chromium runs on linux x64, this is ${process.platform} ${process.arch}` };
  }
  const unpacked = await unpackedChromium();
  const own = mkdtempSync(join(tmpdir(), 'bcp-bot-browser-'));
  const others = await otherMachines();
  const browser = await chromium.launch({
    ...launch,
    proxy: others.proxy,
    executablePath: join(unpacked, 'chromium'),
    // The sandbox needs rights that containers and root do not have; only our own pages are opened.
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
    env: {
      PATH: process.env.PATH,
      HOME: own,
      LD_LIBRARY_PATH: join(unpacked, 'al2023/lib'),
      FONTCONFIG_FILE: writeFontsConf(own),
    },
  });
  const close = async (): Promise<void> => {
    await browser.close();
    await others.close();
    rmSync(own, { recursive: true, force: true });
    if (others.asked().length > 0) throw new Error(`asked of another machine: ${others.asked().join(', ')}`);
  };
  return { browser, close };
};

/** Unpacked once per version and machine; the rename makes it whole or absent, also when two tests race. */
const unpackedChromium = async (): Promise<string> => {
  const folder = join(tmpdir(), `bcp-bot-chromium-${chromiumVersion()}`);
  if (existsSync(folder)) return folder;
  const fresh = mkdtempSync(`${folder}-`);
  const script = join(import.meta.dirname, 'unpack-chromium.ts');
  await promisify(execFile)(process.execPath, [script], { env: { ...process.env, TMPDIR: fresh } });
  try {
    renameSync(fresh, folder);
  } catch {
    rmSync(fresh, { recursive: true });
    if (!existsSync(folder)) throw new Error(`${folder} could not be made`);
  }
  return folder;
};

const chromiumVersion = (): string => {
  const manifest = join(dirname(require.resolve('@sparticuz/chromium')), '../package.json');
  return JSON.parse(readFileSync(manifest, 'utf8')).version;
};

/** The only font is BIZ UDPGothic: pages look the same on every machine, and Japanese is never a row of boxes. */
const writeFontsConf = (folder: string): string => {
  const fonts = dirname(require.resolve('@expo-google-fonts/biz-udpgothic'));
  const path = join(folder, 'fonts.conf');
  writeFileSync(
    path,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fonts}</dir><cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>\n`,
  );
  return path;
};
