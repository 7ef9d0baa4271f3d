import { Component, ElementRef, Injector, afterNextRender, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { KeepRetentionRulesDocument, PreviewRetentionRulesDocument, type PreviewRetentionRulesQuery, type RecordKind, type RetentionFrom } from '@quittance/graphql/agency';
import { formatCount, formatDate, GraphqlClient, newCommandKey, QButton, QCheck, QDateInput, QDrawer, QField, QInput, QNotice, QSelect, QSubmissionNotice, refusalOf, SessionStore, submission, Toast } from '@quittance/ui';
import { KIND, type Rule } from './retention-words';

type Preview = Extract<PreviewRetentionRulesQuery['result'], { __typename: 'RetentionPreview' }>;
export type RuleDraft = Pick<Rule, 'id' | 'place' | 'years' | 'source' | 'ground' | 'caution'> & { readonly kind: RecordKind; readonly from: RetentionFrom };

/** A new row to begin with. */
export const NEW_RULE: RuleDraft = { id: '', kind: 'FILE', place: '', years: 3, from: 'LAST_ACTIVITY', source: '', ground: '17(3)(b)', caution: '' };

/** One retention rule: changed, added or left out in a new version from a day on, after seeing how many files it moves. */
@Component({
  selector: 'q-retention-rule-drawer',
  imports: [QButton, QCheck, QDateInput, QDrawer, QField, QInput, QNotice, QSelect, QSubmissionNotice],
  template: `
    <q-drawer [heading]="isNew() ? 'New rule' : 'Rule ' + rule().id" [open]="true" (closed)="closed.emit()">
      @if (isNew()) {<q-field label="Name" required hint="Lower case, such as us-ca-file" [error]="of('id')"><input qInput autocomplete="off" autocapitalize="off" maxlength="60" [text]="values().id" (textChange)="set({ id: ($event ?? '').trim() })"></q-field>}
      <q-field label="Records" [error]="of('kind')"><q-select [options]="kinds" [value]="values().kind" (valueChange)="set({ kind: $event ?? 'FILE' })" /></q-field>
      <div class="cols-2">
        <q-field label="Place" required hint="DE, US-CA; * everywhere else" [error]="of('place')"><input qInput autocomplete="off" maxlength="6" [text]="values().place" (textChange)="set({ place: ($event ?? '').trim().toUpperCase() })"></q-field>
        <q-field label="Years" required [error]="of('years')"><input qInput inputmode="numeric" maxlength="3" [text]="years()" (textChange)="years.set($event ?? ''); looked.set(null)"></q-field>
      </div>
      <q-field label="Counted from" [error]="of('from')"><q-select [options]="froms" [value]="values().from" (valueChange)="set({ from: $event ?? 'LAST_ACTIVITY' })" /></q-field>
      <q-field label="Ground against a request to erase" [error]="of('ground')"><q-select [options]="grounds" [value]="values().ground" (valueChange)="set({ ground: $event ?? '17(3)(b)' })" /></q-field>
      <q-field label="Source" required hint="The statute, or your own decision" [error]="of('source')"><textarea qInput rows="2" maxlength="300" [text]="values().source" (textChange)="set({ source: $event ?? '' })"></textarea></q-field>
      <q-field label="Caution" optional [error]="of('caution')"><textarea qInput rows="2" maxlength="500" [text]="values().caution" (textChange)="set({ caution: $event ?? '' })"></textarea></q-field>
      @if (!isNew()) {<q-check label="Leave this rule out" [checked]="removing()" (checkedChange)="removing.set($event); looked.set(null)" />}
      <q-field label="In force from" required [error]="of('effectiveFrom')"><q-date-input [value]="from()" (valueChange)="from.set($event ?? null); looked.set(null)" /></q-field>
      <q-field label="Why it changes" required hint="It stands with the version" [error]="of('reason')"><textarea qInput rows="2" maxlength="500" [text]="reason()" (textChange)="reason.set($event ?? '')"></textarea></q-field>
      @if (looked(); as found) {<q-notice [tone]="found.keptShorter > 0 ? 'warn' : 'info'">{{ touched(found) }}</q-notice>}
      <q-submission-notice [of]="sending" [fields]="known" />
      <button actions q-button (click)="closed.emit()">Cancel</button>
      @if (looked()) {<button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="save()">Make the new version</button>}
      @else {<button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="look()">See what it moves</button>}
    </q-drawer>
  `,
})
export class RetentionRuleDrawer {
  readonly rule = input.required<RuleDraft>();
  readonly isNew = input(false);
  readonly basedOn = input.required<string>();
  readonly closed = output();
  readonly changed = output();
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  protected readonly sending = submission();
  protected readonly values = linkedSignal<RuleDraft>(() => this.rule());
  protected readonly years = linkedSignal(() => String(this.rule().years));
  protected readonly from = signal<string | null>(inject(SessionStore).today());
  protected readonly removing = signal(false);
  protected readonly reason = signal('');
  protected readonly looked = signal<Preview | null>(null);
  protected readonly known = ['id', 'kind', 'place', 'years', 'from', 'ground', 'source', 'caution', 'effectiveFrom', 'reason'];
  protected readonly kinds = (Object.keys(KIND) as RecordKind[]).map((value) => ({ value, label: KIND[value] ?? value }));
  protected readonly froms: readonly { value: RetentionFrom; label: string }[] = [{ value: 'LAST_ACTIVITY', label: 'The last activity' }, { value: 'YEAR_END', label: 'The end of the year it was in' }];
  protected readonly grounds = [{ value: '17(3)(b)', label: 'Art. 17(3)(b): the law asks for it' }, { value: '17(3)(e)', label: 'Art. 17(3)(e): claims made or defended' }];
  private key = newCommandKey();
  private readonly input = computed(() => ({
    rules: this.removing() ? [] : [{ ...pick(this.values()), years: /^\d{1,3}$/.test(this.years().trim()) ? Number(this.years()) : 0 }], removed: this.removing() ? [this.rule().id] : [],
    basedOn: this.basedOn(), effectiveFrom: this.from() ?? '', reason: this.reason() }));

  protected of(field: string): string | null {
    if (field === 'effectiveFrom' && this.from() === null) return 'Choose the day it begins.';
    return refusalOf(this.sending.refusal(), field);
  }

  protected set(change: Partial<RuleDraft>): void {
    this.values.update((values) => ({ ...values, ...change }));
    this.looked.set(null);
  }

  protected touched({ files, allFiles, keptLonger, keptShorter, dueBefore, dueAfter }: Preview): string {
    const of = allFiles > files ? ` (of ${formatCount(files)} looked at, evenly among ${formatCount(allFiles)})` : '';
    const moved = keptLonger + keptShorter === 0 ? 'No closed file is kept longer or shorter' : `${formatCount(keptLonger)} closed files are kept longer, ${formatCount(keptShorter)} shorter`;
    return `${moved}${of}. On ${formatDate(this.from() ?? '')} nothing would keep ${formatCount(dueAfter)}; by the rules of today ${formatCount(dueBefore)}. Nobody is erased before it is approved.`;
  }

  protected async look(): Promise<void> {
    if (this.from() === null) return;
    const found = await this.sending.run(async () => (await this.client.query(PreviewRetentionRulesDocument, { input: this.input() })).result);
    if (!found) return;
    this.looked.set(found);
    // What it moves is to be read before the button beneath it is pressed.
    afterNextRender(() => this.element.querySelector('q-notice')?.scrollIntoView?.({ block: 'nearest' }), { injector: this.injector });
  }

  protected async save(): Promise<void> {
    const made = await this.sending.run(async () => (await this.client.mutate(KeepRetentionRulesDocument, { input: this.input(), key: this.key })).result);
    if (!made) return;
    this.key = newCommandKey();
    this.toast.say(`Version ${made.version} is made.`);
    this.changed.emit();
  }
}

const pick = ({ id, kind, place, years, from, source, ground, caution }: RuleDraft): RuleDraft => ({ id, kind, place, years, from, source, ground, caution });
