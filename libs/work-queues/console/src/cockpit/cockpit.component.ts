import { CallPanel, CallsCard, MessagesCard, ReviewsPanel, TelephoneForm, WriteDrawer } from '@quittance/communications/console';
import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { WaiveDrawer, StatementDrawer, JudgmentDrawer, InterestDrawer, AssignDrawer, BalanceDrawer, DisputeDrawer, NoteDrawer, STATUS_STEPS, StatusDrawer, type EditableAccount, type StatusStep } from '@quittance/accounts/console';
import { PromiseDrawer, PromisesPanel, SettleDrawer, SettlementsPanel } from '@quittance/arrangements/console';
import { ActDrawer, BasisDrawer, PermissionStrip, PermissionsDrawer, StatesPanel, type DialledCall } from '@quittance/compliance/console';
import { CockpitDocument, ContactPermissionsDocument, PlaceCallDocument, TelephoneDocument, type CallLineFragment, type ContactChannel } from '@quittance/graphql/agency';
import { CostsCard, ForwardDrawer, MandatesDrawer, PaymentDrawer, PostDatedDrawer, TermsDrawer } from '@quittance/payments/console';
import { GraphqlClient, Problem, QButton, QDrawer, QEmpty, QErrorPanel, QSkeleton, SessionStore, Toast, liveQuery, newCommandKey } from '@quittance/ui';
import { WrapUpDrawer } from '../wrap-up/wrap-up-drawer.component';
import { AccountActions } from './account-actions.component';
import { AccountHeader } from './account-header.component';
import { BusinessNow } from './business-now';
import type { CockpitInvoice } from './cockpit-account';
import { DocumentsCard } from './documents-card.component';
import { EarningsCard } from './earnings-card.component';
import { EntriesDrawer } from './entries-drawer.component';
import { OwedCard } from './owed-card.component';
import type { Panel } from './panel';
import { PeopleCard } from './people-card.component';
import { ReasonsCard } from './reasons-card.component';
import { TimelineCard } from './timeline-card.component';

/** One account, whole: who, how much, how to reach them, what happened, what to do. */
@Component({
  selector: 'q-cockpit',
  imports: [ActDrawer, BasisDrawer, ReviewsPanel, CallPanel, CallsCard, MessagesCard, QButton, QDrawer, TelephoneForm, WriteDrawer,
    InterestDrawer, JudgmentDrawer, StatementDrawer, TermsDrawer, WaiveDrawer,
    AccountActions, AccountHeader, AssignDrawer, BalanceDrawer, CostsCard, DisputeDrawer, DocumentsCard, EarningsCard, EntriesDrawer, ForwardDrawer, MandatesDrawer, NoteDrawer, OwedCard, PaymentDrawer,
    PeopleCard, PermissionStrip, PermissionsDrawer, PostDatedDrawer, PromiseDrawer, PromisesPanel, QEmpty, QErrorPanel, QSkeleton, ReasonsCard, SettleDrawer, SettlementsPanel, StatesPanel, StatusDrawer, TimelineCard, WrapUpDrawer,
  ],
  templateUrl: './cockpit.component.html',
  styles: `
    :host { display: grid; grid-template-columns: minmax(0, 1fr) 316px; min-height: 0; }
    .center { overflow: auto; padding: 20px 24px; display: grid; gap: var(--s4); grid-template-columns: minmax(0, 1fr); align-content: start; min-height: 0; }
    .side { border-left: 1px solid var(--line); overflow: auto; padding: var(--s4); display: grid; gap: 14px; grid-template-columns: minmax(0, 1fr); align-content: start; background: var(--surface); min-height: 0; } .side > * { display: contents; }
    @media (min-width: 1181px) { :host(.beside) { grid-template-columns: minmax(0, 1fr) 440px; } }
    .wide { grid-column: 1 / -1; padding: var(--s6); }
    @media (max-width: 1180px) { :host { display: block; overflow: auto; } .center, .side { overflow: visible; } .side { border-left: 0; border-top: 1px solid var(--line); grid-template-columns: repeat(auto-fit, minmax(min(100%, 280px), 1fr)); gap: var(--s5); padding: var(--s5) var(--s6); } }
    @media (max-width: 760px) { .center, .side { padding: var(--s4); } }
  `,
  host: { '[class.beside]': 'beside()' },
})
export class Cockpit {
  readonly id = input.required<string>();
  readonly next = output();
  readonly query = liveQuery({ query: CockpitDocument, variables: () => ({ id: this.id() }), live: { accountId: () => this.id() } });
  protected readonly contact = liveQuery({ query: ContactPermissionsDocument, variables: () => ({ accountId: this.id() }), live: { accountId: () => this.id() } });
  protected readonly clock = inject(BusinessNow);
  protected readonly account = computed(() => this.query.data()?.account ?? null);
  /** Of this account; null while they are looked up. */
  protected readonly permissions = computed(() => {
    const found = this.contact.data()?.contactPermissions ?? null;
    return found?.accountId === this.id() ? found : null;
  });
  /** Of which channel the permissions are open. */
  protected readonly asked = signal<ContactChannel>('CALL');
  private readonly client = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  private readonly toast = inject(Toast);
  /** The telephone provider's call on this account, until it is wrapped up. */
  protected readonly calling = signal<CallLineFragment | null>(null);
  /** Only what reached them, and is not on record yet. */
  protected readonly toWrap = computed(() => {
    const call = this.calling();
    return call === null || call.recorded || call.status === 'PLACING' || call.status === 'CALLING_US' || call.status === 'ARRIVING' ? null : call;
  });
  /** The call under way, until it is wrapped up. */
  protected readonly dialled = signal<DialledCall | null>(null);
  protected readonly place = computed(() => {
    const debtor = this.account()?.debtor;
    return debtor ? [debtor.city, debtor.region, debtor.country].filter(Boolean).join(', ') : '';
  });
  protected readonly addresses = computed(() => (this.account()?.debtor.contactPoints ?? []).map(({ value }) => value));
  protected readonly timeline = computed(() => this.query.data()?.timeline ?? null);
  protected readonly missing = computed(() => this.query.data() !== undefined && this.account() === null);
  protected readonly panel = signal<Panel | null>(null);
  /** A narrow panel is open: what it is about stays in sight beside it. */
  protected readonly beside = computed(() => ![null, 'payment', 'entries', 'assign', 'mandates', 'interest', 'statement'].includes(this.panel()));
  /** Of which invoice the entries are shown; null for all. */
  protected readonly entriesOf = signal<CockpitInvoice | null>(null);
  protected readonly step = computed((): StatusStep | null => {
    const panel = this.panel();
    return panel !== null && panel in STATUS_STEPS ? (panel as StatusStep) : null;
  });
  /** The account as the panels of other contexts take it. */
  protected readonly facts = computed((): EditableAccount | null => {
    const account = this.account();
    if (!account) return null;
    const { id, number, version, status, currency, debtor, client, desk, balance, invoices } = account;
    return { id, number, version, status, currency, debtorName: debtor.name, clientName: client.name, deskId: desk?.id ?? null, owed: balance.total, invoices };
  });
  protected readonly assigned = computed(() => [{ id: this.id(), deskId: this.account()?.desk?.id ?? null }]);
  protected readonly names = computed(() => [...new Set((this.account()?.debtor.contactPoints ?? []).map(({ personName }) => personName).filter(Boolean))]);

  constructor() {
    const title = inject(Title);
    // Each account opens without the panel of the one before; what was typed there is kept with it.
    effect(() => {
      this.id();
      untracked(() => {
        this.panel.set(null);
        this.dialled.set(null);
        this.calling.set(null);
      });
    });
    effect(() => {
      const name = this.account()?.debtor.name;
      if (name) title.setTitle(`${name} · Quittance`);
    });
  }

  protected entries(invoice: CockpitInvoice | null): void {
    this.entriesOf.set(invoice);
    this.panel.set('entries');
  }

  protected ask(channel: ContactChannel): void {
    this.asked.set(channel);
    this.panel.set('permissions');
  }

  /** The permit is there: one's own telephone rings; where none is kept, it is asked for, or dialled by hand. */
  protected async dial(call: DialledCall): Promise<void> {
    this.dialled.set(call);
    const telephone = this.session.can('call.place') ? await this.client.query(TelephoneDocument, {}).then((found) => found.telephone, () => null) : null;
    if (this.dialled() !== call) return;
    if (!telephone?.ready) return this.byHand();
    if (telephone.number) await this.call();
    else this.panel.set('telephone');
  }

  protected async call(): Promise<void> {
    const { permitId } = this.dialled() ?? {};
    if (!permitId) return;
    this.panel.set(null);
    try {
      const { result } = await this.client.mutate(PlaceCallDocument, { permitId, key: newCommandKey() });
      if (result.__typename === 'Refused') this.toast.problem(result.message);
      else this.dialled.set(null);
    } catch (error) {
      const { what, todo } = Problem.of(error);
      this.toast.problem(`${what} ${todo}`);
    }
  }

  /** A call by hand is wrapped up on its permit. */
  protected byHand(): void {
    const call = this.dialled();
    if (!call) return;
    this.panel.set('wrap-up');
    const link = document.createElement('a');
    link.href = `tel:${call.number}`;
    link.click();
  }

  /** The call is spoken on, or has ended: its wrap-up waits beside it. */
  protected onCall(call: CallLineFragment | null): void {
    const before = this.calling();
    this.calling.set(call);
    const wanted = (one: CallLineFragment | null): boolean => one !== null && !one.recorded && (one.status === 'ANSWERED' || one.endedAt !== null);
    if (wanted(call) && !wanted(before) && this.panel() === null && call?.mine && before?.id === call.id) this.panel.set('wrap-up');
  }

  protected close(): void {
    this.panel.set(null);
  }

  protected changed(): void {
    void this.contact.refetch();
    void this.query.refetch();
  }

  protected wrappedUp(): void {
    this.panel.set(null);
    this.dialled.set(null);
    this.changed();
    this.next.emit();
  }
}
