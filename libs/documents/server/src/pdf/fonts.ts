import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

/** One file a weight: where a file holds all of them, Chromium writes its letters into each PDF as drawings, one by one. */
const WEIGHTS = [400, 500, 600] as const;

interface Face {
  readonly weight: (typeof WEIGHTS)[number];
  readonly file: string;
  readonly range: string;
  readonly spans: readonly (readonly [number, number])[];
}

let faces: Promise<{ folder: string; faces: readonly Face[] }> | undefined;
const sources = new Map<string, Promise<string>>();

/** The font's style rules for the scripts a text is written in, the files within them: what is printed needs no other. */
export async function fontFaces(text: string): Promise<string> {
  const { folder, faces: all } = await (faces ??= readFaces());
  const used = new Set([...text].map((character) => character.codePointAt(0) ?? 0));
  const needed = all.filter(({ spans }) => [...used].some((code) => spans.some(([from, to]) => code >= from && code <= to)));
  const rules = await Promise.all(needed.map(async ({ weight, file, range }) =>
    `@font-face{font-family:'Noto Sans';font-weight:${weight};src:url(data:font/woff2;base64,${await source(join(folder, file))}) format('woff2');unicode-range:${range}}`));
  return rules.join('\n');
}

function source(path: string): Promise<string> {
  const known = sources.get(path) ?? readFile(path, 'base64');
  sources.set(path, known);
  return known;
}

async function readFaces(): Promise<{ folder: string; faces: readonly Face[] }> {
  const folder = dirname(createRequire(resolve(process.argv[1] ?? 'main.js')).resolve('@fontsource/noto-sans/package.json'));
  const found = await Promise.all(WEIGHTS.map(async (weight) => {
    const css = await readFile(join(folder, `${weight}.css`), 'utf8');
    return [...css.matchAll(/src: url\(\.\/(files\/[\w.-]+)\)[^;]*;\s*unicode-range: ([^;]+);/g)].map(([, file = '', range = '']): Face => ({ weight, file, range, spans: spansOf(range) }));
  }));
  if (found.some(({ length }) => length === 0)) throw new Error('the font package has no faces where they were expected');
  return { folder, faces: found.flat() };
}

const spansOf = (range: string): (readonly [number, number])[] =>
  range.split(',').map((part) => {
    const [from = '', to] = part.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to ?? from, 16)];
  });
