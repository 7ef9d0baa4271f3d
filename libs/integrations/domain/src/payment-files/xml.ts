/** An element of a document: its name, and its text or its children; a null is left out. */
export type Node = readonly [name: string, content: string | readonly (Node | null)[], attributes?: Readonly<Record<string, string>>];

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/** An element as text, two blanks a level. */
export function xml([name, content, attributes = {}]: Node, depth = 0): string {
  const indent = '  '.repeat(depth);
  const open = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(value)}"`)].join(' ');
  if (typeof content === 'string') return `${indent}<${open}>${escaped(content)}</${name}>\n`;
  const children = content.filter((child) => child !== null).map((child) => xml(child, depth + 1)).join('');
  return `${indent}<${open}>\n${children}${indent}</${name}>\n`;
}
