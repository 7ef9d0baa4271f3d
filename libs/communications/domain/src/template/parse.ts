import { ok, refuse, type Result } from '@quittance/kernel';
import { FIELDS, isField, nearestField } from './fields';
import { CHANNEL_WORDS, type TemplateChannel } from './kinds';

export type Node =
  | { readonly kind: 'TEXT'; readonly text: string }
  | { readonly kind: 'FIELD'; readonly field: string }
  | { readonly kind: 'IF'; readonly field: string; readonly then: readonly Node[]; readonly otherwise: readonly Node[] };

/** A template as it is read: subject and body. */
export interface ParsedTemplate {
  readonly channel: TemplateChannel;
  readonly subject: readonly Node[];
  readonly body: readonly Node[];
  /** Every field named, in conditions too. */
  readonly fields: readonly string[];
  /** Fields a condition asks. */
  readonly conditions: readonly string[];
}

const TAG = /\{\{([^{}]*)\}\}/g;
const MOST_CONDITIONS = 8;
const DEEPEST = 4;

type Part = 'subject' | 'body';
interface Open { readonly field: string; readonly negated: boolean; readonly line: number; readonly then: Node[]; readonly otherwise: Node[]; inElse: boolean }

/**
 * Reads a template: {{field}}, {{#if field}} … {{else}} … {{/if}}, {{#unless field}}. Refuses, naming the line: UNKNOWN_FIELD with the
 * nearest there is, FIELD_NOT_HERE (another channel), LOOP, BAD_TAG, NOT_CLOSED, NOT_ALONE (a table within a sentence), TOO_MANY_CONDITIONS.
 */
export function parseTemplate(channel: TemplateChannel, subject: string, body: string): Result<ParsedTemplate> {
  const title = parsePart(channel, subject, 'subject');
  if (!title.ok) return title;
  const text = parsePart(channel, body, 'body');
  if (!text.ok) return text;
  const nodes = [...title.value, ...text.value];
  const conditions = [...new Set(conditionsOf(nodes))];
  if (conditions.length > MOST_CONDITIONS) return refuse('TOO_MANY_CONDITIONS', `It asks ${conditions.length} different conditions; ${MOST_CONDITIONS} at most can be checked. Write two templates.`, { conditions: conditions.length }, 'body');
  return ok({ channel, subject: title.value, body: text.value, fields: [...new Set(fieldsOf(nodes))], conditions });
}

function parsePart(channel: TemplateChannel, source: string, part: Part): Result<Node[]> {
  const text = source.replaceAll('\r\n', '\n');
  const root: Node[] = [];
  const open: Open[] = [];
  const here = (): Node[] => {
    const last = open.at(-1);
    return last === undefined ? root : last.inElse ? last.otherwise : last.then;
  };
  let at = 0;
  for (const match of text.matchAll(TAG)) {
    if (match.index > at) here().push({ kind: 'TEXT', text: text.slice(at, match.index) });
    at = match.index + match[0].length;
    const line = text.slice(0, match.index).split('\n').length;
    const fault = readTag((match[1] ?? '').trim(), { channel, part, line, open, here, alone: standsAlone(text, match.index, at) });
    if (fault !== null) return fault;
  }
  if (at < text.length) here().push({ kind: 'TEXT', text: text.slice(at) });
  const loose = /\{\{|\}\}/.exec(text.replace(TAG, (tag) => ' '.repeat(tag.length)));
  if (loose) return problem('BAD_TAG', part, text.slice(0, loose.index).split('\n').length, 'has braces that do not pair. A field is written {{account.number}}.');
  const unclosed = open.at(-1);
  return unclosed === undefined ? ok(root) : problem('NOT_CLOSED', part, unclosed.line, `begins {{#${unclosed.negated ? 'unless' : 'if'} ${unclosed.field}}}, which is never closed.`);
}

interface Reading { readonly channel: TemplateChannel; readonly part: Part; readonly line: number; readonly open: Open[]; readonly here: () => Node[]; readonly alone: boolean }

function readTag(tag: string, { channel, part, line, open, here, alone }: Reading): Result<never> | null {
  const begins = /^#(if|unless)\s+([\w.]+)$/.exec(tag);
  if (begins) {
    const field = begins[2] ?? '';
    if (!isField(field)) return unknown(field, part, line);
    if (open.length >= DEEPEST) return problem('BAD_TAG', part, line, `nests conditions more than ${DEEPEST} deep.`);
    open.push({ field, negated: begins[1] === 'unless', line, then: [], otherwise: [], inElse: false });
    return null;
  }
  if (/^#/.test(tag)) return problem('LOOP', part, line, `has {{${tag.slice(0, 40)}}}: there are no loops. Lists have fields of their own, such as {{invoices}}.`);
  const last = open.at(-1);
  if (tag === 'else') {
    if (last === undefined || last.inElse) return problem('BAD_TAG', part, line, 'has an {{else}} that belongs to no condition.');
    last.inElse = true;
    return null;
  }
  if (tag === '/if' || tag === '/unless') {
    if (last === undefined || (tag === '/unless') !== last.negated) return problem('BAD_TAG', part, line, `has {{${tag}}} that closes nothing.`);
    open.pop();
    here().push({ kind: 'IF', field: last.field, then: last.negated ? last.otherwise : last.then, otherwise: last.negated ? last.then : last.otherwise });
    return null;
  }
  const known = FIELDS[tag];
  if (known === undefined || !isField(tag)) return /^[\w.]+$/.test(tag) ? unknown(tag, part, line) : problem('BAD_TAG', part, line, `has {{${tag.slice(0, 40)}}}, which is neither a field nor a condition.`);
  if (known.type === 'FLAG') return problem('BAD_TAG', part, line, `writes {{${tag}}}: it can only be asked, as in {{#if ${tag}}}.`);
  if (known.only && !known.only.includes(channel)) return problem('FIELD_NOT_HERE', part, line, `names {{${tag}}}, which ${CHANNEL_WORDS[channel].toLowerCase()} cannot carry.`);
  if (known.type === 'BLOCK' && (part === 'subject' || !alone)) return problem('NOT_ALONE', part, line, `has {{${tag}}} within a sentence: it is a table and stands alone on its line.`);
  here().push({ kind: 'FIELD', field: tag });
  return null;
}

function standsAlone(text: string, from: number, to: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', from - 1) + 1, from).replace(/\{\{[#/][^{}]*\}\}|\{\{else\}\}/g, '');
  const end = text.indexOf('\n', to);
  const after = text.slice(to, end < 0 ? text.length : end).replace(/\{\{[#/][^{}]*\}\}|\{\{else\}\}/g, '');
  return before.trim() === '' && after.trim() === '';
}

const unknown = (field: string, part: Part, line: number): Result<never> => {
  const nearest = nearestField(field);
  const found = problem('UNKNOWN_FIELD', part, line, `names {{${field}}}, which there is not. Did you mean {{${nearest}}}?`);
  return found.ok ? found : { ...found, refusal: { ...found.refusal, facts: { ...found.refusal.facts, field, nearest } } };
};

const problem = (code: string, part: Part, line: number, what: string): Result<never> => refuse(code, `${part === 'subject' ? 'The subject' : `Line ${line}`} ${what}`, { line, part }, part);

const conditionsOf = (nodes: readonly Node[]): string[] => nodes.flatMap((node) => (node.kind === 'IF' ? [node.field, ...conditionsOf(node.then), ...conditionsOf(node.otherwise)] : []));

const fieldsOf = (nodes: readonly Node[]): string[] => nodes.flatMap((node) => (node.kind === 'IF' ? [node.field, ...fieldsOf(node.then), ...fieldsOf(node.otherwise)] : node.kind === 'FIELD' ? [node.field] : []));
