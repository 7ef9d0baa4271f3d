import { moneyInWords, type BusinessDate, type CurrencyCode } from '@quittance/kernel';
import { html, type Html } from '@quittance/documents/server';
import { chequeAmountInWords, micrLine } from '@quittance/remittance/domain';
import { figure, longDate } from '../statement/words';

/** A cheque as it is printed; its account number is open here and nowhere else. */
export interface PrintedCheque {
  readonly number: number;
  readonly payeeName: string;
  readonly payeeAddress: string;
  readonly amount: number;
  readonly currency: CurrencyCode;
  readonly issuedOn: BusinessDate;
  readonly memo: string;
  readonly bankName: string;
  readonly bankAddress: string;
  readonly routingNumber: string;
  readonly accountNumber: string;
  readonly agencyName: string;
  readonly agencyAddress: string;
}

/** Cheques, one a page: the payee's stub, ours, and the cheque itself at the foot. */
export const chequePages = (cheques: readonly PrintedCheque[]): Html => html`<main>${cheques.map((cheque) => html`
<section class="page" aria-label="Check ${cheque.number}">
  ${stub(cheque, 'For the payee')}
  ${stub(cheque, 'For the register')}
  <div class="cheque">
    <div class="top"><div><p class="b">${cheque.agencyName}</p><p class="small">${cheque.agencyAddress}</p></div><div><p class="b">${cheque.bankName}</p><p class="small">${cheque.bankAddress}</p></div><p class="no">${cheque.number}</p></div>
    <p class="date">${longDate(cheque.issuedOn)}</p>
    <div class="pay"><p>Pay to the order of <b>${cheque.payeeName}</b></p><p class="box">**${figure(cheque.amount, cheque.currency)} ${cheque.currency}</p></div>
    <p class="words">${chequeAmountInWords(cheque.amount, cheque.currency)}<span aria-hidden="true"> ${'*'.repeat(24)}</span></p>
    <div class="foot"><div><p class="small pre">${[cheque.payeeName, cheque.payeeAddress].filter((line) => line !== '').join('\n')}</p><p class="small">Memo: ${cheque.memo}</p></div><p class="sign">Authorized signature</p></div>
    <p class="micr">${micrLine(cheque.number, cheque.routingNumber, cheque.accountNumber)}</p>
  </div>
</section>`)}</main>`;

const stub = (cheque: PrintedCheque, whose: string): Html => html`
<div class="stub"><p class="small">${whose}</p>
  <dl><dt>Check</dt><dd>${cheque.number}</dd><dt>Date</dt><dd>${longDate(cheque.issuedOn)}</dd><dt>Payee</dt><dd>${cheque.payeeName}</dd><dt>For</dt><dd>${cheque.memo}</dd><dt>Amount</dt><dd class="b">${moneyInWords(cheque.amount, cheque.currency)}</dd></dl>
</div>`;

export const CHEQUE_STYLE = `
@page { margin: 9mm 12mm; }
html { font: 400 9.5pt/1.42 'Noto Sans'; color: #1c2126; font-variant-numeric: tabular-nums lining-nums; } body, p, dl, dd { margin: 0; } .b { font-weight: 600; } .small { font-size: 8pt; color: #565f66; white-space: pre-line; }
.page { break-after: page; height: 258mm; display: flex; flex-direction: column; } .page:last-child { break-after: auto; }
.stub { height: 80mm; border-bottom: .4pt dashed #6f767b; padding-top: 6mm; box-sizing: border-box; } dl { display: grid; grid-template-columns: 24mm 1fr; gap: 1.2mm 4mm; margin-top: 3mm; } dt { color: #565f66; }
.cheque { flex: 1; padding-top: 6mm; display: flex; flex-direction: column; } .top { display: flex; justify-content: space-between; gap: 10mm; } .no { font-size: 13pt; font-weight: 600; }
.date { text-align: right; margin: 3mm 0; } .pay { display: flex; justify-content: space-between; gap: 6mm; align-items: baseline; border-bottom: .6pt solid #1c2126; padding-bottom: 1mm; } .box { border: .8pt solid #1c2126; padding: 1mm 3mm; font-weight: 650; white-space: nowrap; }
.words { border-bottom: .6pt solid #1c2126; padding: 3mm 0 1mm; } .foot { display: flex; justify-content: space-between; align-items: end; gap: 10mm; margin-top: 4mm; } .sign { border-top: .6pt solid #1c2126; width: 62mm; text-align: center; font-size: 8pt; color: #565f66; padding-top: 1mm; }
.micr { margin-top: auto; font-size: 12pt; letter-spacing: .12em; } .pre { white-space: pre-line; }
`;
