import { paperWords, type Coupon } from '@quittance/communications/domain';
import { html, trusted, type Html } from '@quittance/documents/server';
import JsBarcode from 'jsbarcode';

/** A bar's share of the quiet zone at either side is the paper's own margin. */
export function barcode(code: string, words: string): Html {
  const drawing: { encodings?: { data: string }[] } = {};
  JsBarcode(drawing, code, { format: 'CODE128' });
  const bars = drawing.encodings?.map(({ data }) => data).join('') ?? '';
  const path = [...bars.matchAll(/1+/g)].map(({ index, 0: run }) => `M${index} 0h${run.length}v1h-${run.length}z`).join('');
  return html`<svg role="img" aria-label="${words}" viewBox="0 0 ${bars.length} 1" preserveAspectRatio="none"><path d="${path}"/></svg>`;
}

/** The letter's own number: scanned or typed when it comes back. Ten figures, so that Code 128 writes them in pairs. */
export const letterMark = (number: number): Html => html`${barcode(String(number).padStart(10, '0'), `Letter ${number}`)}<span>L${number}</span>`;

/** The payment coupon at the foot of a letter. */
export function couponMarkup({ reference, amount, payBy, payableTo, to, code, language }: Coupon): string {
  const { coupon: words } = paperWords(language);
  return html`
<section class="coupon" aria-label="${words.label}"><p class="cut">${words.cut}</p><div class="tear">
<div><p><strong>${words.payableTo(payableTo)}</strong></p><p>${to.map((line, n) => html`${n > 0 && trusted('<br>')}<bdi>${line}</bdi>`)}</p></div>
<div><table><caption class="none">${words.label}</caption><tbody><tr><th scope="row">${words.reference}</th><td class="num">${reference}</td></tr><tr><th scope="row">${words.owed}</th><td class="num">${amount}</td></tr>${payBy !== null && html`<tr><th scope="row">${words.payBy}</th><td class="num">${payBy}</td></tr>`}<tr><th scope="row">${words.enclosed}</th><td class="num"><span class="fill"></span></td></tr></tbody></table><div class="bars">${barcode(code, `Barcode ${code}`)}<span>${code}</span></div></div>
</div></section>`.markup;
}
