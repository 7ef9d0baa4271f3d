import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { RecordAddressBasisDocument, RecordAddressNatureDocument, type AddressBasis, type AddressPlace } from '@quittance/graphql/agency';
import { GraphqlClient, newCommandKey, QButton, QCheck, QDateInput, QDrawer, QField, QInput, QSelect, QSubmissionNotice, refusalOf, SessionStore, submission, Toast } from '@quittance/ui';
import { basisOptions, basisWords, placeOptions, type Address } from './party-words';

/** What a number or an address is, and why it may be used. What was noted before stays on file. */
@Component({
  selector: 'q-address-drawer',
  imports: [QButton, QCheck, QDateInput, QDrawer, QField, QInput, QSelect, QSubmissionNotice],
  template: `
    <q-drawer [heading]="address().value" [open]="true" (closed)="closed.emit()">
      <q-field label="What it is"><q-select [options]="places()" [value]="place()" (valueChange)="place.set($event ?? '')" /></q-field>
      <q-check label="It is the employer’s" hint="An employer’s email address takes the debtor’s own use of it, or consent" [(checked)]="employers" />
      <q-check label="A message there reached somebody else" hint="It is then not used for messages any more" [(checked)]="disclosed" />
      <button q-button size="sm" class="own" [busy]="noting.busy()" (click)="note()">Note what it is</button>
      <q-submission-notice [of]="noting" [fields]="[]" />
      @if (bases().length) {
        <h3>Why it may be used</h3>
        @for (basis of address().bases; track $index) {<p class="xs sub">{{ words(basis) }}@if (basis.note) {: {{ basis.note }}}</p>} @empty {<p class="xs sub">Nothing on file. A consent counts too: record it under What they told us.</p>}
        <q-field label="Basis" [error]="of('kind')"><q-select [options]="bases()" placeholder="Choose" [value]="kind()" (valueChange)="kind.set($event)" /></q-field>
        @switch (kind()) {
          @case ('CREDITOR_NOTICE') {
            <div class="cols-2">
              <q-field label="Sent" required [error]="of('sentOn')"><q-date-input [max]="session.today()" [value]="sentOn()" (valueChange)="sentOn.set($event)" /></q-field>
              <q-field label="Last day to opt out" required [error]="of('optOutBy')"><q-date-input [value]="optOutBy()" (valueChange)="optOutBy.set($event)" /></q-field>
            </div>
            <q-check label="The creditor used it for this account" [(checked)]="usedByCreditor" />
            <q-check label="Its domain is open to the public" hint="Such as a mail provider’s; not an employer’s" [(checked)]="publicDomain" />
          }
          @case ('PRIOR_COLLECTOR') {
            <q-check label="They came by it properly" [(checked)]="obtainedProperly" />
            <q-check label="They used it last, and were not told to stop" [(checked)]="usedLast" />
          }
          @case (null) {}
          @default {<q-field label="On" optional hint="Today when left empty" [error]="of('on')"><q-date-input [max]="session.today()" [value]="on()" (valueChange)="on.set($event)" /></q-field>}
        }
        @if (kind()) {<q-field label="Note" optional [error]="of('note')"><textarea qInput maxlength="500" [text]="text()" (textChange)="text.set($event ?? '')"></textarea></q-field>}
        <q-submission-notice [of]="sending" [fields]="['kind', 'on', 'sentOn', 'optOutBy', 'note']" />
      }
      <button actions q-button (click)="closed.emit()">Close</button>
      @if (kind()) {<button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="record()">Record the basis</button>}
    </q-drawer>
  `,
  styles: `.own { justify-self: start; }`,
})
export class AddressDrawer {
  readonly accountId = input.required<string>();
  readonly address = input.required<Address>();
  readonly closed = output();
  readonly changed = output();
  protected readonly session = inject(SessionStore);
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly noting = submission();
  protected readonly place = linkedSignal<AddressPlace | ''>(() => this.address().place ?? '');
  protected readonly employers = linkedSignal(() => this.address().employers);
  protected readonly disclosed = linkedSignal(() => this.address().disclosed);
  protected readonly kind = signal<AddressBasis | null>(null);
  protected readonly on = signal<string | null>(null);
  protected readonly sentOn = signal<string | null>(null);
  protected readonly optOutBy = signal<string | null>(null);
  protected readonly usedByCreditor = signal(false);
  protected readonly publicDomain = signal(false);
  protected readonly obtainedProperly = signal(false);
  protected readonly usedLast = signal(false);
  protected readonly text = signal('');
  protected readonly places = computed(() => placeOptions(this.address().kind));
  protected readonly bases = computed(() => (this.address().kind === 'ADDRESS' ? [] : basisOptions(this.address().kind)));
  protected readonly words = basisWords;
  private key = newCommandKey();

  protected of(field: string): string | null {
    return refusalOf(this.sending.refusal(), field);
  }

  protected async note(): Promise<void> {
    const key = this.key;
    const input = { accountId: this.accountId(), address: this.address().value, place: this.place() || null, employers: this.employers(), disclosed: this.disclosed() };
    const done = await this.noting.run(async () => (await this.client.mutate(RecordAddressNatureDocument, { input, key })).recordAddressNature);
    this.finish(done !== null);
  }

  protected async record(): Promise<void> {
    const [kind, key] = [this.kind(), this.key];
    if (kind === null) return;
    const notice = kind === 'CREDITOR_NOTICE';
    const input = {
      accountId: this.accountId(), address: this.address().value, kind, note: this.text().trim() || null, on: notice ? null : this.on(), sentOn: notice ? this.sentOn() : null, optOutBy: notice ? this.optOutBy() : null,
      usedByCreditor: notice && this.usedByCreditor(), publicDomain: notice && this.publicDomain(), obtainedProperly: this.obtainedProperly(), usedLast: this.usedLast() };
    const done = await this.sending.run(async () => (await this.client.mutate(RecordAddressBasisDocument, { input, key })).recordAddressBasis);
    this.finish(done !== null);
  }

  private finish(done: boolean): void {
    this.key = newCommandKey();
    if (!done) return;
    this.changed.emit();
    this.closed.emit();
    this.toast.say('Noted. Contacts are decided by it from now.');
  }
}
