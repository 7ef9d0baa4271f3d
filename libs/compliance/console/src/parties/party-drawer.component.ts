import { Component, inject, input, output, signal } from '@angular/core';
import { AddPartyDocument, type AccountPartyRole } from '@quittance/graphql/agency';
import { countryOptions, GraphqlClient, newCommandKey, QButton, QCheck, QDrawer, QField, QInput, QSegmented, QSelect, QSubmissionNotice, refusalOf, submission, Toast } from '@quittance/ui';
import { needsLeave, PARTY_OPTIONS } from './party-words';

interface Form { readonly role: AccountPartyRole; readonly kind: 'PERSON' | 'ORGANISATION'; readonly name: string; readonly country: string; readonly region: string; readonly city: string; readonly postalCode: string; readonly phone: string; readonly email: string; readonly address: string; readonly authorised: boolean; readonly note: string }
const EMPTY: Form = { role: 'GUARANTOR', kind: 'PERSON', name: '', country: '', region: '', city: '', postalCode: '', phone: '', email: '', address: '', authorised: false, note: '' };

/** Adds somebody who has to do with the debt, with where they are and how they are reached: hours and limits hold for them too. */
@Component({
  selector: 'q-party-drawer',
  imports: [QButton, QCheck, QDrawer, QField, QInput, QSegmented, QSelect, QSubmissionNotice],
  template: `
    @let it = form();
    <q-drawer heading="Add a party" [open]="true" (closed)="closed.emit()">
      <q-field label="Who they are to the debt" required [error]="of('role')"><q-select [options]="roles" [value]="it.role" (valueChange)="set({ role: $event ?? 'GUARANTOR' })" /></q-field>
      <q-segmented label="Kind" [options]="kinds" [value]="it.kind" (valueChange)="set({ kind: $event })" />
      <q-field label="Name" required [error]="of('name')"><input qInput autocomplete="off" maxlength="300" [text]="it.name" (textChange)="set({ name: $event ?? '' })"></q-field>
      <div class="cols-2">
        <q-field label="Phone" optional [error]="of('phone')"><input qInput autocomplete="off" inputmode="tel" maxlength="60" [text]="it.phone" (textChange)="set({ phone: $event ?? '' })"></q-field>
        <q-field label="Email" optional [error]="of('email')"><input qInput autocomplete="off" inputmode="email" maxlength="254" [text]="it.email" (textChange)="set({ email: $event ?? '' })"></q-field>
      </div>
      <q-field label="Address for letters" optional [error]="of('address')"><input qInput autocomplete="off" maxlength="500" [text]="it.address" (textChange)="set({ address: $event ?? '' })"></q-field>
      <p class="xs sub">Where they are says what time it is there, and which rules of a state hold.</p>
      <div class="cols-2">
        <q-field label="City" optional [error]="of('city')"><input qInput autocomplete="off" maxlength="120" [text]="it.city" (textChange)="set({ city: $event ?? '' })"></q-field>
        <q-field label="Postal code" optional [error]="of('postalCode')"><input qInput autocomplete="off" maxlength="20" [text]="it.postalCode" (textChange)="set({ postalCode: $event ?? '' })"></q-field>
        <q-field label="State or province" optional hint="Its code, such as NY" [error]="of('region')"><input qInput autocomplete="off" maxlength="6" [text]="it.region" (textChange)="set({ region: ($event ?? '').toUpperCase() })"></q-field>
        <q-field label="Country" optional [error]="of('country')"><q-select [options]="countries" placeholder="Ours" [value]="it.country || null" (valueChange)="set({ country: $event ?? '' })" /></q-field>
      </div>
      @if (leave()) {<q-check label="The debtor agreed that we speak with them" hint="Without it they are only asked where the debtor is" [checked]="it.authorised" (checkedChange)="set({ authorised: $event })" />}
      <q-field label="Note" optional hint="Who told us, and when" [error]="of('note')"><textarea qInput maxlength="500" [text]="it.note" (textChange)="set({ note: $event ?? '' })"></textarea></q-field>
      <q-submission-notice [of]="sending" [fields]="fields" />
      <button actions q-button (click)="closed.emit()">Cancel</button>
      <button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="send()">Add</button>
    </q-drawer>
  `,
})
export class PartyDrawer {
  readonly accountId = input.required<string>();
  readonly closed = output();
  readonly changed = output();
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly form = signal<Form>(EMPTY);
  private readonly missing = signal(false);
  private key = newCommandKey();
  protected readonly roles = PARTY_OPTIONS;
  protected readonly countries = countryOptions();
  protected readonly kinds = [{ value: 'PERSON' as const, label: 'Person' }, { value: 'ORGANISATION' as const, label: 'Organisation' }];
  protected readonly fields = ['role', 'name', 'phone', 'email', 'address', 'city', 'postalCode', 'region', 'country', 'note'];
  protected readonly leave = (): boolean => needsLeave(this.form().role);

  protected of(field: string): string | null {
    return field === 'name' && this.missing() ? 'Say who it is.' : refusalOf(this.sending.refusal(), field);
  }

  protected set(part: Partial<Form>): void {
    this.form.update((form) => ({ ...form, ...part }));
    this.missing.set(false);
  }

  protected async send(): Promise<void> {
    const form = this.form();
    this.missing.set(form.name.trim() === '');
    if (this.missing()) return;
    const key = this.key;
    const input = { ...form, accountId: this.accountId(), authorised: this.leave() && form.authorised };
    const done = await this.sending.run(async () => (await this.client.mutate(AddPartyDocument, { input, key })).addParty);
    this.key = newCommandKey();
    if (!done) return;
    this.changed.emit();
    this.closed.emit();
    this.toast.say(`${form.name.trim()} is on file.`);
  }
}
