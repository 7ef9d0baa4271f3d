import { FIELDS, type Field, type Mapping } from './field';
import { fold } from './fold';

/** A client's mapping kept by headings, not positions, so that it holds when columns are reordered. Folded heading → field. */
export type SavedMapping = Readonly<Record<string, Field>>;

/** What to keep of a confirmed mapping. Columns without a heading, or with one that appears twice, cannot be kept. */
export function saveMapping(headers: readonly string[], mapping: Mapping): SavedMapping {
  const folded = headers.map(fold);
  const saved: Record<string, Field> = {};
  for (const field of FIELDS) {
    const heading = mapping[field] === undefined ? '' : (folded[mapping[field]] ?? '');
    if (heading !== '' && folded.indexOf(heading) === folded.lastIndexOf(heading)) saved[heading] = field;
  }
  return saved;
}

/** The mapping a saved one gives in a file with these headings; undefined when one of its headings is missing or doubled: recognise afresh then. */
export function recallMapping(headers: readonly string[], saved: SavedMapping): Mapping | undefined {
  const folded = headers.map(fold);
  const mapping: Partial<Record<Field, number>> = {};
  for (const [heading, field] of Object.entries(saved)) {
    const column = folded.indexOf(heading);
    if (column === -1 || folded.lastIndexOf(heading) !== column) return undefined;
    mapping[field] = column;
  }
  return Object.keys(mapping).length === 0 ? undefined : mapping;
}
