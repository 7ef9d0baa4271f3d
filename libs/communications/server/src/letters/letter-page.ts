import { asMarkup, type Rendered } from '@quittance/communications/domain';
import { html, trusted, type Html } from '@quittance/documents/server';
import { couponMarkup, letterMark } from './barcode';

/** What a letter shows around its text. */
export interface LetterFrame {
  /** Of the communication; a preview has none yet. */
  readonly number: number | null;
  /** Name and address, fitted to the window. */
  readonly addressLines: readonly string[];
  readonly fromName: string;
  readonly fromLines: readonly string[];
  /** Label and value, at the right of the sheet's head. */
  readonly facts: readonly (readonly [label: string, value: string])[];
}

/** A letter as markup; every value in it is escaped. Its subject is its only heading of the first order, so that it begins the outline. */
export const letterMarkup = (rendered: Rendered, { number, addressLines, fromName, fromLines, facts }: LetterFrame): Html => html`<article class="letter">
<div class="from"><strong>${fromName}</strong>${fromLines.map((line, n) => html`${n > 0 && trusted('<br>')}${line}`)}</div>
<dl class="facts">${facts.map(([label, value]) => html`<div><dt>${label}</dt><dd><bdi>${value}</bdi></dd></div>`)}</dl>
<address>${addressLines.map((line) => html`<div dir="auto">${line}</div>`)}</address>
${number !== null && html`<div class="mark">${letterMark(number)}</div>`}
<main><h1>${rendered.subject}</h1>${trusted(asMarkup(rendered, couponMarkup))}</main></article>`;
