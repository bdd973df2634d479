// Jest transformer: types are stripped by Node's own stripper, so tests run the very text that production runs.
import { stripTypeScriptTypes } from 'node:module';

const process = (source) => ({ code: stripTypeScriptTypes(source) });

export default { process };
