import { Component, computed, inject, output, signal } from '@angular/core';
import { CommissionPeopleDocument, SetDeskSharesDocument } from '@quittance/graphql/agency';
import { GraphqlClient, liveQuery, newCommandKey, QButton, QDateInput, QDrawer, QField, QInput, QNotice, QSelect, QSubmissionNotice, refusalOf, SessionStore, submission, Toast, type Option } from '@quittance/ui';

interface Row {
  readonly collectorId: string | null;
  readonly parts: string;
}

/** Splits what a desk earns among collectors from a day on. */
@Component({
  selector: 'q-shares-drawer',
  imports: [QButton, QDateInput, QDrawer, QField, QInput, QNotice, QSelect, QSubmissionNotice],
  template: `
    <q-drawer heading="Share a desk" [open]="true" (closed)="closed.emit()">
      <q-field label="Desk" required [error]="of('deskId')"><q-select placeholder="Choose" [options]="desks()" [(value)]="deskId" /></q-field>
      <q-field label="From" required hint="What holds before it ends the day before." [error]="of('effectiveFrom')"><q-date-input [(value)]="from" /></q-field>
      <p class="sm sub">Parts are in proportion: 1, 1 and 1 are thirds. With nobody named, whoever sits at the desk gets all.</p>
      @for (row of rows(); track $index; let index = $index) {
        <div class="row gap-sm baseline">
          <q-field class="grow" [label]="'Collector ' + (index + 1)"><q-select placeholder="Choose" [options]="people()" [value]="row.collectorId" (valueChange)="set(index, { collectorId: $event })" /></q-field>
          <q-field label="Parts"><input qInput class="num parts" inputmode="numeric" maxlength="4" [text]="row.parts" (textChange)="set(index, { parts: $event ?? '' })"></q-field>
          <button q-button variant="icon" [attr.aria-label]="'Leave out collector ' + (index + 1)" (click)="drop(index)">×</button>
        </div>
      }
      @if (of('shares'); as words) {<p class="xs bad" role="alert">{{ words }}</p>}
      <button q-button size="sm" [disabled]="rows().length >= 20" (click)="rows.set([...rows(), { collectorId: null, parts: '1' }])">Another collector</button>
      @if (missing(); as words) {<q-notice tone="warn">{{ words }}</q-notice>}
      <q-submission-notice [of]="sending" [fields]="['deskId', 'effectiveFrom', 'shares']" />
      <button actions q-button (click)="closed.emit()">Cancel</button>
      <button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="send()">Save</button>
    </q-drawer>
  `,
  styles: `.parts { width: 72px; }`,
})
export class SharesDrawer {
  readonly closed = output();
  readonly changed = output();
  private readonly client = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  private readonly toast = inject(Toast);
  private key = newCommandKey();
  protected readonly sending = submission();
  protected readonly deskId = signal<string | null>(null);
  protected readonly from = signal<string | null>(this.session.today());
  protected readonly rows = signal<readonly Row[]>([{ collectorId: null, parts: '1' }, { collectorId: null, parts: '1' }]);
  protected readonly missing = signal<string | null>(null);
  private readonly known = liveQuery({ query: CommissionPeopleDocument, variables: () => ({}) });
  protected readonly people = computed((): readonly Option[] => (this.known.data()?.users.nodes ?? []).filter(({ roles }) => roles.includes('COLLECTOR') || roles.includes('MANAGER')).map(({ id, name }) => ({ value: id, label: name })));
  protected readonly desks = computed((): readonly Option[] => (this.known.data()?.desks ?? []).map(({ id, name, userName }) => ({ value: id, label: name, sub: userName ?? '' })));

  protected of(field: string): string | null {
    return refusalOf(this.sending.refusal(), field);
  }

  protected set(index: number, part: Partial<Row>): void {
    this.rows.update((rows) => rows.map((row, at) => (at === index ? { ...row, ...part } : row)));
  }

  protected drop(index: number): void {
    this.rows.update((rows) => rows.filter((_, at) => at !== index));
  }

  protected async send(): Promise<void> {
    const [deskId, effectiveFrom] = [this.deskId(), this.from()];
    const shares = this.rows().flatMap(({ collectorId, parts }) => (collectorId === null ? [] : [{ collectorId, parts: Number(parts) }]));
    const odd = shares.some(({ parts }) => !Number.isSafeInteger(parts) || parts < 1);
    this.missing.set(deskId === null ? 'Choose the desk.' : effectiveFrom === null ? 'Enter the first day.' : odd ? 'Parts are whole numbers from 1.' : null);
    if (this.missing() !== null || deskId === null || effectiveFrom === null) return;
    const done = await this.sending.run(async () => (await this.client.mutate(SetDeskSharesDocument, { input: { key: this.key, deskId, effectiveFrom, shares } })).setDeskShares);
    if (done || this.sending.refusal()) this.key = newCommandKey();
    if (!done) return;
    this.toast.say(shares.length === 0 ? 'Saved. Whoever sits at the desk gets all of it.' : 'Saved. Fees from that day on are split this way.');
    this.changed.emit();
    this.closed.emit();
  }
}
