import { paperWords } from './paper-words';
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
    case 'TEAR_OFF': return tearOffText(block);
    case 'COUPON': return paperWords(block.language).coupon.inText(block.amount, block.payBy, block.payableTo, block.reference);
  }
}

function tearOffText({ language, disputeBy, reference, amount, to }: TearOff): string {
  const { tearOff: words } = paperWords(language);
  return [`${words.heading} (${words.by(disputeBy)})`, `[ ] ${words.dispute} ${words.reasons.map((reason) => `[ ] ${reason}`).join(' ')}`, `[ ] ${words.original}`, `[ ] ${words.enclosed} $`,
    `${words.reference} ${reference}. ${amount}. ${words.mailTo} ${to.join(', ')}`].join('\n');
}

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

function tearOffMarkup({ language, disputeBy, amount, payableTo, reference, from, to, creditor }: TearOff): string {
  const { tearOff: words } = paperWords(language);
  const lines = (all: readonly string[]): string => all.map((line) => `<bdi>${escapeMarkup(line)}</bdi>`).join('<br>');
  return `<section class="tearoff" aria-label="${words.label}"><p class="cut">${words.cut}</p><div class="tear"><div><p><strong>${words.mailTo}</strong></p><p>${lines(to)}</p><p class="who"><bdi>${escapeMarkup(from)}</bdi><br>${words.reference} <bdi>${escapeMarkup(reference)}</bdi><br>${words.creditor} <bdi>${escapeMarkup(creditor)}</bdi></p></div>
<div><h2>${words.heading}</h2><p>${words.check}</p><p>${box} ${words.dispute}</p><p class="in">${words.reasons.map((reason) => `${box} ${reason}`).join('<br>')}</p>
<p>${box} ${words.original}</p><p>${box} ${words.enclosed} <span class="fill">$</span></p><p class="small">${escapeMarkup(words.payable(payableTo, reference, amount, disputeBy))}</p></div></div></section>`;
}
