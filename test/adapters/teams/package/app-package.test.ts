// The app package is what Teams takes: a zip that anybody can open, a manifest that the official schema accepts and the
// documented limits allow, and icons of the two sizes.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, inflateRawSync, inflateSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { appPackage } from '../../../../adapters/teams/package/app-package.ts';
import { manifest } from '../../../../adapters/teams/package/manifest.ts';
import { readCommandLine } from '../../../../src/incident/parse/command-line.ts';
import { isRefusal } from '../../../../src/incident/refusal.ts';
import { type Locale, textsIn } from '../../../../src/texts/texts.ts';
import { ward } from '../../../incident/given-when-then.ts';
import { typed } from '../../../incident/parse/read.ts';

const APP_ID = '11111111-2222-4333-8444-555555555555';
const LOCALES: readonly Locale[] = ['ja', 'en'];
const packed = appPackage({ appId: APP_ID }, textsIn('ja'));

/** Draft 04 differs from what ajv speaks, as far as this schema goes, in nothing but the name of its description. */
const schemaFaults = (() => {
  const { $schema: _, ...schema } = JSON.parse(
    readFileSync(join(import.meta.dirname, 'teams-manifest-1.30.json'), 'utf8'),
  );
  const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(schema);
  return (given: unknown): readonly string[] =>
    validate(JSON.parse(JSON.stringify(given)))
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
})();

describe('the zip', () => {
  /** A reader of its own: by the directory at the end, as APPNOTE says. */
  const filesIn = (zip: Buffer): ReadonlyMap<string, Buffer> => {
    const end = zip.length - 22;
    expect(zip.readUInt32LE(end)).toBe(0x06054b50);
    const files = new Map<string, Buffer>();
    let at = zip.readUInt32LE(end + 16);
    for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
      expect(zip.readUInt32LE(at)).toBe(0x02014b50);
      const [checksum, size, whole] = [16, 20, 24].map((field) => zip.readUInt32LE(at + field));
      const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field));
      const local = zip.readUInt32LE(at + 42);
      expect(zip.readUInt32LE(local)).toBe(0x04034b50);
      // Both headers say the same.
      expect(zip.subarray(local + 4, local + 30)).toEqual(zip.subarray(at + 6, at + 32));
      const data = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      const content = inflateRawSync(zip.subarray(data, data + (size ?? 0)));
      expect([content.length, crc32(content)]).toEqual([whole, checksum]);
      files.set(zip.toString('ascii', at + 46, at + 46 + name), content);
      at += 46 + name + extra + comment;
    }
    expect(at).toBe(end);
    return files;
  };

  test('holds the manifest and two icons at its root, each whole', () => {
    const files = filesIn(packed);
    expect([...files.keys()]).toEqual(['manifest.json', 'color.png', 'outline.png']);
    expect(JSON.parse(String(files.get('manifest.json')))).toEqual(
      JSON.parse(JSON.stringify(manifest({ appId: APP_ID }, textsIn('ja')))),
    );
  });

  test('is the same for the same app', () => {
    expect(appPackage({ appId: APP_ID }, textsIn('ja')).equals(packed)).toBe(true);
  });

  test.each([
    ['unzip', ['-t']],
    ['python3', ['-m', 'zipfile', '-t']],
  ])('opens with %s, where the machine has it', (tool, options) => {
    const folder = mkdtempSync(join(tmpdir(), 'bcp-zip-'));
    const path = join(folder, 'app.zip');
    writeFileSync(path, packed);
    try {
      execFileSync(tool, [...options, path], { stdio: 'pipe' });
    } catch (error) {
      expect(error).toMatchObject({ code: 'ENOENT' });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  /** Width, height, and the pixels without their lines' filters. */
  const readIcon = (name: string) => {
    const png = filesIn(packed).get(name) ?? Buffer.alloc(0);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    const chunks = new Map<string, Buffer>();
    for (let at = 8; at < png.length; ) {
      const size = png.readUInt32BE(at);
      const body = png.subarray(at + 4, at + 8 + size);
      expect(png.readUInt32BE(at + 8 + size)).toBe(crc32(body));
      chunks.set(body.toString('ascii', 0, 4), body.subarray(4));
      at += size + 12;
    }
    expect([...chunks.keys()]).toEqual(['IHDR', 'IDAT', 'IEND']);
    const header = chunks.get('IHDR') ?? Buffer.alloc(0);
    expect([...header.subarray(8)]).toEqual([8, 6, 0, 0, 0]);
    const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
    const lines = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
    const pixels = Array.from({ length: width * height }, (_, at) => {
      const from = Math.floor(at / width) * (width * 4 + 1) + 1 + (at % width) * 4;
      return [...lines.subarray(from, from + 4)];
    });
    return { width, height, pixels };
  };

  test('the colour icon is 192 pixels wide, without a hole, and not of one colour', () => {
    const { width, height, pixels } = readIcon('color.png');
    expect([width, height]).toEqual([192, 192]);
    expect(pixels.every(([, , , opacity]) => opacity === 255)).toBe(true);
    expect(new Set(pixels.map(String)).size).toBeGreaterThan(1);
    expect(pixels[0]).toEqual([0x1a, 0x3a, 0x5c, 255]);
  });

  test('the outline icon is 32 pixels wide, white on nothing', () => {
    const { width, height, pixels } = readIcon('outline.png');
    expect([width, height]).toEqual([32, 32]);
    expect(pixels.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255)).toBe(true);
    expect(pixels[0]?.[3]).toBe(0);
    const seen = pixels.filter(([, , , opacity = 0]) => opacity > 128).length / pixels.length;
    expect(seen).toBeGreaterThan(0.15);
    expect(seen).toBeLessThan(0.6);
  });
});

describe('the manifest', () => {
  test.each(LOCALES)('is accepted by the official schema (%s)', (locale) => {
    expect(schemaFaults(manifest({ appId: APP_ID }, textsIn(locale)))).toEqual([]);
    expect(
      schemaFaults(manifest({ appId: APP_ID.toUpperCase(), domain: 'bcp.city.example.jp' }, textsIn(locale))),
    ).toEqual([]);
  });

  test('a mistake would be noticed', () => {
    const good = manifest({ appId: APP_ID }, textsIn('ja'));
    expect(schemaFaults({ ...good, id: 'no-guid' })).not.toEqual([]);
    expect(schemaFaults({ ...good, manifestVersion: '1.5' })).not.toEqual([]);
    expect(schemaFaults({ ...good, surprise: true })).not.toEqual([]);
    expect(schemaFaults({ ...good, description: { short: 'あ'.repeat(81), full: '' } })).not.toEqual([]);
  });

  test('the bot is the app, and speaks in teams, group chats and personal chats', () => {
    const { id, bots } = manifest({ appId: APP_ID.toUpperCase() }, textsIn('ja'));
    expect(id).toBe(APP_ID);
    expect(bots).toMatchObject([{ botId: APP_ID, scopes: ['team', 'groupChat', 'personal'] }]);
  });

  test.each(LOCALES)('offers at most ten commands in each place, short enough for their menu (%s)', (locale) => {
    const lists = manifest({ appId: APP_ID }, textsIn(locale)).bots.flatMap(({ commandLists }) => commandLists);
    expect(lists.length).toBeLessThanOrEqual(3);
    expect(lists.flatMap(({ scopes }) => scopes).toSorted()).toEqual(['groupChat', 'personal', 'team']);
    for (const { commands } of lists) {
      expect(commands.length).toBeLessThanOrEqual(10);
      for (const { title, description } of commands) {
        expect(title.length).toBeLessThanOrEqual(32);
        expect(description.length).toBeLessThanOrEqual(128);
      }
    }
  });

  test('every command that it offers is one, and every example is a whole one', () => {
    const commands = LOCALES.flatMap((locale) => [
      ...textsIn(locale, ward).teams.app.commands,
      ...textsIn(locale, ward).teams.app.personalCommands,
    ]);
    expect(commands.filter(({ title }) => isRefusal(readCommandLine(title, ward)))).toEqual([]);
    const examples = commands.flatMap(({ description }) => /\(例:(.+)\)$/u.exec(description)?.[1] ?? []);
    expect(examples.length).toBeGreaterThan(4);
    expect(examples.filter((example) => isRefusal(typed(example)))).toEqual([]);
  });

  test('names only the domain that was given', () => {
    expect(manifest({ appId: APP_ID }, textsIn('ja')).validDomains).toEqual([]);
    const { validDomains, developer } = manifest({ appId: APP_ID, domain: 'bcp.city.example.jp' }, textsIn('ja'));
    expect(validDomains).toEqual(['bcp.city.example.jp']);
    expect(developer.websiteUrl).toBe('https://bcp.city.example.jp/');
  });
});
