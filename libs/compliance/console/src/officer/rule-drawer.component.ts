import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { ChangeRulesDocument, PreviewRuleChangeDocument, type PreviewRuleChangeQuery, type RuleKind } from '@quittance/graphql/agency';
import { formatCount, GraphqlClient, newCommandKey, QButton, QCheck, QDateInput, QDrawer, QField, QInput, QNotice, QSelect, QSubmissionNotice, refusalOf, submission, Toast } from '@quittance/ui';
import { fieldsOf, readValue, shownValue, type RuleField } from './rule-words';

type Preview = Extract<PreviewRuleChangeQuery['previewRuleChange'], { __typename: 'RuleChangePreview' }>;

/** One row of the law: changed, added or left out, in a new version, after seeing how many open accounts it touches. */
@Component({
  selector: 'q-rule-drawer',
  imports: [QButton, QCheck, QDateInput, QDrawer, QField, QInput, QNotice, QSelect, QSubmissionNotice],
  template: `
    <q-drawer [heading]="isNew() ? 'New row' : text('id')" [open]="true" (closed)="closed.emit()">
      <div class="cols-2">
        <q-field label="Place" required hint="US, US-CO, US-NY-NYC; * elsewhere" [error]="of('place')"><input qInput autocomplete="off" maxlength="20" [text]="text('place')" (textChange)="set('place', ($event ?? '').toUpperCase())"></q-field>
        @if (isNew()) {<q-field label="Row" required hint="Capitals, digits, dashes" [error]="of('id')"><input qInput autocomplete="off" maxlength="80" [text]="text('id')" (textChange)="set('id', ($event ?? '').toUpperCase())"></q-field>}
      </div>
      @for (field of fields(); track field.key) {
        @if (field.type === 'choice') {<q-field [label]="field.label" [error]="of(field.key)"><q-select [options]="field.options ?? []" [value]="text(field.key)" (valueChange)="set(field.key, $event)" /></q-field>}
        @else if (field.type === 'many') {<fieldset><legend class="label">{{ field.label }}</legend><div class="row wrap gap-sm">@for (option of field.options ?? []; track option.value) {<q-check [label]="option.label" [checked]="has(field, option.value)" (checkedChange)="toggle(field, option.value, $event)" />}</div>@if (of(field.key); as words) {<p class="xs bad" role="alert">{{ words }}</p>}</fieldset>}
        @else {<q-field [label]="field.label" [hint]="field.hint ?? ''" [error]="of(field.key)"><input qInput autocomplete="off" maxlength="200" [text]="shown(field)" (textChange)="set(field.key, read(field, $event ?? ''))"></q-field>}
      }
      <div class="cols-2">
        <q-field label="From" required [error]="of('effectiveFrom')"><q-date-input [value]="text('effectiveFrom') || null" (valueChange)="set('effectiveFrom', $event)" /></q-field>
        <q-field label="To" optional [error]="of('effectiveTo')"><q-date-input [value]="text('effectiveTo') || null" (valueChange)="set('effectiveTo', $event)" /></q-field>
      </div>
      <q-field label="Source" required hint="The statute, or your own decision" [error]="of('source')"><textarea qInput maxlength="500" [text]="text('source')" (textChange)="set('source', $event ?? '')"></textarea></q-field>
      <q-field label="Caution" optional [error]="of('caution')"><textarea qInput maxlength="1000" [text]="text('caution')" (textChange)="set('caution', $event ?? '')"></textarea></q-field>
      @if (!isNew()) {<q-check label="Leave this row out from now" [(checked)]="removing" />}
      <q-field label="Why it changes" required hint="It stands with the version" [error]="of('reason')"><textarea qInput maxlength="500" [text]="reason()" (textChange)="reason.set($event ?? '')"></textarea></q-field>
      @if (preview(); as found) {<q-notice tone="info">{{ touched(found) }}</q-notice>}
      <q-submission-notice [of]="sending" [fields]="known()" />
      <button actions q-button (click)="closed.emit()">Cancel</button>
      @if (preview()) {<button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="save()">Make the new version</button>}
      @else {<button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="look()">See what it touches</button>}
    </q-drawer>
  `,
  styles: `fieldset { min-width: 0; } legend { margin-bottom: var(--s1); }`,
})
export class RuleDrawer {
  readonly kind = input.required<RuleKind>();
  readonly row = input.required<Record<string, unknown>>();
  readonly isNew = input(false);
  readonly basedOn = input.required<string>();
  readonly closed = output();
  readonly changed = output();
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly values = linkedSignal<Record<string, unknown>>(() => this.row());
  protected readonly fields = computed(() => fieldsOf(this.kind()));
  protected readonly known = computed(() => ['id', 'place', 'effectiveFrom', 'effectiveTo', 'source', 'caution', 'reason', ...this.fields().map(({ key }) => key)]);
  protected readonly removing = signal(false);
  protected readonly reason = signal('');
  protected readonly preview = signal<Preview | null>(null);
  private key = newCommandKey();

  protected of(field: string): string | null {
    return refusalOf(this.sending.refusal(), field);
  }

  protected text(key: string): string {
    const value = this.values()[key];
    return typeof value === 'string' ? value : '';
  }

  protected shown(field: RuleField): string {
    const value = this.values()[field.key];
    return typeof value === 'string' ? value : shownValue(field, value);
  }

  protected read(field: RuleField, text: string): unknown {
    return readValue(field, text);
  }

  protected has({ key }: RuleField, value: string): boolean {
    const chosen = this.values()[key];
    return Array.isArray(chosen) && chosen.includes(value);
  }

  protected toggle(field: RuleField, value: string, on: boolean): void {
    const chosen = (this.values()[field.key] as string[] | undefined) ?? [];
    this.set(field.key, on ? [...chosen, value] : chosen.filter((other) => other !== value));
  }

  protected set(key: string, value: unknown): void {
    this.values.update((values) => ({ ...values, [key]: value }));
    this.preview.set(null);
  }

  protected touched({ openAccounts, places }: Preview): string {
    const where = places.map((place) => (place === '*' ? 'wherever no row names the place' : place)).join(', ');
    return openAccounts === 0 ? `No open account is in ${where}.` : `${formatCount(openAccounts)} open ${openAccounts === 1 ? 'account is' : 'accounts are'} in ${where}: contacts with them are decided by it from now. What was decided before stays as it was.`;
  }

  private input() {
    return { kind: this.kind(), rows: this.removing() ? [] : [JSON.stringify(this.values())], removed: this.removing() ? [this.text('id')] : [], basedOn: this.basedOn(), reason: this.reason() };
  }

  protected async look(): Promise<void> {
    const found = await this.sending.run(async () => (await this.client.query(PreviewRuleChangeDocument, { input: this.input() })).previewRuleChange);
    if (found) this.preview.set(found);
  }

  protected async save(): Promise<void> {
    const key = this.key;
    const done = await this.sending.run(async () => (await this.client.mutate(ChangeRulesDocument, { input: this.input(), key })).changeRules);
    this.key = newCommandKey();
    if (!done) return;
    this.changed.emit();
    this.closed.emit();
    this.toast.say(`Version ${done.version} is in force.`);
  }
}
