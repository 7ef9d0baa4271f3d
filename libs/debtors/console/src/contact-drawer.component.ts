import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { AddContactPointDocument, CorrectContactPointDocument, type ContactKind, type ContactStatus } from '@quittance/graphql/agency';
import { GraphqlClient, QButton, QCheck, QDrawer, QField, QInput, QSegmented, QSelect, QSubmissionNotice, Toast, refusalOf, submission } from '@quittance/ui';
import { KIND_OPTIONS, STATUS_OPTIONS, type ContactPoint } from './people';

const HINTS: Readonly<Record<ContactKind, string>> = { PHONE: 'As dialled there, or with + and the country', EMAIL: 'name@company.com', ADDRESS: 'Street, place, postal code' };

/** Adds a way to reach the debtor, or corrects one. The earlier one stays on file. */
@Component({
  selector: 'q-contact-drawer',
  imports: [QButton, QCheck, QDrawer, QField, QInput, QSegmented, QSelect, QSubmissionNotice],
  template: `
    <q-drawer [heading]="point() ? 'Correct a contact' : 'Add a contact'" [open]="true" (closed)="closed.emit()">
      @if (!point()) {<q-segmented label="Kind" [options]="kinds" [value]="kind()" (valueChange)="kind.set($event)" />}
      <q-field [label]="kindLabel()" required [hint]="hint()" [error]="of('value')"><input qInput autocomplete="off" maxlength="500" [attr.inputmode]="kind() === 'PHONE' ? 'tel' : null" [text]="value()" (textChange)="value.set($event ?? '')"></q-field>
      <div class="cols-2">
        <q-field label="Whose" optional [error]="of('personName')"><input qInput autocomplete="off" maxlength="200" list="q-people-names" [text]="personName()" (textChange)="personName.set($event ?? '')"></q-field>
        <q-field label="Their role" optional [error]="of('personRole')"><input qInput autocomplete="off" maxlength="200" placeholder="Accounts payable" [text]="personRole()" (textChange)="personRole.set($event ?? '')"></q-field>
      </div>
      <datalist id="q-people-names">@for (name of names(); track name) {<option [value]="name"></option>}</datalist>
      <q-field label="What is known of it" [error]="of('status')"><q-select [options]="statuses" [value]="status()" (valueChange)="status.set($event ?? 'UNVERIFIED')" /></q-field>
      @if (!point()) {<q-check label="The debtor named it" [(checked)]="fromDebtor" />} @else {<p class="xs sub">The earlier one stays on file, with who changed it and when.</p>}
      <q-submission-notice [of]="sending" [fields]="['value', 'personName', 'personRole', 'status']" />
      <button actions q-button (click)="closed.emit()">Cancel</button>
      <button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="send()">Save</button>
    </q-drawer>
  `,
})
export class ContactDrawer {
  readonly accountId = input.required<string>();
  readonly point = input<ContactPoint | null>(null);
  readonly names = input<readonly string[]>([]);
  readonly closed = output();
  readonly changed = output();
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly kind = signal<ContactKind>('PHONE');
  protected readonly value = signal('');
  protected readonly personName = signal('');
  protected readonly personRole = signal('');
  protected readonly status = signal<ContactStatus>('UNVERIFIED');
  protected readonly fromDebtor = signal(false);
  protected readonly kinds = KIND_OPTIONS;
  protected readonly statuses = STATUS_OPTIONS;
  protected readonly hint = computed(() => HINTS[this.kind()]);
  protected readonly kindLabel = computed(() => KIND_OPTIONS.find(({ value }) => value === this.kind())?.label ?? 'Contact');

  constructor() {
    effect(() => {
      const point = this.point();
      untracked(() => {
        this.kind.set(point?.kind ?? 'PHONE');
        this.value.set(point?.value ?? '');
        this.personName.set(point?.personName ?? '');
        this.personRole.set(point?.personRole ?? '');
        this.status.set(point?.status ?? 'UNVERIFIED');
      });
    });
  }

  protected of(field: string): string | null {
    return refusalOf(this.sending.refusal(), field);
  }

  protected async send(): Promise<void> {
    const [accountId, point] = [this.accountId(), this.point()];
    const input = { accountId, value: this.value(), personName: this.personName(), personRole: this.personRole(), status: this.status() };
    const saved = await this.sending.run(async () =>
      point
        ? (await this.client.mutate(CorrectContactPointDocument, { input: { ...input, id: point.id } })).correctContactPoint
        : (await this.client.mutate(AddContactPointDocument, { input: { ...input, kind: this.kind(), fromDebtor: this.fromDebtor() } })).addContactPoint);
    if (!saved) return;
    this.changed.emit();
    this.closed.emit();
    this.toast.say(point ? `Corrected: ${saved.value}.` : `Added: ${saved.value}.`);
  }
}
