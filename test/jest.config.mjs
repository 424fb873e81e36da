/** ESM mode, because jose and PGlite ship nothing else. Run by `npm test`, which adds --experimental-vm-modules. */
export default {
  rootDir: '..',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022', transform: { react: { runtime: 'automatic' } } },
        module: { type: 'es6' },
      },
    ],
  },
  // @microsoft/app-manifest is CommonJS and requires an ES module, which Node can and jest cannot.
  moduleNameMapper: { '^strip-bom$': '<rootDir>/test/run/stripBom.cjs' },
  testEnvironment: 'node',
  testTimeout: 60_000,
  cacheDirectory: '<rootDir>/.cache/jest',
  // An embedded database takes more than 500 MB in a test process.
  maxWorkers: 2,
  workerIdleMemoryLimit: '1500MB',
};
