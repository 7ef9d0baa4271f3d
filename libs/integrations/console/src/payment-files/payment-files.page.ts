import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { CancelPaymentFileDocument, PaymentFilesDocument, ReleasePaymentFileDocument } from '@quittance/graphql/agency';
import { TrustNav } from '@quittance/ledger/console';
import { Confirm, GraphqlClient, QButton, QCell, QChip, QCsv, QEmpty, QErrorPanel, QMoney, QNotice, QPage, QSegmented, QSubmissionNotice, QTable, SessionStore, Toast, formatDate, formatInstant, liveQuery, newCommandKey, submission, type Column } from '@quittance/ui';
import { chosenOf, fileState, kindWords, payoutWords, rowKey, type Debit, type PaymentFile, type Payout } from './file-words';
import { MakeFileDrawer } from './make-file-drawer.component';

type View = 'payouts' | 'debits' | 'files';

/** Money that leaves by file: remittances, shares and refunds to pay, debits to collect, and the files made so far. */
@Component({
  selector: 'q-payment-files-page',
  imports: [MakeFileDrawer, QButton, QCell, QChip, QCsv, QEmpty, QErrorPanel, QMoney, QNotice, QPage, QSegmented, QSubmissionNotice, QTable, RouterLink, TrustNav],
  templateUrl: './payment-files.page.html',
})
export class PaymentFilesPage {
  readonly show = input<string>();
  protected readonly session = inject(SessionStore);
  private readonly client = inject(GraphqlClient);
  private readonly confirm = inject(Confirm);
  private readonly router = inject(Router);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly query = liveQuery({ query: PaymentFilesDocument, variables: () => ({}), live: { types: ['remittance.', 'payment.'] } });
  protected readonly payouts = computed(() => this.query.data()?.duePayouts ?? []);
  protected readonly debits = computed(() => this.query.data()?.dueDebits ?? []);
  protected readonly files = computed(() => this.query.data()?.paymentFiles ?? []);
  protected readonly senders = computed(() => this.query.data()?.bankSenders ?? []);
  protected readonly view = computed((): View => (this.show() === 'debits' || this.show() === 'files' ? (this.show() as View) : 'payouts'));
  protected readonly views = computed(() => [
    { value: 'payouts', label: `To pay (${this.payouts().length})` },
    { value: 'debits', label: `Debits to collect (${this.debits().length})` },
    { value: 'files', label: 'Files' },
  ]);
  protected readonly selected = signal<readonly string[]>([]);
  protected readonly making = signal(false);
  protected readonly working = signal<string | null>(null);
  protected readonly chosen = computed(() => (this.view() === 'payouts' ? chosenOf('PAYOUTS', this.payouts(), this.selected()) : chosenOf('DEBITS', this.debits(), this.selected())));
  protected readonly mixed = computed(() => this.selected().length > 0 && this.chosen() === null);
  protected readonly bySource: (row: Payout | Debit) => string = rowKey;
  protected readonly byId = (row: PaymentFile): string => row.id;
  protected readonly kind = kindWords;
  protected readonly cooling = ({ usableFrom }: Payout): boolean => usableFrom !== null && usableFrom > this.session.today();
  protected readonly day = formatDate;
  protected readonly stateOf = fileState;
  /** As the server has it: before its release a file is opened by a second person only. */
  protected readonly mayOpen = ({ status, mine }: PaymentFile): boolean =>
    status === 'RELEASED' ? this.session.can('paymentFile.make') || this.session.can('paymentFile.release') : status === 'MADE' && !mine && this.session.can('paymentFile.release');
  // One key per file and step: pressing again after no answer is the same request.
  private readonly keys = new Map<string, string>();

  protected readonly payoutColumns: readonly Column<Payout>[] = [
    { key: 'payee', header: 'Payee', value: (row) => row.payeeName, fixed: true, bold: true },
    { key: 'what', header: 'For', value: (row) => payoutWords(row.kind) },
    { key: 'reference', header: 'Number', value: (row) => row.reference },
    { key: 'since', header: 'Posted', type: 'date', value: (row) => row.since },
    { key: 'account', header: 'Goes to' },
    { key: 'amount', header: 'Amount', type: 'money', value: (row) => row.amount, currency: (row) => row.currency, bold: true },
  ];
  protected readonly debitColumns: readonly Column<Debit>[] = [
    { key: 'debtor', header: 'Debtor', value: (row) => row.debtorName, fixed: true, bold: true },
    { key: 'account', header: 'Account', value: (row) => row.accountNumber },
    { key: 'reference', header: 'Debit', value: (row) => row.reference },
    { key: 'due', header: 'Due', type: 'date', value: (row) => row.dueOn },
    { key: 'amount', header: 'Amount', type: 'money', value: (row) => row.amount, currency: (row) => row.currency, bold: true },
  ];
  protected readonly fileColumns: readonly Column<PaymentFile>[] = [
    { key: 'name', header: 'File', value: (row) => row.name, fixed: true },
    { key: 'kind', header: 'Holds', value: (row) => kindWords(row.kind) },
    { key: 'from', header: 'From', value: (row) => row.bankAccountName },
    { key: 'day', header: 'For', type: 'date', value: (row) => row.effectiveOn },
    { key: 'count', header: 'Entries', type: 'number', value: (row) => row.count },
    { key: 'total', header: 'Total', type: 'money', value: (row) => row.total, currency: (row) => row.currency, bold: true },
    { key: 'made', header: 'Made by', value: (row) => row.madeBy },
    { key: 'released', header: 'Released by', value: (row) => row.releasedBy ?? '' },
    { key: 'state', header: 'State', value: (row) => fileState(row.status).label },
    { key: 'do', header: 'Do' },
  ];

  protected turn(view: string): void {
    this.selected.set([]);
    void this.router.navigate([], { queryParams: { show: view === 'payouts' ? null : view }, replaceUrl: true });
  }

  protected when(file: PaymentFile): string {
    return `Made ${formatInstant(file.madeAt, this.session.timezone())}${file.releasedAt ? `, released ${formatInstant(file.releasedAt, this.session.timezone())}` : ''}${file.cancelledReason ? `: ${file.cancelledReason}` : ''}`;
  }

  protected made(): void {
    this.selected.set([]);
    void this.query.refetch();
    this.turn('files');
  }

  protected async release(file: PaymentFile): Promise<void> {
    const agreed = await this.confirm.money({
      heading: `Release ${file.name}`, amount: { minor: file.total, currency: file.currency },
      consequence: `${kindWords(file.kind)} of ${file.count} ${file.count === 1 ? 'entry' : 'entries'} for ${formatDate(file.effectiveOn)}. From now on it counts as sent and can't be cancelled: compare it with what the bank was given.`,
      facts: [{ label: 'Made by', value: file.madeBy }, { label: 'From', value: file.bankAccountName }], action: 'Release' });
    if (agreed) await this.take('release', file, async (input) => (await this.client.mutate(ReleasePaymentFileDocument, { input })).releasePaymentFile, `${file.name} is released.`);
  }

  protected cancel(file: PaymentFile): Promise<void> {
    return this.take('cancel', file, async (input) => (await this.client.mutate(CancelPaymentFileDocument, { input: { ...input, reason: 'Taken back before it was sent' } })).cancelPaymentFile, `${file.name} is cancelled. What it held waits again; its number is not used again.`);
  }

  private async take<T extends { __typename?: string }>(step: string, file: PaymentFile, send: (input: { key: string; fileId: string; version: number }) => Promise<T>, words: string): Promise<void> {
    const name = `${step} ${file.id} ${file.version}`;
    const key = this.keys.get(name) ?? newCommandKey();
    this.keys.set(name, key);
    this.working.set(file.id);
    const done = await this.sending.run(() => send({ key, fileId: file.id, version: file.version }) as never);
    this.working.set(null);
    if (this.sending.refusal()) this.keys.delete(name);
    if (done) this.toast.say(words);
    await this.query.refetch();
  }
}
