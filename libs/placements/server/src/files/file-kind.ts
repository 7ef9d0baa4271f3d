/** What a file is, judged by its first bytes, never by its name. */
export type FileKind = { readonly kind: 'ZIP' | 'TEXT' } | { readonly kind: 'OTHER'; readonly what: string; readonly remedy: string };

const AS_TABLE = 'Export the list as CSV or XLSX and send that.';
const OLD_EXCEL = 'a very old Excel workbook (.xls)';
const AS_NEW_EXCEL = 'Open it in your spreadsheet program and save it as XLSX or CSV.';
const SIGNATURES: readonly (readonly [string, string, string])[] = [
  ['25504446', 'a PDF document', AS_TABLE],
  ['89504e470d0a1a0a', 'a PNG image', AS_TABLE],
  ['ffd8ff', 'a JPEG image', AS_TABLE],
  ['47494638', 'a GIF image', AS_TABLE],
  ['49492a00', 'a TIFF image', AS_TABLE],
  ['4d4d002a', 'a TIFF image', AS_TABLE],
  ['d0cf11e0a1b11ae1', 'an old Excel workbook (.xls) or a workbook with a password', 'Open it in your spreadsheet program and save it as XLSX or CSV, without a password.'],
  ['0908080000', OLD_EXCEL, AS_NEW_EXCEL],
  ['0908100000', OLD_EXCEL, AS_NEW_EXCEL],
  ['0904060000', OLD_EXCEL, AS_NEW_EXCEL],
  ['0902060000', OLD_EXCEL, AS_NEW_EXCEL],
  ['1f8b', 'a gzip archive', 'Unpack it and send the CSV or XLSX file inside.'],
  ['377abcaf271c', 'a 7-Zip archive', 'Unpack it and send the CSV or XLSX file inside.'],
  ['526172211a07', 'a RAR archive', 'Unpack it and send the CSV or XLSX file inside.'],
  ['425a68', 'a bzip2 archive', 'Unpack it and send the CSV or XLSX file inside.'],
  ['28b52ffd', 'a zstd archive', 'Unpack it and send the CSV or XLSX file inside.'],
  ['50415231', 'a Parquet file', AS_TABLE],
  ['53514c69746520666f726d6174', 'a SQLite database', AS_TABLE],
  ['7f454c46', 'a program', AS_TABLE],
  ['4d5a9000', 'a program', AS_TABLE],
];

const TEXTS: readonly (readonly [RegExp, string, string])[] = [
  [/^\s*(?:<!--(?:[^-]|-(?!->)){0,900}-->\s*)?(?:<!doctype html|<html|<head|<meta|<style|<body|<table)/i, 'a web page (HTML), even if it is named .xls', 'Open it in your spreadsheet program and save it as XLSX or CSV.'],
  [/^\s*<\?xml|^\s*<[A-Za-z][\w:]*[\s>]/, 'an XML document', AS_TABLE],
  [/^\s*\{\\rtf/, 'a rich-text document', AS_TABLE],
  [/^\s*(?:\{\s*"|\[\s*[{[])/, 'a JSON document', AS_TABLE],
  [/^(?:MIME-Version:|From: <Saved by )/i, 'a saved web page (MHTML), even if it is named .xls', 'Open it in your spreadsheet program and save it as XLSX or CSV.'],
  [/^ID;P/, 'a SYLK file', 'Open it in your spreadsheet program and save it as XLSX or CSV.'],
  [/^%!PS/, 'a PostScript document', AS_TABLE],
];

/** Judges the first bytes of a file (64 kB are enough). */
export function fileKind(head: Buffer): FileKind {
  const hex = head.subarray(0, 16).toString('hex');
  if (hex.startsWith('504b0304') || hex.startsWith('504b0506')) return { kind: 'ZIP' };
  for (const [signature, what, remedy] of SIGNATURES) if (hex.startsWith(signature)) return { kind: 'OTHER', what, remedy };
  if (hex.startsWith('52494646') && head.subarray(8, 12).toString('latin1') === 'WEBP') return { kind: 'OTHER', what: 'a WebP image', remedy: AS_TABLE };
  if (head.subarray(4, 8).toString('latin1') === 'ftyp') return { kind: 'OTHER', what: 'a photo or film', remedy: AS_TABLE };
  const wide = head[0] === 0xff && head[1] === 0xfe;
  const start = wide ? head.subarray(2, 2048).toString('utf16le') : head.subarray(0, 1024).toString('latin1').replace(/^ï»¿/, '');
  for (const [pattern, what, remedy] of TEXTS) if (pattern.test(start)) return { kind: 'OTHER', what, remedy };
  return { kind: 'TEXT' };
}
