// The app package that an administrator uploads to Teams: the manifest and two icons in a zip.
import type { Texts } from '../../../src/texts/texts.ts';
import { colorIcon, outlineIcon } from './icons.ts';
import { ICON_FILES, type ManifestSetting, manifest } from './manifest.ts';
import { zipArchive } from './zip-archive.ts';

export const appPackage = (setting: ManifestSetting, texts: Texts): Buffer =>
  zipArchive([
    { name: 'manifest.json', content: Buffer.from(`${JSON.stringify(manifest(setting, texts), null, 2)}\n`) },
    { name: ICON_FILES.color, content: colorIcon() },
    { name: ICON_FILES.outline, content: outlineIcon() },
  ]);
