import { Injectable } from '@nestjs/common';
import { figure, html, paperOf, PdfPrinter, paperStyle, longDate, type Html } from '@quittance/documents/server';
import { formatDate, type CurrencyCode } from '@quittance/kernel';
import { TAKEOVER_FILE_NAMES } from '@quittance/placements/domain';
import { AgencyQuery, localDate, type AgencyFacts, type Ctx } from '@quittance/platform';
import { FIGURE_WORDS } from './finish-takeover.use-cases';
import { TakeoverQuery, type TakeoverFigureRow } from './takeover.query';

type Takeover = NonNullable<Awaited<ReturnType<TakeoverQuery['one']>>>;

/** Prints a takeover's reconciliation: each figure of the trial balance beside what the files come to, and who signed it. */
@Injectable()
export class TakeoverPaper {
  constructor(private readonly takeovers: TakeoverQuery, private readonly agency: AgencyQuery, private readonly printer: PdfPrinter) {}

  /** The PDF, tagged for screen readers; undefined where there is no such takeover, or it was not compared yet. */
  async print(ctx: Ctx, id: string): Promise<{ number: string; pdf: Buffer } | undefined> {
    const takeover = await this.takeovers.one(ctx, id);
    if (!takeover || takeover.figures.length === 0) return undefined;
    const agency = await this.agency.run(ctx);
    const title = `Reconciliation of takeover ${takeover.number}`;
    const pdf = await this.printer.print({
      title, language: 'en-US', author: agency.name, createdAt: takeover.committedAt ?? takeover.submittedAt ?? takeover.createdAt, paper: paperOf(agency.country), style: `${paperStyle(`${agency.name} · ${title}`)}${STYLE}`, body: body(takeover, agency) });
    return { number: takeover.number, pdf };
  }
}

const STYLE = `main section { margin-top: 7mm; } .lines { table-layout: fixed; } .lines th:first-child { width: 46%; }`;

const groups = (figures: readonly TakeoverFigureRow[]): [string, TakeoverFigureRow[]][] =>
  [...Map.groupBy(figures, ({ clientName, currency }) => `${clientName ?? 'Trust bank account'}, ${currency}`)];

const shown = (amount: number | null, { figure: what, currency }: TakeoverFigureRow): string =>
  amount === null ? 'not stated' : what === 'ACCOUNTS' ? String(amount) : figure(amount, currency as CurrencyCode);

const body = (takeover: Takeover, agency: AgencyFacts): Html => html`
<header>
  <div>
    <p class="agency">${agency.legalName || agency.name}</p>
    <p class="small">${agency.address}</p>
  </div>
  <div>
    <h1>Book taken over</h1>
    <dl class="facts">
      <dt>Takeover</dt><dd>${takeover.number}</dd>
      <dt>From</dt><dd>${takeover.system}</dd>
      <dt>Trial balance of</dt><dd>${longDate(takeover.asOf)}</dd>
      <dt>State</dt><dd>${takeover.status === 'COMMITTED' ? 'Committed' : takeover.status === 'ABANDONED' ? 'Abandoned' : 'Not committed yet'}</dd>
    </dl>
  </div>
</header>
<main>
<section class="note"><p>${takeover.differences === 0 ? 'Each figure of the old system’s trial balance is what its files come to.' : `${takeover.differences === 1 ? 'One figure does' : `${takeover.differences} figures do`} not tie.`}</p></section>
${groups(takeover.figures).map(([name, figures]) => table(name, figures))}
${files(takeover)}
<section class="note" aria-label="Signatures">
  ${takeover.submittedAt && html`<p>Submitted by ${takeover.submittedByName} on ${formatDate(localDate(takeover.submittedAt, agency.timeZone))}.</p>`}
  ${takeover.committedAt && html`<p>Committed by ${takeover.committedByName} on ${formatDate(localDate(takeover.committedAt, agency.timeZone))}.</p>`}
</section>
</main>`;

const table = (name: string, figures: readonly TakeoverFigureRow[]): Html => html`
<section aria-label="${name}">
  <h2>${name}</h2>
  <table class="lines">
    <thead><tr><th scope="col">Figure</th><th scope="col" class="num">Trial balance</th><th scope="col" class="num">Files</th><th scope="col" class="num">Difference</th></tr></thead>
    <tbody>${figures.map((row) => html`<tr><th scope="row">${FIGURE_WORDS[row.figure] ?? row.figure}${row.behind.length > 0 && html`<span class="sub">${row.behind.map(({ account, why }) => (account ? `${account}: ${why}` : why)).join('; ')}</span>`}</th>
      <td class="num">${shown(row.stated, row)}</td><td class="num">${shown(row.found, row)}</td><td class="num">${row.stated === row.found ? 'ties' : row.stated === null ? '' : shown(row.stated - row.found, row)}</td></tr>`)}</tbody>
  </table>
</section>`;

const files = ({ files: all }: Takeover): Html => html`
<section aria-label="Files">
  <h2>The files it was read from</h2>
  <table class="lines">
    <thead><tr><th scope="col">File</th><th scope="col">Name</th><th scope="col" class="num">Rows</th></tr></thead>
    <tbody>${all.filter(({ fileName }) => fileName !== null).map(({ kind, fileName, rows }) => html`<tr><th scope="row">${TAKEOVER_FILE_NAMES[kind]}</th><td>${fileName}</td><td class="num">${rows}</td></tr>`)}</tbody>
  </table>
</section>`;
