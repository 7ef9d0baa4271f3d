import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DocumentsCard, InvoicesCard, plainWords, stateTone, StoryCard } from '@quittance/accounts/portal';
import { MyAccountDocument } from '@quittance/graphql/portal';
import { CostsCard, PaymentList, ReportPayment } from '@quittance/payments/portal';
import { formatDate, liveQuery, QButton, QCard, QChip, QEmpty, QErrorPanel, QMoney, QPage, QSkeleton, QStat, SessionStore } from '@quittance/ui';
import { SettlementsCard } from './settlements-card.component';

/** One of the client's accounts: what is open, what was agreed, what happened, its money and its papers. */
@Component({
  imports: [QPage, QButton, QCard, QChip, QEmpty, QErrorPanel, QMoney, QSkeleton, QStat, RouterLink, CostsCard, DocumentsCard, InvoicesCard, PaymentList, ReportPayment, SettlementsCard, StoryCard],
  templateUrl: './account.page.html',
})
export class AccountPage {
  readonly id = input.required<string>();
  protected readonly query = liveQuery({ query: MyAccountDocument, variables: () => ({ id: this.id() }), live: { accountId: this.id } });
  protected readonly account = computed(() => this.query.data()?.account ?? null);
  private readonly session = inject(SessionStore);
  protected readonly mayReport = computed(() => this.account() !== null && this.account()?.status !== 'CLOSED' && this.session.can('portal.reportPayment'));
  protected readonly reporting = signal(false);
  protected readonly tone = stateTone;
  protected readonly words = plainWords;
  protected readonly sub = computed(() => {
    const it = this.account();
    if (!it) return '';
    const place = [it.debtorCity, it.debtorCountry].filter(Boolean).join(', ');
    return [`Account ${it.number}`, it.clientReference && `your reference ${it.clientReference}`, place, `placed on ${formatDate(it.placedOn)}`].filter(Boolean).join(' · ');
  });
  /** What credit notes, adjustments and charges made of it. */
  protected readonly adjusted = computed(() => this.account()?.invoices.reduce((sum, invoice) => sum + invoice.adjusted, 0) ?? 0);
}
