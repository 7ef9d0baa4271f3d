import type { Coupon, Rendered, RenderedBlock, Run, Table, TearOff } from './blocks';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text made harmless within markup. */
export const escapeMarkup = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

const plain = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

/** The message as plain text: an email's text part, a text, a voicemail, and what is kept to search and to read. */
export const asText = ({ blocks }: Rendered): string => blocks.map(textOf).join('\n\n').replace(/\n{3,}/g, '\n\n').trim();

function textOf(block: RenderedBlock): string {
  switch (block.kind) {
    case 'ITEM': return `- ${plain(block.runs)}`;
    case 'HEADING': case 'PARAGRAPH': return plain(block.runs);
    case 'TABLE': return [...(block.caption === '' ? [] : [block.caption]), ...[...block.rows, ...(block.total ? [block.total] : [])].map((row) => row.filter((cell) => cell !== '').join('  '))].join('\n');
    case 'TEAR_OFF': return [`How do you want to respond? (by ${block.disputeBy})`, ...CHOICES, `Reference ${block.reference}. Amount ${block.amount}. Mail to: ${block.to.join(', ')}`].join('\n');
    case 'COUPON': return `Payment coupon: ${block.amount}${block.payBy === null ? '' : ` by ${block.payBy}`}, payable to ${block.payableTo}, reference ${block.reference}.`;
  }
}

const CHOICES = [
  '[ ] I want to dispute the debt because I think: [ ] This is not my debt. [ ] The amount is wrong. [ ] Other (please describe on the reverse or attach additional information).',
  '[ ] I want you to send me the name and address of the original creditor.',
  '[ ] I enclosed this amount: $'];

/** The message as markup, every value in it escaped; `coupon` draws the barcode. */
export const asMarkup = ({ blocks }: Rendered, coupon: (coupon: Coupon) => string = () => ''): string => {
  let markup = '';
  let listed = false;
  for (const block of blocks) {
    if ((block.kind === 'ITEM') !== listed) markup += listed ? '</ul>' : '<ul>';
    listed = block.kind === 'ITEM';
    markup += markupOf(block, coupon);
  }
  return listed ? `${markup}</ul>` : markup;
};

// Names of another direction than the sentence stay in their place: each line stands on its own.
const isolated = (line: string): string => (/^[\x20-\x7e]*$/.test(line) ? escapeMarkup(line) : `<bdi>${escapeMarkup(line)}</bdi>`);

const inline = (runs: readonly Run[]): string => runs.map(({ text, bold }) => {
  const safe = text.split('\n').map(isolated).join('<br>');
  return bold ? `<strong>${safe}</strong>` : safe;
}).join('');

function markupOf(block: RenderedBlock, coupon: (coupon: Coupon) => string): string {
  switch (block.kind) {
    case 'HEADING': return `<h2>${inline(block.runs)}</h2>`;
    case 'PARAGRAPH': return `<p dir="auto">${inline(block.runs)}</p>`;
    case 'ITEM': return `<li>${inline(block.runs)}</li>`;
    case 'TABLE': return tableMarkup(block);
    case 'TEAR_OFF': return tearOffMarkup(block);
    case 'COUPON': return coupon(block);
  }
}

function tableMarkup({ caption, head, rows, total, figures }: Table): string {
  const figure = (n: number): string => (figures.includes(n) ? ' class="num"' : '');
  const cells = (row: readonly string[]): string => row.map((cell, n) => (n === 0 ? `<th scope="row"><bdi>${escapeMarkup(cell)}</bdi></th>` : `<td${figure(n)}><bdi>${escapeMarkup(cell)}</bdi></td>`)).join('');
  const header = head.length === 0 ? '' : `<thead><tr>${head.map((cell, n) => `<th scope="col"${figure(n)}>${escapeMarkup(cell)}</th>`).join('')}</tr></thead>`;
  return `<table>${caption === '' ? '' : `<caption>${escapeMarkup(caption)}</caption>`}${header}<tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}${total === null ? '' : `<tr class="total">${cells(total)}</tr>`}</tbody></table>`;
}

const box = '<span class="box" aria-hidden="true"></span>';

function tearOffMarkup({ disputeBy, amount, payableTo, reference, from, to, creditor, spanish }: TearOff): string {
  const lines = (all: readonly string[]): string => all.map((line) => `<bdi>${escapeMarkup(line)}</bdi>`).join('<br>');
  return `<section class="tearoff" aria-label="Part to send back"><p class="cut">Tear off and send back</p><div class="tear"><div><p><strong>Mail this form to:</strong></p><p>${lines(to)}</p><p class="who"><bdi>${escapeMarkup(from)}</bdi><br>Reference <bdi>${escapeMarkup(reference)}</bdi><br>Creditor <bdi>${escapeMarkup(creditor)}</bdi></p></div>
<div><h2>How do you want to respond?</h2><p>Check all that apply:</p><p>${box} I want to dispute the debt because I think:</p><p class="in">${box} This is not my debt.<br>${box} The amount is wrong.<br>${box} Other (please describe on reverse or attach additional information).</p>
<p>${box} I want you to send me the name and address of the original creditor.</p><p>${box} I enclosed this amount: <span class="fill">$</span></p><p class="small">Make your check payable to <bdi>${escapeMarkup(payableTo)}</bdi>. Include the reference number <bdi>${escapeMarkup(reference)}</bdi>. Owed now: ${escapeMarkup(amount)}. Dispute by ${escapeMarkup(disputeBy)}.</p>${spanish ? `<p>${box} Quiero este formulario en español.</p>` : ''}</div></div></section>`;
}
