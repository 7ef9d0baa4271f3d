import type { Archive } from './zip';
import { readAllXml } from './xml-reader';
import type { SheetInfo } from './table';

/** A sheet with the part it is stored in. */
export interface SheetPart extends SheetInfo {
  readonly part: string;
}

/** What the workbook says of its sheets and dates. */
export interface Workbook {
  readonly sheets: readonly SheetPart[];
  /** Days count from 1904 (old Macintosh) instead of 1900. */
  readonly date1904: boolean;
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
}

function absolute(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
}

/** Reads `xl/workbook.xml` and its relations. */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const targets = new Map<string, { target: string; type: string }>();
  const relations = 'xl/_rels/workbook.xml.rels';
  if (archive.names.includes(relations)) {
    await readAllXml(await archive.read(relations), relations, {
      open: (name, attributes) => {
        if (name === 'Relationship') targets.set(attributes['Id'] ?? '', { target: absolute(attributes['Target'] ?? ''), type: (attributes['Type'] ?? '').split('/').pop() ?? '' });
      },
    });
  }
  const sheets: SheetPart[] = [];
  let date1904 = false;
  await readAllXml(await archive.read('xl/workbook.xml'), 'xl/workbook.xml', {
    open: (name, attributes) => {
      if (name === 'workbookPr') date1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      const relation = targets.get(id);
      const part = relation?.target ?? `xl/worksheets/sheet${sheets.length + 1}.xml`;
      if (relation === undefined || relation.type === 'worksheet') sheets.push({ name: attributes['name'] ?? part, hidden: (attributes['state'] ?? 'visible') !== 'visible', part });
    },
  });
  const partOf = (type: string, usual: string): string | undefined => [...targets.values()].find((relation) => relation.type === type)?.target ?? (archive.names.includes(usual) ? usual : undefined);
  return { sheets, date1904, sharedStrings: partOf('sharedStrings', 'xl/sharedStrings.xml'), styles: partOf('styles', 'xl/styles.xml') };
}
