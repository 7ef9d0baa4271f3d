import { html, longDate, figure, type Html } from '@quittance/documents/server';
import type { BusinessDate } from '@quittance/kernel';

/** What the letter about the deposit of a post-dated payment says; the amount in minor units. */
export interface DepositNotice {
  readonly agency: { readonly name: string; readonly address: string; readonly country: string; readonly phone: string };
  /** From whom the instrument came: the payer, or the debtor itself. */
  readonly toName: string;
  readonly toAddress: string;
  readonly debtorName: string;
  readonly clientName: string;
  readonly accountNumber: string;
  readonly clientReference: string;
  readonly method: string;
  readonly reference: string;
  readonly amount: number;
  readonly currency: string;
  readonly datedOn: BusinessDate;
  readonly depositOn: BusinessDate;
  readonly writtenOn: BusinessDate;
}

const INSTRUMENTS: Readonly<Record<string, string>> = { CHECK: 'check', ACH: 'authorization of an ACH debit', CARD: 'authorization of a card payment', DIRECT_DEBIT: 'direct debit' };

export const noticeTitle = ({ accountNumber, datedOn }: DepositNotice): string => `Notice of deposit, account ${accountNumber}, dated ${datedOn}`;

/** What it is about, line by line. */
const facts = (notice: DepositNotice): [string, string][] => [
  ['Creditor', notice.clientName],
  ...(notice.clientReference === '' ? [] : [['Their reference', notice.clientReference] as [string, string]]),
  ['Our account', notice.accountNumber],
  ...(notice.toName === notice.debtorName ? [] : [['Debtor', notice.debtorName] as [string, string]]),
  ['Payment', `${INSTRUMENTS[notice.method] ?? 'payment'}${notice.reference === '' ? '' : ` ${notice.reference}`}`],
  ['Dated', longDate(notice.datedOn)],
  ['Amount', `${figure(notice.amount, notice.currency)} ${notice.currency}`],
];

/** Its sentences. They say what will be done and when, and nothing that presses (12 CFR 1006.22(c)). */
function sentences({ method, datedOn, depositOn, agency }: DepositNotice): string[] {
  const what = INSTRUMENTS[method] ?? 'payment';
  const late = depositOn > datedOn ? ` It is dated ${longDate(datedOn)}; this notice could not be given in time for that day.` : '';
  return [
    `We hold the ${what} named below. This is to tell you in writing that we intend to ${method === 'CHECK' ? 'deposit it' : 'present it for payment'} on ${longDate(depositOn)}.${late}`,
    `It will not be ${method === 'CHECK' ? 'deposited' : 'presented'} before that day.`,
    `If anything about it is not as you agreed, tell us before then${agency.phone === '' ? '' : `: ${agency.phone}`}.`,
  ];
}

/** The letter as plain text, for a channel that takes no paper. */
export const noticeText = (notice: DepositNotice): string => [
  notice.agency.name, ...(notice.agency.address === '' ? [] : [notice.agency.address]), '', longDate(notice.writtenOn), '', notice.toName, ...(notice.toAddress === '' ? [] : [notice.toAddress]), '',
  'Notice of deposit', '', ...sentences(notice).flatMap((line) => [line, '']), ...facts(notice).map(([name, value]) => `${name}: ${value}`), '', notice.agency.name,
].join('\n');

/** The letter as markup. */
export const noticePage = (notice: DepositNotice): Html => html`
<header><p class="agency">${notice.agency.name}</p><p class="small">${notice.agency.address}</p></header>
<main>
<address>${notice.toName}${notice.toAddress !== '' && html`<br>${notice.toAddress}`}</address>
<p class="day">${longDate(notice.writtenOn)}</p>
<h1>Notice of deposit</h1>
${sentences(notice).map((line) => html`<p>${line}</p>`)}
<table><tbody>${facts(notice).map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`)}</tbody></table>
<p class="sign">${notice.agency.name}</p>
</main>`;

export const NOTICE_STYLE = `
@page { margin: 22mm 24mm; }
html { font: 400 10.5pt/1.5 'Noto Sans'; color: #1c2126; font-variant-numeric: tabular-nums lining-nums; } body, p, h1 { margin: 0; }
header { padding-bottom: 6mm; border-bottom: .6pt solid #cfcbc0; margin-bottom: 14mm; } .agency { font-weight: 600; font-size: 12pt; color: #1d6b57; } .small { font-size: 8.5pt; color: #565f66; white-space: pre-line; }
address { font-style: normal; white-space: pre-line; min-height: 24mm; } .day { margin: 8mm 0; } h1 { font-size: 14pt; font-weight: 600; margin-bottom: 4mm; } main > p { margin-bottom: 3mm; }
table { border-collapse: collapse; margin: 5mm 0 10mm; } th { text-align: left; font-weight: 400; color: #565f66; padding: 1mm 8mm 1mm 0; vertical-align: top; } td { padding: 1mm 0; }
`;
