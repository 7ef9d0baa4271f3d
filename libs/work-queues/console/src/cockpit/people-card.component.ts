import { Component, computed, inject, input, output } from '@angular/core';
import { NumberStanding } from '@quittance/communications/console';
import { AddressNote, PartiesPanel } from '@quittance/compliance/console';
import { PeoplePanel, PointNote } from '@quittance/debtors/console';
import { AccountPeopleDocument, NumberStandingsDocument } from '@quittance/graphql/agency';
import { QErrorPanel, SessionStore, liveQuery } from '@quittance/ui';
import type { CockpitAccount } from './cockpit-account';

/** Who can be reached and how, with what each number and address is and whether it is still theirs; then whoever else has to do with the debt. */
@Component({
  selector: 'q-people-card',
  imports: [AddressNote, NumberStanding, PartiesPanel, PeoplePanel, PointNote, QErrorPanel],
  template: `
    <q-people-panel [accountId]="account().id" [debtorName]="account().debtor.name" [points]="account().debtor.contactPoints" (changed)="renew()" (called)="called.emit()">
      <ng-template qPointNote let-point><q-address-note [accountId]="account().id" [address]="addresses().get(point.id) ?? null" (changed)="renew()" /><q-number-standing [standing]="standings().get(point.id) ?? null" (changed)="renew()" /></ng-template>
    </q-people-panel>
    <ng-content />
    <q-error-panel [problem]="people.error()" (retry)="people.refetch()" />
    @if (people.data(); as found) {<q-parties-panel [accountId]="account().id" [parties]="found.accountParties" (changed)="renew()" />}
  `,
  styles: `:host { display: contents; }`,
})
export class PeopleCard {
  readonly account = input.required<CockpitAccount>();
  readonly changed = output();
  readonly called = output();
  private readonly session = inject(SessionStore);
  private readonly live = { accountId: () => this.account().id };
  protected readonly people = liveQuery({ query: AccountPeopleDocument, variables: () => ({ accountId: this.account().id }), live: this.live });
  private readonly numbers = liveQuery({ query: NumberStandingsDocument, variables: () => (this.session.can('call.read') ? { accountId: this.account().id } : null), live: this.live });
  protected readonly addresses = computed(() => new Map((this.people.data()?.knownAddresses ?? []).map((one) => [one.id, one])));
  protected readonly standings = computed(() => new Map((this.numbers.data()?.numberStandings ?? []).map((one) => [one.contactPointId, one])));

  protected renew(): void {
    void this.people.refetch();
    void this.numbers.refetch();
    this.changed.emit();
  }
}
