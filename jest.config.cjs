// Node code. The screens have a configuration of their own (jest.web.config.cjs), run without ESM modules.
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { nodeProject } = require('./tools/test/jest-node.cjs');

/** jest refuses a root that is not there. */
const present = (...folders) => folders.filter((folder) => existsSync(join(__dirname, folder))).map((folder) => `<rootDir>/${folder}`);

module.exports = {
  maxWorkers: 2,
  // Each file's modules stay in its worker's memory: it is begun anew before collecting them costs more than the tests.
  workerIdleMemoryLimit: '1500MB',
  globalTeardown: '<rootDir>/tools/test/teardown.mjs',
  projects: [
    nodeProject('node', {
      roots: present('libs', 'apps', 'tools'),
      testMatch: [
        '<rootDir>/libs/{kernel,platform,testing}/**/*.spec.ts',
        '<rootDir>/libs/*/{domain,server}/**/*.spec.ts',
        '<rootDir>/apps/{api,worker}/**/*.spec.ts',
        '<rootDir>/tools/**/*.spec.ts',
      ],
    }),
    nodeProject('scenarios', { roots: present('e2e', 'tools/test'), testMatch: ['<rootDir>/e2e/scenarios/**/*.spec.ts'] }),
    nodeProject('browser', { roots: present('e2e', 'tools/test'), testMatch: ['<rootDir>/e2e/browser/**/*.spec.ts'] }),
  ],
};
