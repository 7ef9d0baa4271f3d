import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ClientFilter, Figure } from '@quittance/accounts/console';
import { ReceiptsDocument, type ReceiptFilter, type ReceiptsQuery } from '@quittance/graphql/agency';
import { formatMinor, type CurrencyCode } from '@quittance/kernel';
import { GraphqlClient, Problem, QButton, QCell, QChip, QDateInput, QEmpty, QErrorPanel, QField, QInput, QMoney, QPage, QSelect, QTable, SessionStore, Toast, livePages, useShortcuts, type Column, type Option } from '@quittance/ui';
import { METHOD_OPTIONS, kindWords, methodWords, receiptState } from '../payment-words';
import { TrustTabs } from '../trust-tabs.component';
import { csvText, saveFile } from './csv';

type Row = ReceiptsQuery['receipts']['nodes'][number];

const MOST_EXPORTED = 20_000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Every payment and every return, to us and to clients. The filters stand in the address. */
@Component({
  selector: 'q-receipts-page',
  imports: [RouterLink, ClientFilter, Figure, TrustTabs, QButton, QCell, QChip, QDateInput, QEmpty, QErrorPanel, QField, QInput, QMoney, QPage, QSelect, QTable],
  templateUrl: './receipts.page.html',
  styles: `
    .filters { display: grid; grid-template-columns: minmax(170px, 1.2fr) minmax(170px, 1.2fr) repeat(5, minmax(120px, 0.8fr)) auto; gap: var(--s2) var(--s3); align-items: end; padding: var(--s3) var(--s4); background: var(--surface); border: 1px solid var(--line); border-radius: var(--r3); }
    @media (max-width: 1280px) { .filters { grid-template-columns: repeat(auto-fill, minmax(150px, 1fr)); } } @media (max-width: 760px) { .filters { grid-template-columns: 1fr 1fr; padding: var(--s3); } .filters > :first-child { grid-column: 1 / -1; } }
  `,
})
export class ReceiptsPage {
  readonly q = input<string>();
  readonly client = input<string>();
  readonly kind = input<string>();
  readonly method = input<string>();
  readonly state = input<string>();
  readonly from = input<string>();
  readonly to = input<string>();
  readonly account = input<string>();
  private readonly graphql = inject(GraphqlClient);
  private readonly router = inject(Router);
  private readonly toast = inject(Toast);
  protected readonly session = inject(SessionStore);
  protected readonly exporting = signal(false);
  protected readonly filter = computed((): ReceiptFilter => ({
    search: this.q()?.trim() || null, clientId: this.client() ?? null, accountId: this.account() ?? null, kind: this.kind() ?? null, method: this.method() ?? null, state: this.state() ?? null,
    from: DAY.test(this.from() ?? '') ? this.from() : null, to: DAY.test(this.to() ?? '') ? this.to() : null,
  }));
  protected readonly narrowed = computed(() => Object.values(this.filter()).some((value) => value !== null && value !== undefined));
  readonly list = livePages({ query: ReceiptsDocument, variables: (page) => ({ filter: this.filter(), page }), connection: ({ receipts }) => receipts, live: { types: ['payment.'] } });
  protected readonly kinds: readonly Option[] = [{ value: 'PU', label: 'To us' }, { value: 'PC', label: 'To the client' }, { value: 'PA', label: 'To an attorney or agency' }];
  protected readonly methods = METHOD_OPTIONS;
  protected readonly states: readonly Option[] = [{ value: 'RECEIVED', label: 'Payments' }, { value: 'RETURNED', label: 'Returned since' }, { value: 'RETURNS', label: 'Returns' }, { value: 'SUSPENSE', label: 'With money in suspense' }];
  protected readonly key = (row: Row): string => row.id;
  protected readonly stateOf = receiptState;
  protected readonly columns: readonly Column<Row>[] = [
    { key: 'number', header: 'Receipt', value: (row) => row.number, fixed: true },
    { key: 'received', header: 'Received', type: 'date', value: (row) => row.receivedOn },
    { key: 'amount', header: 'Amount', type: 'money', value: (row) => row.amount, currency: (row) => row.currency, bold: true },
    { key: 'kind', header: 'Paid', value: (row) => (row.kind === 'PA' ? 'To a partner' : kindWords(row.kind)) },
    { key: 'method', header: 'How', value: (row) => methodWords(row.method) },
    { key: 'debtor', header: 'Debtor', value: (row) => row.debtorName, width: 200 },
    { key: 'account', header: 'Account', value: (row) => row.accountNumber },
    { key: 'client', header: 'Client', value: (row) => row.clientName, width: 150 },
    { key: 'applied', header: 'Applied', type: 'money', value: (row) => row.applied, currency: (row) => row.currency, hidden: true },
    { key: 'fee', header: 'Fee', type: 'money', value: (row) => row.fee, currency: (row) => row.currency },
    { key: 'reference', header: 'Reference', value: (row) => row.reference, width: 140 },
    { key: 'batch', header: 'Batch', value: (row) => row.batchNumber },
    { key: 'state', header: 'State' },
    { key: 'payer', header: 'Payer', value: (row) => row.payer, hidden: true },
    { key: 'recorded', header: 'Recorded', type: 'date', value: (row) => row.recordedAt, hidden: true },
    { key: 'actor', header: 'By', value: (row) => row.actorName, hidden: true },
  ];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    useShortcuts({ keys: 'f', label: 'Filter by number or reference', run: () => document.querySelector<HTMLElement>('q-receipts-page [data-filter] input')?.focus() });
  }

  protected set(queryParams: Record<string, string | null>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected type(text: string | undefined): void {
    clearTimeout(this.timer);
    if ((text ?? '') !== (this.q() ?? '')) this.timer = setTimeout(() => this.set({ q: text?.trim() || null }), 200);
  }

  protected clear(): void {
    this.set({ q: null, client: null, kind: null, method: null, state: null, from: null, to: null, account: null });
  }

  protected open(row: Row): void {
    void this.router.navigate(['/trust/receipts', row.id]);
  }

  /** All that the filters find as CSV, read page by page. */
  protected async exportCsv(): Promise<void> {
    if (this.exporting()) return;
    this.exporting.set(true);
    try {
      const rows: Row[] = [];
      let after: string | null = null;
      do {
        const { receipts }: ReceiptsQuery = await this.graphql.query(ReceiptsDocument, { filter: this.filter(), page: { first: 200, after } });
        rows.push(...receipts.nodes);
        after = receipts.pageInfo.hasNextPage ? (receipts.pageInfo.endCursor ?? null) : null;
      } while (after !== null && rows.length < MOST_EXPORTED);
      saveFile(`receipts-${this.session.today()}.csv`, csvText(NAMES, rows.map(exported)));
      this.toast.say(after === null ? `Exported ${rows.length} receipts.` : `Exported the first ${rows.length} receipts. Narrow the filters for the rest.`);
    } catch (error) {
      const { what, todo } = Problem.of(error);
      this.toast.problem(`Nothing was exported. ${what} ${todo}`);
    } finally {
      this.exporting.set(false);
    }
  }
}

const NAMES = ['Receipt', 'Received on', 'Amount', 'Currency', 'Paid', 'How', 'Debtor', 'Account', 'Client', 'Applied', 'Fee', 'In suspense', 'Owed back', 'Stays with client', 'Reference', 'Batch', 'Payer', 'State', 'Recorded at', 'By'];

function exported(row: Row): (string | number | null)[] {
  const money = (minor: number): string => formatMinor(minor, row.currency as CurrencyCode);
  return [
    row.number, row.receivedOn, money(row.amount), row.currency, kindWords(row.kind), methodWords(row.method), row.debtorName, row.accountNumber, row.clientName, money(row.applied), money(row.fee),
    money(row.suspense), money(row.refundable), money(row.withClient), row.reference, row.batchNumber, row.payer, receiptState(row).label, row.recordedAt, row.actorName,
  ];
}
