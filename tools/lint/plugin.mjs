// The rules of the architecture, one file each. tools/lint/planted-violations.mjs proves that each still fires.
import { readdirSync } from 'node:fs';

const folder = new URL('./rules/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.mjs')).sort();
const rules = {};
for (const file of files) rules[file.replace('.mjs', '')] = (await import(new URL(file, folder).href)).default;

/** @type {import('eslint').ESLint.Plugin} */
export default { meta: { name: 'quittance' }, rules };

/** Every rule, as errors. */
export const everyRule = Object.fromEntries(Object.keys(rules).map((name) => [`quittance/${name}`, 'error']));
