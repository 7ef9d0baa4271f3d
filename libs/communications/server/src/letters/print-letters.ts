import { createHash } from 'node:crypto';
import { html, paperOf, type PdfPrinter } from '@quittance/documents/server';
import type { Rendered } from '@quittance/communications/domain';
import type { AgencyToWrite } from '../writing/account-facts';
import { letterMarkup, type LetterFrame } from './letter-page';
import { letterStyle } from './letter-style';

/** A letter ready for paper. */
export interface LetterToPrint {
  readonly rendered: Rendered;
  readonly frame: LetterFrame;
  readonly language: string;
}

export type Letterhead = Pick<AgencyToWrite, 'legalName' | 'addressLines' | 'country' | 'envelope'>;

const footOf = ({ legalName, addressLines }: Letterhead): string => [legalName, ...addressLines].join(' · ');

const sheet = (letterhead: Letterhead, pages: number | null, title: string, language: string, now: Date) => ({
  title, language, author: letterhead.legalName, createdAt: now, paper: letterhead.envelope === 'DL' ? ('A4' as const) : paperOf(letterhead.country), style: letterStyle(footOf(letterhead), letterhead.envelope, pages) });

/** One letter, tagged, with its own page numbers. */
export const printLetter = (printer: Pick<PdfPrinter, 'print'>, letter: LetterToPrint, letterhead: Letterhead, now: Date): Promise<Buffer> =>
  printer.print({ ...sheet(letterhead, null, letter.rendered.subject, letter.language, now), body: letterMarkup(letter.rendered, letter.frame) });

/** Where a letter lies in a PDF of several: index in what was asked, first page from 0. */
export interface PrintedPart {
  readonly pdf: Buffer;
  readonly sha256: string;
  readonly letters: readonly { readonly index: number; readonly firstPage: number; readonly pages: number }[];
}

/**
 * Many letters in as few printings as they have lengths. The browser counts pages through a whole document, so that letters of one length
 * are printed together, where every page's number within its letter is known: those of one sheet first; what turns out longer once more
 * among its like, and what is longer than two pages alone.
 */
export async function printLetters(printer: Pick<PdfPrinter, 'print' | 'printMany'>, letters: readonly LetterToPrint[], letterhead: Letterhead, now: Date, expected: (index: number) => number = () => 1): Promise<PrintedPart[]> {
  const parts: PrintedPart[] = [];
  const lengths = new Map<number, number>();
  const together = async (indices: readonly number[], pages: number): Promise<void> => {
    if (indices.length === 0) return;
    const first = letters[indices[0] ?? 0];
    const printed = await printer.printMany({
      ...sheet(letterhead, pages, `Letters, ${indices.length}`, first?.language ?? 'en', now), body: html`${indices.map((index) => letterMarkup((letters[index] as LetterToPrint).rendered, (letters[index] as LetterToPrint).frame))}` });
    const { starts } = printed;
    if (starts.length !== indices.length) throw new Error(`${indices.length} letters were printed and ${starts.length} found`);
    const found = indices.map((index, n) => ({ index, firstPage: starts[n] ?? 0, pages: (starts[n + 1] ?? printed.pages) - (starts[n] ?? 0) }));
    if (found.every((one) => one.pages === pages)) return void parts.push({ pdf: printed.pdf, sha256: sha256(printed.pdf), letters: found });
    for (const one of found) lengths.set(one.index, one.pages);
    await byLength(indices);
  };
  const alone = async (index: number): Promise<void> => {
    const pdf = await printLetter(printer, letters[index] as LetterToPrint, letterhead, now);
    parts.push({ pdf, sha256: sha256(pdf), letters: [{ index, firstPage: 0, pages: lengths.get(index) ?? 1 }] });
  };
  const byLength = async (indices: readonly number[]): Promise<void> => {
    for (const [pages, group] of Map.groupBy(indices, (index) => lengths.get(index) ?? expected(index))) {
      if (pages <= 2) await together(group, pages);
      else for (const index of group) await alone(index);
    }
  };
  await byLength(letters.map((_, index) => index));
  return parts;
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
