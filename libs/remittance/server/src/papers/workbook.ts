import { Readable } from 'node:stream';
import { daysBetween, exponentOf, formatMinor, businessDate, type BusinessDate, type CurrencyCode } from '@quittance/kernel';
import { ZipFile } from 'yazl';

/** One cell: text is always text, never a formula; money is a number with the currency's decimals. */
export type Cell =
  | { readonly text: string }
  | { readonly minor: number }
  | { readonly count: number }
  | { readonly date: BusinessDate }
  | null;

export interface Sheet {
  readonly name: string;
  readonly headers: readonly string[];
  /** Widths in characters. */
  readonly widths: readonly number[];
  readonly rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const EPOCH = businessDate('1900-01-01');

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML takes it: characters no XML may hold are left out. */
const xml = (text: string): string =>
  // eslint-disable-next-line no-control-regex
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');

// Styles: 1 heading, 2 money, 3 date.
const styles = (currency: CurrencyCode): string => {
  const decimals = exponentOf(currency);
  const format = `#,##0${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}`;
  return `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="${format};-${format}"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
    '<fonts count="2"><font><sz val="10"/><name val="Calibri"/></font><font><b/><sz val="10"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>' +
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>';
};

const column = (index: number): string => (index >= 26 ? column(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

const textCell = (at: string, text: string, style = 0): string =>
  text === '' ? '' : `<c r="${at}" t="inlineStr"${style === 0 ? '' : ` s="${style}"`}><is><t xml:space="preserve">${xml(text)}</t></is></c>`;

/** Days as spreadsheets count them: 1900-01-01 is 1, and 1900 is taken for a leap year. */
const serial = (date: BusinessDate): number => daysBetween(EPOCH, date) + (date > '1900-02-28' ? 2 : 1);

function cell(value: Cell, at: string, currency: CurrencyCode): string {
  if (value === null) return '';
  if ('text' in value) return textCell(at, value.text);
  if ('minor' in value) return `<c r="${at}" s="2"><v>${formatMinor(value.minor, currency)}</v></c>`;
  if ('date' in value) return `<c r="${at}" s="3"><v>${serial(value.date)}</v></c>`;
  return `<c r="${at}"><v>${value.count}</v></c>`;
}

async function* sheetXml({ headers, widths, rows }: Sheet, currency: CurrencyCode): AsyncGenerator<Buffer> {
  const cols = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('');
  yield Buffer.from(`${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${cols}</cols><sheetData>` +
    `<row r="1">${headers.map((header, index) => textCell(`${column(index)}1`, header, 1)).join('')}</row>`);
  let [n, piece] = [1, ''];
  for await (const row of rows) {
    n++;
    piece += `<row r="${n}">${row.map((value, index) => cell(value, `${column(index)}${n}`, currency)).join('')}</row>`;
    if (piece.length < 65_536) continue;
    yield Buffer.from(piece);
    piece = '';
  }
  yield Buffer.from(`${piece}</sheetData></worksheet>`);
}

/**
 * An Excel workbook, written as it is read: memory does not grow with its rows. Text cells are inline strings, which no
 * spreadsheet takes for formulas. Equal content gives equal bytes: its parts bear the day given.
 */
export function workbook(sheets: readonly Sheet[], currency: CurrencyCode, madeOn: Date): Readable {
  const zip = new ZipFile();
  const options = { mtime: madeOn };
  const add = (name: string, content: string): void => zip.addBuffer(Buffer.from(HEAD + content), name, options);
  add('[Content_Types].xml', `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>${sheets.map((_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${TYPES}.worksheet+xml"/>`).join('')}</Types>`);
  add('_rels/.rels', `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`);
  add('xl/workbook.xml', `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets.map(({ name }, index) => `<sheet name="${xml(name.replace(/[\\/*?:[\]]/g, ' ').slice(0, 31))}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`);
  add('xl/_rels/workbook.xml.rels', `<Relationships xmlns="${PACKAGE}">${sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`);
  zip.addBuffer(Buffer.from(styles(currency)), 'xl/styles.xml', options);
  const out = zip.outputStream as Readable;
  sheets.forEach((sheet, index) => {
    zip.addReadStreamLazy(`xl/worksheets/sheet${index + 1}.xml`, options, (give) => {
      const rows = Readable.from(sheetXml(sheet, currency));
      rows.on('error', (error) => out.destroy(error));
      give(null, rows);
    });
  });
  zip.end();
  return out;
}
