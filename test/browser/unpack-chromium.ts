// Unpacks the Chromium that npm brought, and the system libraries a bare machine lacks, into $TMPDIR.
// A process of its own, because the package takes its folder from the environment (see open-browser.ts).

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium, { inflate } from '@sparticuz/chromium';

const packed = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../bin');
chromium.setGraphicsMode = false;
await chromium.executablePath();
await inflate(join(packed, 'al2023.tar.br'));
