import { Component, computed, inject, input, model, output, signal } from '@angular/core';
import { ReportDirectPaymentDocument } from '@quittance/graphql/portal';
import {
  draft, formatMoney, GraphqlClient, newCommandKey, QButton, QDateInput, QDrawer, QField, QInput, QMoney, QMoneyInput, QNotice, QSelect, QSubmissionNotice, refusalOf, SessionStore, submission, Toast,
} from '@quittance/ui';
import type { MyAccountView } from '@quittance/accounts/portal';
import { DIRECT_METHODS, reportProblem } from './payment-words';

interface Draft {
  readonly amount: number | null;
  readonly receivedOn: string | null;
  readonly method: string | null;
  readonly reference: string;
}

/** The debtor paid the client directly: the client says so, and the account and the fee follow. One key a form: sent twice, it counts once. */
@Component({
  selector: 'q-report-payment',
  imports: [QButton, QDateInput, QDrawer, QField, QInput, QMoney, QMoneyInput, QNotice, QSelect, QSubmissionNotice],
  templateUrl: './report-payment.component.html',
})
export class ReportPayment {
  readonly account = input.required<MyAccountView>();
  readonly open = model(false);
  readonly reported = output();
  private readonly client = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  private readonly toast = inject(Toast);
  private key = newCommandKey();
  protected readonly today = this.session.today;
  protected readonly methods = DIRECT_METHODS;
  protected readonly sending = submission();
  protected readonly tried = signal(false);
  protected readonly draft = draft<Draft>(() => `report-payment.${this.account().id}`, () => ({ amount: null, receivedOn: this.session.today(), method: 'BANK_TRANSFER', reference: '' }));
  protected readonly value = this.draft.value;
  protected readonly problem = computed(() => (this.tried() ? reportProblem(this.value(), this.today()) : null));
  protected readonly above = computed(() => Math.max(0, (this.value().amount ?? 0) - this.account().balance.minor));

  protected change(part: Partial<Draft>): void {
    this.value.update((value) => ({ ...value, ...part }));
  }

  protected error(field: 'amount' | 'receivedOn' | 'reference'): string | null {
    const problem = this.problem();
    return problem?.field === field ? problem.words : refusalOf(this.sending.refusal(), field);
  }

  protected async send(): Promise<void> {
    this.tried.set(true);
    const { amount, receivedOn, method, reference } = this.value();
    if (reportProblem(this.value(), this.today()) || amount === null || receivedOn === null) return;
    const input = { key: this.key, accountId: this.account().id, amount, currency: this.account().balance.currency, receivedOn, method, reference: reference.trim() || null };
    const done = await this.sending.run(async () => (await this.client.mutate(ReportDirectPaymentDocument, { input })).reportDirectPayment);
    if (!done) return;
    const money = (minor: number): string => formatMoney({ minor, currency: done.currency });
    this.toast.say(`Reported as ${done.number}: ${money(done.applied)} taken off the balance, our fee ${money(done.fee)}. ${money(done.balanceAfter)} is still open.`);
    this.key = newCommandKey();
    this.draft.clear();
    this.tried.set(false);
    this.open.set(false);
    this.reported.emit();
  }
}
