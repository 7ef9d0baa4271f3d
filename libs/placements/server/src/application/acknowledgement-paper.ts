import { Injectable } from '@nestjs/common';
import { figure, html, paperOf, PdfPrinter, type Html } from '@quittance/documents/server';
import { formatDate, moneyInWords, type PlacementId } from '@quittance/kernel';
import type { AgencyFacts, Ctx } from '@quittance/platform';
import { AcknowledgementQuery, type AcknowledgedRow } from './acknowledgement.query';
import type { PlacementHead } from './placement.query';
import type { CurrencyTotal } from './summary';

/** Rows printed of each part; the CSV has all of them. */
const PRINTED = 1_500;

const STYLE = `
  body { font: 9.5pt 'Noto Sans'; color: #1c2321; } h1 { font-size: 17pt; margin: 0 0 2mm; } h2 { font-size: 11.5pt; margin: 7mm 0 2mm; }
  p { margin: 0 0 1.5mm; } table { width: 100%; border-collapse: collapse; } th, td { text-align: left; padding: 1mm 2mm 1mm 0; border-bottom: 0.25mm solid #cfd6d2; vertical-align: top; }
  th { font-weight: 600; } .num { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; } tr { break-inside: avoid; } thead { display: table-header-group; } .small { font-size: 8.5pt; color: #4c5753; }`;

/** Prints the acknowledgement of a committed placement. */
@Injectable()
export class AcknowledgementPaper {
  constructor(private readonly acknowledgements: AcknowledgementQuery, private readonly printer: PdfPrinter) {}

  /** The PDF, tagged for screen readers; undefined until the placement is committed, or where there is none. */
  async print(ctx: Ctx, id: PlacementId): Promise<{ number: string; pdf: Buffer } | undefined> {
    const head = await this.acknowledgements.head(ctx, id);
    if (!head) return undefined;
    const left = await this.some(ctx, id, ['REFUSED', 'DUPLICATE', 'SKIPPED']);
    const accepted = await this.some(ctx, id, ['ACCEPTED', 'CREDIT']);
    const { placement, agency } = head;
    const pdf = await this.printer.print({
      title: `Acknowledgement of placement ${placement.number}`, language: 'en-US', author: agency.name, createdAt: agency.now, paper: paperOf(agency.country), style: STYLE, body: body(placement, agency, accepted, left) });
    return { number: placement.number, pdf };
  }

  private async some(ctx: Ctx, id: PlacementId, states: readonly string[]): Promise<AcknowledgedRow[]> {
    const rows: AcknowledgedRow[] = [];
    for await (const row of this.acknowledgements.rows(ctx, id, states)) {
      if (rows.length === PRINTED) break;
      rows.push(row);
    }
    return rows;
  }
}

function body(placement: PlacementHead, agency: AgencyFacts, accepted: readonly AcknowledgedRow[], left: readonly AcknowledgedRow[]): Html {
  const { summary } = placement;
  return html`
    <h1>Acknowledgement of placement ${placement.number}</h1>
    <p>${agency.legalName || agency.name}${agency.address ? html`, ${agency.address}` : ''}</p>
    <p>For ${placement.clientName}, ${placement.source === 'FORM' ? 'entered by form' : html`file “${placement.fileName}”`}. Placed on ${formatDate(placement.placedOn ?? '')} by ${placement.committedByName}.</p>
    <h2>What was accepted</h2>
    <table>
      <thead><tr><th scope="col">Currency</th><th scope="col" class="num">Accounts</th><th scope="col" class="num">Invoices</th><th scope="col" class="num">Open amounts</th><th scope="col" class="num">Less credits</th><th scope="col" class="num">Placed</th></tr></thead>
      <tbody>${(summary?.totals ?? []).map(totalLine)}</tbody>
    </table>
    <p class="small">Not accepted: ${summary?.refused ?? 0} rows with something wrong, ${summary?.duplicates ?? 0} likely duplicates. Each is listed below with its reason.</p>
    ${left.length > 0 ? html`<h2>What was not accepted, and why</h2>${table(left, true)}${more(left.length, (summary?.refused ?? 0) + (summary?.duplicates ?? 0))}` : ''}
    <h2>Accepted, row by row</h2>
    ${table(accepted, false)}${more(accepted.length, (summary?.accepted ?? 0) + (summary?.credits ?? 0))}`;
}

function totalLine({ currency: code, accounts, invoices, minor, creditMinor }: CurrencyTotal): Html {
  const amount = (value: number): string => figure(value, code);
  return html`<tr><th scope="row">${code}</th><td class="num">${accounts}</td><td class="num">${invoices}</td><td class="num">${amount(minor)}</td><td class="num">${amount(creditMinor)}</td><td class="num">${amount(minor - creditMinor)}</td></tr>`;
}

const table = (rows: readonly AcknowledgedRow[], withReason: boolean): Html => html`
  <table>
    <thead><tr><th scope="col" class="num">Row</th><th scope="col">Customer</th><th scope="col">Invoice</th><th scope="col">Due</th><th scope="col" class="num">Amount</th><th scope="col">${withReason ? 'Why' : 'Account'}</th></tr></thead>
    <tbody>${rows.map((row) => html`<tr><td class="num">${row.n}</td><td>${row.customer}</td><td>${row.invoiceNumber}</td><td>${formatDate(row.dueDate ?? '')}</td><td class="num">${row.amount === null || row.currency === null ? '' : moneyInWords(row.amount, row.currency)}</td><td>${withReason ? row.why : [row.account, row.why].filter(Boolean).join(' ')}</td></tr>`)}</tbody>
  </table>`;

const more = (shown: number, all: number): Html | string => (all > shown && shown === PRINTED ? html`<p class="small">The first ${shown} of ${all} are printed; the CSV of this acknowledgement lists all of them.</p>` : '');
