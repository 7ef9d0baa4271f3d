import js from '@eslint/js';
import angular from 'angular-eslint';
import typescript from 'typescript-eslint';
import cssParser from './tools/lint/css-parser.mjs';
import quittance, { everyRule } from './tools/lint/plugin.mjs';

const SCREENS = ['apps/{agent-console,client-portal}/**', 'libs/ui/**', 'libs/*/{console,portal}/**'];
const screens = (extension) => SCREENS.map((folder) => `${folder}/*.${extension}`);
const GENERATED = ['libs/graphql/**'];
const unusedVariables = ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }];

export default typescript.config(
  { ignores: ['dist/', 'node_modules/', '.data/', '.nx/', '.angular/', 'tmp/', ...GENERATED] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [js.configs.recommended, ...typescript.configs.recommended, ...typescript.configs.stylistic],
    plugins: { quittance },
    rules: {
      ...everyRule,
      'max-lines': ['error', { max: 400 }],
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': unusedVariables,
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      // Decorators' metadata takes the type from the annotation.
      '@typescript-eslint/no-inferrable-types': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
    },
  },
  {
    // The decorators' metadata needs the classes at run time, which this rule cannot see without types.
    files: ['apps/{api,worker}/**/*.ts', 'libs/platform/**/*.ts', 'libs/*/server/**/*.ts', ...screens('ts')],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  { files: ['**/migrations/*.ts'], rules: { 'max-lines': 'off' } },
  { files: ['e2e/**/*.ts', 'tools/**', 'apps/api/src/{cli.ts,commands/**}', 'apps/{api,worker}/src/main.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.{mjs,cjs}'],
    extends: [js.configs.recommended],
    plugins: { quittance },
    languageOptions: { globals: nodeGlobals(), parserOptions: { ecmaVersion: 'latest' } },
    rules: { ...everyRule, 'max-lines': ['error', { max: 400 }], 'no-unused-vars': unusedVariables, eqeqeq: 'error' },
  },
  {
    files: screens('ts'),
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-selector': ['error', ['element', 'attribute'].map((type) => ({ type, prefix: 'q', style: 'kebab-case' }))],
      '@angular-eslint/directive-selector': ['error', { type: 'attribute', prefix: 'q', style: 'camelCase' }],
      '@angular-eslint/prefer-on-push-component-change-detection': 'error',
    },
  },
  {
    files: screens('html'),
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
    plugins: { quittance },
    rules: { 'quittance/design-tokens': 'error' },
  },
  {
    files: ['**/*.{css,scss}'],
    plugins: { quittance },
    languageOptions: { parser: cssParser },
    rules: { 'quittance/design-tokens': 'error', 'quittance/telling-names': 'error' },
  },
);

function nodeGlobals() {
  const names = ['process', 'console', 'URL', 'Buffer', 'performance', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'fetch', 'AbortController', 'AbortSignal', 'WebSocket', 'TextDecoder', 'TextEncoder', 'structuredClone', 'crypto', 'module', 'require', 'exports', '__dirname', '__filename', 'Response', 'FormData', 'Blob', 'document', 'window'];
  return Object.fromEntries(names.map((name) => [name, 'readonly']));
}
