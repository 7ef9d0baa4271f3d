import { formatMoney, ok, refuse, type Result } from '@quittance/kernel';
import type { Block, MergeValue, MergeValues, Rendered, RenderedBlock, Run } from './blocks';
import { FIELDS } from './fields';
import { paperWords, type PaperWords } from './paper-words';
import type { Node, ParsedTemplate } from './parse';

type Token = { readonly text: string; readonly own: boolean } | { readonly block: Block };

/** Empty values that are no mistake: a reference nobody gave leaves its place empty. */
const MAY_BE_EMPTY = new Set(['account.reference', 'agency.payUrl', 'agency.email', 'agency.phone', 'collector.name', 'agency.address']);

/** A template with its values. Values are never read as markup; days are written as its language does. Refuses VALUE_MISSING, naming every field without one. */
export function renderTemplate(template: ParsedTemplate, values: MergeValues, language = 'en'): Result<Rendered> {
  const words = paperWords(language);
  const used = new Set<string>();
  const missing = new Set<string>();
  const take = (nodes: readonly Node[]): Token[] => nodes.flatMap((node): Token[] => {
    if (node.kind === 'TEXT') return [{ text: node.text, own: true }];
    if (node.kind === 'IF') return take(holds(values[node.field]) ? node.then : node.otherwise);
    const value = values[node.field];
    used.add(node.field);
    if (isBlock(value)) return [{ block: value }];
    const text = valueText(value, words);
    if (text === '' && !MAY_BE_EMPTY.has(node.field)) missing.add(node.field);
    return [{ text, own: false }];
  });
  const subject = oneFullStop(take(template.subject)).map((token) => ('text' in token ? token.text : '')).join('').replace(/\s+/g, ' ').trim();
  const blocks = blocksOf(oneFullStop(take(template.body)));
  if (missing.size > 0) {
    const names = [...missing].map((name) => FIELDS[name]?.words.toLowerCase() ?? name);
    return refuse('VALUE_MISSING', `It cannot be written yet. What it needs is not on file: ${names.join('; ')}.`, { fields: [...missing].sort().join(' ') });
  }
  return ok({ subject, blocks, used: [...used] });
}

/** A value that ends with a full stop, such as "Bellweather Paper Co.", ends the sentence too. */
const oneFullStop = (tokens: readonly Token[]): Token[] =>
  tokens.map((token, n) => {
    const before = tokens[n - 1];
    return 'text' in token && token.own && before && 'text' in before && !before.own && before.text.endsWith('.') && /^\.(?!\.)/.test(token.text) ? { ...token, text: token.text.slice(1) } : token;
  });

const isBlock = (value: MergeValue | null | undefined): value is Block => typeof value === 'object' && value !== null && 'kind' in value;

/** Whether a condition on a value holds: there is one, and it is neither no, nor nothing, nor zero. */
export function holds(value: MergeValue | null | undefined): boolean {
  if (value === null || value === undefined || value === false || value === '' || value === 0) return false;
  if (typeof value === 'object' && 'minor' in value) return value.minor !== 0;
  return !Array.isArray(value) || value.length > 0;
}

function valueText(value: MergeValue | null | undefined, words: PaperWords): string {
  if (value === null || value === undefined || typeof value === 'boolean') return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return clean(/^\d{4}-\d{2}-\d{2}$/.test(value) ? words.date(value) : value);
  if (Array.isArray(value)) return value.map((line: string) => clean(line).replaceAll('\n', ' ')).join('\n');
  return 'minor' in value ? formatMoney(value) : '';
}

/** Without what no paper shows: control characters and marks that turn the direction of what follows. */
// eslint-disable-next-line no-control-regex
const clean = (text: string): string => text.replace(/[\u0000-\u0008\u000b-\u001f\u007f\u0085\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, ' ').trim();

/** Paragraphs, headings (# ) and items (- ) as the template's own lines say; bold between **. */
function blocksOf(tokens: readonly Token[]): RenderedBlock[] {
  const blocks: RenderedBlock[] = [];
  let line: Run[] = [];
  let paragraph: Run[] = [];
  let bold = false;
  const endParagraph = (): void => {
    if (paragraph.some(({ text }) => text.trim() !== '')) blocks.push({ kind: 'PARAGRAPH', runs: tidy(paragraph) });
    paragraph = [];
  };
  const endLine = (): void => {
    const first = line[0]?.text ?? '';
    const mark = /^(#|-) /.exec(first);
    if (line.every(({ text }) => text.trim() === '')) endParagraph();
    else if (mark) {
      endParagraph();
      blocks.push({ kind: mark[1] === '#' ? 'HEADING' : 'ITEM', runs: tidy([{ text: first.slice(2), bold: line[0]?.bold ?? false }, ...line.slice(1)]) });
    } else {
      if (paragraph.length > 0) paragraph.push({ text: '\n', bold: false });
      paragraph.push(...line);
    }
    line = [];
  };
  for (const token of tokens) {
    if ('block' in token) {
      if (line.length > 0) endLine();
      endParagraph();
      blocks.push(token.block);
    } else if (!token.own) line.push({ text: token.text, bold });
    else {
      token.text.split('\n').forEach((piece, n) => {
        if (n > 0) endLine();
        piece.split('**').forEach((run, turn) => {
          if (turn > 0) bold = !bold;
          if (run !== '') line.push({ text: run, bold });
        });
      });
    }
  }
  endLine();
  endParagraph();
  return blocks;
}

const tidy = (runs: readonly Run[]): Run[] => runs.filter(({ text }) => text !== '');
