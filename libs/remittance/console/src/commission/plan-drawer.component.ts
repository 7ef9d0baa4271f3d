import { Component, computed, inject, output, signal } from '@angular/core';
import { CommissionPeopleDocument, SetCommissionPlanDocument } from '@quittance/graphql/agency';
import { ppmFromPercent } from '@quittance/kernel';
import { GraphqlClient, liveQuery, newCommandKey, QButton, QDateInput, QDrawer, QField, QInput, QNotice, QSegmented, QSelect, QSubmissionNotice, refusalOf, SessionStore, submission, Toast, type Option } from '@quittance/ui';

/** Gives a collector or a desk a part of the fees from a day on. */
@Component({
  selector: 'q-plan-drawer',
  imports: [QButton, QDateInput, QDrawer, QField, QInput, QNotice, QSegmented, QSelect, QSubmissionNotice],
  template: `
    <q-drawer heading="Commission plan" [open]="true" (closed)="closed.emit()">
      <div class="row"><span class="sm">For</span><q-segmented label="For" [options]="kinds" [(value)]="kind" /></div>
      @if (kind() === 'COLLECTOR') {<q-field label="Collector" required [error]="of('collectorId')"><q-select placeholder="Choose" [options]="people()" [(value)]="collectorId" /></q-field>}
      @else {<q-field label="Desk" required [error]="of('deskId')"><q-select placeholder="Choose" [options]="desks()" [(value)]="deskId" /></q-field>}
      <q-field label="Part of the fees earned, %" required [error]="wrong() ?? of('ratePpm')"><input qInput class="num" inputmode="decimal" maxlength="9" placeholder="10" [text]="rate()" (textChange)="rate.set($event ?? '')"></q-field>
      <q-field label="From" required hint="The plan before it ends the day before." [error]="of('effectiveFrom')"><q-date-input [(value)]="from" /></q-field>
      <q-field label="Note" optional [error]="of('note')"><input qInput maxlength="200" autocomplete="off" [text]="note()" (textChange)="note.set($event ?? '')"></q-field>
      @if (missing(); as words) {<q-notice tone="warn">{{ words }}</q-notice>}
      <q-submission-notice [of]="sending" [fields]="['collectorId', 'deskId', 'ratePpm', 'effectiveFrom', 'note']" />
      <button actions q-button (click)="closed.emit()">Cancel</button>
      <button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="send()">Save</button>
    </q-drawer>
  `,
})
export class PlanDrawer {
  readonly closed = output();
  readonly changed = output();
  private readonly client = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  private readonly toast = inject(Toast);
  private key = newCommandKey();
  protected readonly sending = submission();
  protected readonly kinds = [{ value: 'COLLECTOR' as const, label: 'Collector' }, { value: 'DESK' as const, label: 'Desk' }];
  protected readonly kind = signal<'COLLECTOR' | 'DESK'>('COLLECTOR');
  protected readonly collectorId = signal<string | null>(null);
  protected readonly deskId = signal<string | null>(null);
  protected readonly rate = signal('');
  protected readonly from = signal<string | null>(this.session.today());
  protected readonly note = signal('');
  protected readonly wrong = signal<string | null>(null);
  protected readonly missing = signal<string | null>(null);
  private readonly known = liveQuery({ query: CommissionPeopleDocument, variables: () => ({}) });
  protected readonly people = computed((): readonly Option[] => (this.known.data()?.users.nodes ?? []).filter(({ roles }) => roles.includes('COLLECTOR') || roles.includes('MANAGER')).map(({ id, name }) => ({ value: id, label: name })));
  protected readonly desks = computed((): readonly Option[] => (this.known.data()?.desks ?? []).map(({ id, name, userName }) => ({ value: id, label: name, sub: userName ?? '' })));

  protected of(field: string): string | null {
    return refusalOf(this.sending.refusal(), field);
  }

  protected async send(): Promise<void> {
    const rate = ppmFromPercent(this.rate());
    const [collectorId, deskId] = this.kind() === 'COLLECTOR' ? [this.collectorId(), null] : [null, this.deskId()];
    const effectiveFrom = this.from();
    this.wrong.set(rate.ok ? null : 'Enter a percentage such as 10 or 7.5.');
    this.missing.set(collectorId === null && deskId === null ? 'Choose who it is for.' : effectiveFrom === null ? 'Enter its first day.' : null);
    if (!rate.ok || this.missing() !== null || effectiveFrom === null) return;
    const input = { key: this.key, collectorId, deskId, ratePpm: rate.value, effectiveFrom, note: this.note().trim() };
    const done = await this.sending.run(async () => (await this.client.mutate(SetCommissionPlanDocument, { input })).setCommissionPlan);
    if (done || this.sending.refusal()) this.key = newCommandKey();
    if (!done) return;
    this.toast.say('Plan saved. Fees from its first day on are split by it.');
    this.changed.emit();
    this.closed.emit();
  }
}
