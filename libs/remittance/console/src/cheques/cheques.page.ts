import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Figure } from '@quittance/accounts/console';
import { ChequeSeriesDocument, ChequesDocument, IssueChequesDocument, MakePositivePayDocument, PayoutsToWriteDocument, PositivePayFilesDocument, type PositivePayFilesQuery } from '@quittance/graphql/agency';
import { TrustNav } from '@quittance/ledger/console';
import { Confirm, GraphqlClient, QButton, QCard, QCell, QChip, QCsv, QEmpty, QErrorPanel, QField, QInput, QPage, QSegmented, QSubmissionNotice, QTable, SessionStore, Toast, formatMoney, livePages, liveQuery, newCommandKey, submission, type Column } from '@quittance/ui';
import { ChequeDrawer, type Cheque } from './cheque-drawer.component';
import { chequeState, sourceLink, sourceWords } from './cheque-words';
import { FormsDrawer } from './forms-drawer.component';
import { OtherWayDrawer, type WaitingPayout } from './other-way-drawer.component';

type BankFile = PositivePayFilesQuery['positivePayFiles']['nodes'][number];
type View = 'waiting' | 'register' | 'files' | 'forms';

/** Payouts by check: what waits for one, the register, what the bank was told, the forms. */
@Component({
  selector: 'q-cheques-page',
  imports: [RouterLink, ChequeDrawer, Figure, FormsDrawer, OtherWayDrawer, QButton, QCard, QCell, QChip, QCsv, QEmpty, QErrorPanel, QField, QInput, QPage, QSegmented, QSubmissionNotice, QTable, TrustNav],
  templateUrl: './cheques.page.html',
  styles: `.find { flex: 0 1 300px; }`,
})
export class ChequesPage {
  readonly view = input<string>();
  protected readonly session = inject(SessionStore);
  private readonly client = inject(GraphqlClient);
  private readonly confirm = inject(Confirm);
  private readonly router = inject(Router);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly views: readonly { readonly value: View; readonly label: string }[] = [{ value: 'waiting', label: 'To write' }, { value: 'register', label: 'Register' }, { value: 'files', label: 'Bank files' }, { value: 'forms', label: 'Forms' }];
  protected readonly shown = computed((): View => this.views.find(({ value }) => value === this.view())?.value ?? 'waiting');
  protected readonly may = computed(() => this.session.can('cheque.manage'));
  protected readonly selected = signal<readonly string[]>([]);
  protected readonly opened = signal<Cheque | null>(null);
  protected readonly otherwise = signal<WaitingPayout | null>(null);
  protected readonly newForms = signal(false);
  protected readonly search = signal('');
  protected readonly status = signal<'ALL' | 'ISSUED' | 'CLEARED' | 'VOID' | 'STOPPED'>('ALL');
  protected readonly statuses = [{ value: 'ALL' as const, label: 'All' }, { value: 'ISSUED' as const, label: 'Outstanding' }, { value: 'CLEARED' as const, label: 'Cleared' }, { value: 'VOID' as const, label: 'Void' }, { value: 'STOPPED' as const, label: 'Stopped' }];
  protected readonly waiting = livePages({ query: PayoutsToWriteDocument, variables: (page) => (this.shown() === 'waiting' ? { page } : null), connection: ({ payoutsToWrite }) => payoutsToWrite, live: { types: ['cheque.', 'remittance.posted', 'payment.refunded', 'cost.'] } });
  protected readonly register = livePages({ query: ChequesDocument, variables: (page) => (this.shown() === 'register' ? { status: this.status() === 'ALL' ? null : this.status(), search: this.search() || null, page } : null), connection: ({ cheques }) => cheques, live: { types: ['cheque.'] } });
  protected readonly files = livePages({ query: PositivePayFilesDocument, variables: (page) => (this.shown() === 'files' ? { page } : null), connection: ({ positivePayFiles }) => positivePayFiles, live: { types: ['cheque.'] } });
  protected readonly series = liveQuery({ query: ChequeSeriesDocument, variables: () => ({}), live: { types: ['cheque.'] } });
  protected readonly active = computed(() => (this.series.data()?.chequeSeries ?? []).filter(({ active }) => active));
  protected readonly chosen = computed(() => this.waiting.rows().filter((row) => this.selected().includes(this.payoutKey(row))));
  protected readonly stateOf = chequeState;
  protected readonly source = sourceWords;
  protected readonly link = sourceLink;
  protected readonly payoutKey = (row: WaitingPayout): string => `${row.sourceKind} ${row.sourceId}`;
  protected readonly payoutLabel = (row: WaitingPayout): string => `${row.payeeName}, ${row.memo}`;
  protected readonly chequeKey = (row: Cheque): string => row.id;
  protected readonly fileKey = (row: BankFile): string => row.id;
  private key = newCommandKey();

  protected readonly payoutColumns: readonly Column<WaitingPayout>[] = [
    { key: 'payee', header: 'Payee', value: (row) => row.payeeName, fixed: true, bold: true, width: 230 },
    { key: 'amount', header: 'Amount', type: 'money', value: (row) => row.amount, currency: (row) => row.currency, bold: true },
    { key: 'for', header: 'For', value: (row) => row.memo },
    { key: 'kind', header: 'Kind', value: (row) => sourceWords(row.sourceKind) },
    { key: 'on', header: 'Paid out', type: 'date', value: (row) => row.paidOn },
    { key: 'address', header: 'Address', value: (row) => row.payeeAddress.replaceAll('\n', ', '), width: 230 },
    { key: 'do', header: 'Otherwise' },
  ];
  protected readonly chequeColumns: readonly Column<Cheque>[] = [
    { key: 'number', header: 'Check', value: (row) => row.number, sortBy: (row) => row.number, fixed: true },
    { key: 'on', header: 'Issued', type: 'date', value: (row) => row.issuedOn },
    { key: 'payee', header: 'Payee', value: (row) => row.payeeName, width: 230 },
    { key: 'amount', header: 'Amount', type: 'money', value: (row) => row.amount, currency: (row) => row.currency, bold: true },
    { key: 'for', header: 'For', value: (row) => row.memo, width: 170 },
    { key: 'state', header: 'State', value: (row) => chequeState(row.status).label },
    { key: 'printed', header: 'Printed', value: (row) => (row.printed ? 'yes' : 'not yet') },
    { key: 'told', header: 'Bank told', value: (row) => (row.told ? 'yes' : 'not yet') },
    { key: 'reason', header: 'Why', value: (row) => row.statusReason, width: 170 },
  ];
  protected readonly fileColumns: readonly Column<BankFile>[] = [
    { key: 'number', header: 'File', type: 'number', value: (row) => row.number },
    { key: 'at', header: 'Made', type: 'date', value: (row) => row.createdAt },
    { key: 'issued', header: 'Issued', type: 'number', value: (row) => row.issuedCount },
    { key: 'total', header: 'Total issued', type: 'money', value: (row) => row.issuedTotal, currency: (row) => row.currency, bold: true },
    { key: 'voids', header: 'Void or stopped', type: 'number', value: (row) => row.voidCount },
    { key: 'void', header: 'Total void', type: 'money', value: (row) => row.voidTotal, currency: (row) => row.currency },
    { key: 'by', header: 'By', value: (row) => row.createdByName },
    { key: 'get', header: 'CSV' },
  ];

  protected show(view: string): void {
    this.selected.set([]);
    void this.router.navigate([], { queryParams: { view: view === 'waiting' ? null : view }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected async issue(): Promise<void> {
    const chosen = this.chosen();
    const sums = [...Map.groupBy(chosen, ({ currency }) => currency)].map(([currency, rows]) => ({ currency, minor: rows.reduce((total, { amount }) => total + amount, 0) }));
    const [first = { minor: 0, currency: this.session.currency() }, ...others] = sums;
    const yes = await this.confirm.money({
      heading: chosen.length === 1 ? 'Write the check' : `Write ${chosen.length} checks`, amount: first,
      consequence: 'Each takes the next number of the register and is never changed; a wrong one is voided and written again. The money was booked when it was paid out.',
      facts: [...others.map((sum) => ({ label: `And in ${sum.currency}`, value: formatMoney(sum) })), ...this.active().map((series) => ({ label: `Next number, ${series.currency}`, value: String(series.nextNumber) }))], action: 'Write' });
    if (!yes) return;
    const input = { key: this.key, payouts: chosen.map(({ sourceKind, sourceId }) => ({ sourceKind, sourceId })) };
    const done = await this.sending.run(async () => (await this.client.mutate(IssueChequesDocument, { input })).issueCheques);
    if (done || this.sending.refusal()) this.key = newCommandKey();
    if (!done) return;
    this.selected.set([]);
    this.toast.say(`Written: ${done.chequeIds.length} for ${sums.map((sum) => formatMoney(sum)).join(' and ')}. Print them from the register.`);
    window.open(`/files/checks.pdf?ids=${done.chequeIds.join(',')}`, '_blank', 'noopener');
    await this.waiting.refetch();
    void this.series.refetch();
  }

  protected async tell(): Promise<void> {
    const done = await this.sending.run(async () => (await this.client.mutate(MakePositivePayDocument, { input: { key: this.key, currency: this.session.currency() } })).makePositivePay);
    if (done || this.sending.refusal()) this.key = newCommandKey();
    if (!done) return;
    this.toast.say('The file is made; download it and send it to the bank.');
    await this.files.refetch();
  }

  protected refresh(): void {
    void this.waiting.refetch();
    void this.register.refetch();
    void this.series.refetch();
  }
}
