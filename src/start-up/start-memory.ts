// What one start leaves to the next, so that it is quicker. Not in the system's temporary folder: on a shared machine
// somebody else could put code there for us to run. Who can write here can change the program itself.
import { fileURLToPath } from 'node:url';

export const START_MEMORY = fileURLToPath(new URL('../../node_modules/.cache/bcp-bot', import.meta.url));
