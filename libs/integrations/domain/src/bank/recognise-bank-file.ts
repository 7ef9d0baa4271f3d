import { Bai2Parser } from './bai2/bai2-parser';
import type { BankFileParser, BankFormat } from './bank-file';
import { BankFileRefused } from './bank-file-refused';
import { CamtParser } from './camt/camt-parser';
import { Mt940Parser } from './mt940/mt940-parser';
import { NachaParser } from './nacha/nacha-parser';
import { OfxParser } from './ofx/ofx-parser';

/** The family of a bank file; which camt message it is, the document says itself. */
export type BankFileFamily = 'CAMT' | Exclude<BankFormat, 'CAMT053' | 'CAMT054'>;

/** What a file is, judged by its first characters and never by its name: what is none of the banks' formats is a list (CSV). Throws for kinds that are known not to be read. */
export function recogniseBankFile(head: string): BankFileFamily {
  const text = head.replace(/^(?:\uFEFF|[\p{Cc}\s]|@@)+/u, '');
  if (text === '') throw new BankFileRefused('EMPTY_FILE', 'The file is empty.', {});
  if (/^(?:[A-Z]+\s*:\s*\S*\s+){0,4}OFXHEADER\s*:|^DATA\s*:\s*OFXSGML/i.test(text) || /^(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)?<\?OFX\b/i.test(text) || /^<OFX>/i.test(text) || /^(?:<\?xml[^>]*\?>\s*)?<!--\s*OFXHEADER\s*:/i.test(text)) return 'OFX';
  if (/^<!doctype html|^<html/i.test(text)) throw new BankFileRefused('NOT_A_BANK_FILE', 'This is a web page, not a bank file. Download the statement itself.', {});
  if (text.startsWith('<')) return 'CAMT';
  if (/^01,[^,\n]*,[^,\n]*,\d{6},/.test(text)) return 'BAI2';
  // Without its first record a NACHA file is one still: it is refused as that, by name.
  if (/^101[ \d].{30}094/.test(text) || /^[5-8]\d{2}[\x20-\x7e]{91}\r?\n[5-8]/.test(text)) return 'NACHA';
  if (/^(?:\{1:|:20:)/.test(text) || /^[^\n]{0,120}\n?:20:/.test(text) || /^(?:[A-Z0-9 ]{1,40}\r?\n){1,5}:20:/.test(text) || /^:\d{2}[A-Z]?:/.test(text)) return 'MT940';
  if (/^MSH\||^UNA|^UNB\+/.test(text)) throw new BankFileRefused('NOT_A_BANK_FILE', 'This is an EDI message, which is not read. Ask the bank for camt.053, BAI2, MT940, OFX or a CSV list.', {});
  if (/^!(?:type|account|option|clear)\b/i.test(text)) throw new BankFileRefused('NOT_A_BANK_FILE', 'This is a QIF file, which names neither its account nor its currency. Ask the bank for OFX, camt.053 or a CSV list.', {});
  if (/^[{[]/.test(text)) throw new BankFileRefused('NOT_A_BANK_FILE', 'This is a JSON document. Ask the bank for camt.053, BAI2, MT940, OFX or a CSV list.', {});
  return 'CSV';
}

/** A parser for a family; CSV has one of its own, which needs a form first. */
export function bankFileParser(family: Exclude<BankFileFamily, 'CSV'>): BankFileParser {
  const parsers = { CAMT: CamtParser, MT940: Mt940Parser, BAI2: Bai2Parser, OFX: OfxParser, NACHA: NachaParser };
  return new parsers[family]();
}

/** Reads a whole text through the parser its beginning calls for. Throws nothing but `BankFileRefused`. */
export function parseBankText(text: string, pieces = 64 * 1024): ReturnType<BankFileParser['end']> {
  const family = recogniseBankFile(text.slice(0, 4_096));
  if (family === 'CSV') throw new BankFileRefused('NOT_A_BANK_FILE', 'This is none of camt, MT940, BAI2, OFX and NACHA.', {});
  const parser = bankFileParser(family);
  for (let at = 0; at < text.length; at += pieces) parser.write(text.slice(at, at + pieces));
  return parser.end();
}
