// Node code. The screens have a configuration of their own (jest.web.config.cjs), run without ESM modules.
const { nodeProject } = require('./tools/test/jest-node.cjs');

module.exports = {
  maxWorkers: 2,
  globalTeardown: '<rootDir>/tools/test/teardown.mjs',
  projects: [
    nodeProject('node', {
      roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/tools'],
      testMatch: [
        '<rootDir>/libs/{kernel,platform,testing}/**/*.spec.ts',
        '<rootDir>/libs/*/{domain,server}/**/*.spec.ts',
        '<rootDir>/apps/{api,worker}/**/*.spec.ts',
        '<rootDir>/tools/**/*.spec.ts',
      ],
    }),
    nodeProject('scenarios', { roots: ['<rootDir>/e2e'], testMatch: ['<rootDir>/e2e/scenarios/**/*.spec.ts'] }),
    nodeProject('browser', { roots: ['<rootDir>/e2e'], testMatch: ['<rootDir>/e2e/browser/**/*.spec.ts'] }),
  ],
};
