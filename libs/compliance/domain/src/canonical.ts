/** What can be written canonically: JSON without undefined and without numbers that JSON has not. */
type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

/**
 * One text for one content: keys in order, no spaces, and lists in the order of their elements' texts, for in facts a list is a set.
 * Throws TypeError for what JSON cannot hold.
 */
export function canonical(value: unknown): string {
  return write(value as Plain, true);
}

/** As canonical, with lists in the order they have: a decision's findings stand in that of the gates. */
export function canonicalInOrder(value: unknown): string {
  return write(value as Plain, false);
}

function write(value: Plain, sets: boolean): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} has no canonical form`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) {
    const elements = (value as readonly Plain[]).map((element) => write(element, sets));
    return `[${(sets ? elements.sort() : elements).join(',')}]`;
  }
  if (typeof value !== 'object') throw new TypeError(`${typeof value} has no canonical form`);
  const entries = value as Readonly<Record<string, Plain>>;
  return `{${Object.keys(entries).sort().map((key) => `${JSON.stringify(key)}:${write(entries[key] as Plain, sets)}`).join(',')}}`;
}
