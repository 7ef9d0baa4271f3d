// Settings shared by every jest project that runs Node code.
const { join, resolve } = require('node:path');

const root = resolve(__dirname, '../..');

/** @param {string} displayName @param {object} settings */
exports.nodeProject = (displayName, settings) => ({
  displayName,
  rootDir: root,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: [],
  moduleFileExtensions: ['ts', 'mjs', 'js', 'cjs', 'json', 'node'],
  moduleNameMapper: { '^@quittance/(.+)$': join(root, 'libs/$1/src/index.ts') },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
        swcrc: false,
      },
    ],
  },
  setupFiles: [join(__dirname, 'setup-node.cjs')],
  setupFilesAfterEnv: [join(__dirname, 'patience.cjs')],
  ...settings,
});
