// Screens: the design system, the consoles, the portal and the two apps, in jsdom.
const { createCjsPreset } = require('jest-preset-angular/presets');

const preset = createCjsPreset({
  tsconfig: {
    target: 'es2022',
    module: 'commonjs',
    moduleResolution: 'node10',
    ignoreDeprecations: '6.0',
    lib: ['es2024', 'dom', 'dom.iterable'],
    types: ['jest', 'node'],
    experimentalDecorators: true,
    useDefineForClassFields: false,
    esModuleInterop: true,
    isolatedModules: true,
    skipLibCheck: true,
  },
});

/** @type {import('jest').Config} */
module.exports = {
  ...preset,
  displayName: 'web',
  rootDir: __dirname,
  maxWorkers: 2,
  roots: ['<rootDir>/libs', '<rootDir>/apps'],
  testMatch: [
    '<rootDir>/libs/ui/**/*.spec.ts',
    '<rootDir>/libs/graphql/**/*.spec.ts',
    '<rootDir>/libs/*/{console,portal}/**/*.spec.ts',
    '<rootDir>/apps/{agent-console,client-portal}/**/*.spec.ts',
  ],
  testEnvironmentOptions: { url: 'http://localhost/agency/' },
  moduleNameMapper: { '^@quittance/(.+)$': '<rootDir>/libs/$1/src/index.ts' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  setupFilesAfterEnv: ['<rootDir>/libs/ui/testing/setup.ts', '<rootDir>/tools/test/patience.cjs'],
};
