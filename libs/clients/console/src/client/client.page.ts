import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { countryName, currencyCodes } from '@quittance/kernel';
import { ClientPageDocument, ClientRecoveriesDocument, CloseClientDocument, ReopenClientDocument } from '@quittance/graphql/agency';
import { formatDate, formatPhone, GraphqlClient, liveQuery, Problem, QButton, QCan, QCard, QChip, QCombobox, QEmpty, QErrorPanel, QField, QMoney, QNotice, QPage, QSkeleton, QStat, SessionStore, Toast, type Option, type RefusalLike } from '@quittance/ui';
import { BankDetailsCard } from '../bank-details/bank-details-card.component';
import { InviteUser } from './invite-user.component';

/** One client: its facts and place, what it placed and recovered, its contracts and logins. */
@Component({
  imports: [RouterLink, QButton, QCan, QCard, QChip, QCombobox, QEmpty, QErrorPanel, QField, QMoney, QNotice, QPage, QSkeleton, QStat, BankDetailsCard, InviteUser],
  templateUrl: './client.page.html',
  styles: `dt { padding-top: var(--s2); } dd { overflow-wrap: anywhere; } dl > div:first-child dt { padding-top: 0; } .name { overflow-wrap: anywhere; }`,
})
export class ClientPage {
  protected readonly phone = formatPhone;
  private readonly graphql = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  private readonly toast = inject(Toast);
  readonly id = input.required<string>();

  protected readonly found = liveQuery({ query: ClientPageDocument, variables: () => ({ id: this.id() }), live: { types: ['client.', 'contract.', 'user.'] } });
  protected readonly client = computed(() => this.found.data()?.client ?? null);
  private readonly recoveries = liveQuery({
    query: ClientRecoveriesDocument,
    variables: () => (this.session.can('report.read') ? {} : null),
    live: { types: ['payment.', 'placement.committed'], clientId: () => this.id() },
  });
  protected readonly figures = computed(() => (this.recoveries.data()?.recoveryByClient ?? []).filter(({ clientId }) => clientId === this.id()));
  protected readonly country = computed(() => countryName(this.client()?.country ?? ''));
  protected readonly freeCurrencies = computed((): readonly Option[] => {
    const taken = this.client()?.contracts.map(({ currency }) => currency) ?? [];
    return currencyCodes().filter((code) => !taken.includes(code)).map((value) => ({ value, label: value }));
  });
  private readonly wanted = signal<string | null>(null);
  protected readonly newCurrency = computed(() => this.wanted() ?? (this.client()?.contracts.length === 0 ? (this.client()?.currency ?? null) : null));
  protected readonly refused = signal<RefusalLike | null>(null);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly busy = signal(false);
  protected readonly inviting = signal(false);
  protected readonly date = formatDate;
  /** Rules shown here; the contract's own page has all. */
  protected readonly most = 6;

  protected contractLink(currency: string): string[] {
    return ['/clients', this.id(), 'contract', currency];
  }

  protected want(currency: string | null): void {
    this.wanted.set(currency);
  }

  /** Closes the client or opens it again; the toast takes it back. */
  protected async setStatus(to: 'CLOSED' | 'ACTIVE'): Promise<void> {
    const client = this.client();
    if (!client || this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    this.refused.set(null);
    try {
      const variables = { id: client.id, version: client.version };
      const reply = to === 'CLOSED' ? (await this.graphql.mutate(CloseClientDocument, variables)).closeClient : (await this.graphql.mutate(ReopenClientDocument, variables)).reopenClient;
      if (reply.__typename === 'Refused') return this.refused.set(reply);
      this.found.update(() => ({ client: reply }));
      const back = to === 'CLOSED' ? 'ACTIVE' : 'CLOSED';
      this.toast.undo(`${reply.name} is ${to === 'CLOSED' ? 'closed' : 'open again'}.`, () => void this.setStatus(back));
    } catch (error) {
      this.problem.set(Problem.of(error));
    } finally {
      this.busy.set(false);
    }
  }
}
