// Jest runs the TypeScript sources as they are: the transformer only strips the types, as Node itself does.
const project = (displayName, folders) => ({
  displayName,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/test/tools/jest-strip-types.mjs' },
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
});

export default {
  // The domain needs no disk and no process: these run in `npm run verify`.
  projects: [
    project('unit', ['plan', 'phone-book', 'directory', 'incident', 'posts', 'app', 'chat', 'views', 'tools', 'time']),
    project('adapters', ['adapters', 'cli', 'story', 'start-up']),
    project('simulation', ['simulation']),
    project('process', ['process']),
    project('browser', ['browser']),
  ],
  // Jest would leave one core to itself, which is half of a small machine.
  maxWorkers: '100%',
  reporters: ['default', '<rootDir>/test/tools/jest-closing-line.mjs'],
  // Nothing takes half a minute by itself; a machine that has other things to do takes its time.
  testTimeout: 120_000,
};
