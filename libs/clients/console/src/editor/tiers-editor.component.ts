import { Component, computed, inject, input } from '@angular/core';
import { QCheck, QField, QInput, QMoneyInput, QSelect, type Option } from '@quittance/ui';
import { BUCKETS, type Bucket, type FeeMode } from '@quittance/fees/domain';
import { BUCKET_WORDS, sentence } from '@quittance/clients/domain';
import type { RuleDraft } from './contract-draft';
import { ContractEditor } from './contract-editor.store';
import { changeRule, setBucketRate } from './edit-draft';
import { faultOf } from './read-draft';
import { TierList } from './tier-list.component';

const MODES: readonly Option<FeeMode>[] = [
  { value: 'MARGINAL', label: 'Marginal: each slice at its own rate' },
  { value: 'WHOLE_AMOUNT', label: 'Whole amount: all at the rate reached' },
  { value: 'PER_PAYMENT', label: 'Per payment: each begins at the first rate' },
];

/** What a rule charges: its rates by amount collected, those of single buckets, a fixed fee, minimum and cap. */
@Component({
  selector: 'q-tiers-editor',
  imports: [QCheck, QField, QInput, QMoneyInput, QSelect, TierList],
  template: `
    <q-tier-list [rule]="rule()" />
    <div class="own" role="group" aria-label="Buckets with a rate of their own">
      <p class="sm sub">A rate of its own for</p>
      @for (item of buckets; track item.bucket) {<q-check [label]="item.label" [checked]="has(item.bucket)" (checkedChange)="setOwn(item.bucket, $event)" />}
    </div>
    @for (item of buckets; track item.bucket) {
      @if (has(item.bucket)) {<q-tier-list class="bucket" [rule]="rule()" [bucket]="item.bucket" />}
    }
    <div class="grid">
      @if (tiered()) {<q-field label="Slices" class="mode"><q-select [options]="modes" [value]="rule().mode" (valueChange)="set({ mode: $event ?? 'MARGINAL' })" /></q-field>}
      <q-field label="Minimum an account"><q-money-input placeholder="none" [currency]="editor.currency()" [value]="rule().minimum" (valueChange)="set({ minimum: $event })" /></q-field>
      <q-field label="Cap an account"><q-money-input placeholder="none" [currency]="editor.currency()" [value]="rule().cap" (valueChange)="set({ cap: $event })" /></q-field>
      <q-field label="Fixed fee an account" [error]="fault('fixedFee')" [hint]="rule().fixedFee ? 'Charged when it is placed.' : null"><q-money-input placeholder="none" [currency]="editor.currency()" [value]="rule().fixedFee" (valueChange)="set({ fixedFee: $event })" /></q-field>
      <q-field label="which covers, days" [error]="fault('fixedDays')" [hint]="rule().fixedFee ? 'Then the rates above apply.' : null"><input qInput class="num" inputmode="numeric" maxlength="6" placeholder="none" [text]="rule().fixedDays" (textChange)="set({ fixedDays: $event ?? '' })"></q-field>
      <q-field label="Rank" [error]="fault('rank')" [hint]="rule().rank ? 'Rules of one rank must not overlap.' : null"><input qInput class="num" inputmode="numeric" maxlength="4" placeholder="by order" [text]="rule().rank" (textChange)="set({ rank: $event ?? '' })"></q-field>
      <q-field label="Name"><input qInput maxlength="100" placeholder="Small accounts" [text]="rule().name" (textChange)="set({ name: $event ?? '' })"></q-field>
    </div>
  `,
  styles: `
    :host { display: grid; gap: var(--s3); }
    .own { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s1) var(--s4); } .bucket { padding-left: var(--s4); border-left: 2px solid var(--line); }
    .grid { display: grid; gap: var(--s2) var(--s3); grid-template-columns: repeat(auto-fill, minmax(150px, 1fr)); align-items: start; } .mode { grid-column: span 2; }
    @media (max-width: 480px) { .grid { grid-template-columns: 1fr 1fr; } }
  `,
})
export class TiersEditor {
  protected readonly editor = inject(ContractEditor);
  readonly rule = input.required<RuleDraft>();
  protected readonly modes = MODES;
  protected readonly buckets = BUCKETS.map((bucket) => ({ bucket, label: sentence(BUCKET_WORDS[bucket]) }));
  protected readonly tiered = computed(() => [this.rule().tiers, ...Object.values(this.rule().bucketTiers)].some((tiers) => tiers.length > 1));

  protected has(bucket: Bucket): boolean {
    return this.rule().bucketTiers[bucket] !== undefined;
  }

  protected fault(field: string): string | null {
    return faultOf(this.editor.faults(), this.rule().key, field);
  }

  protected set(parts: Partial<RuleDraft>): void {
    this.editor.edit((draft) => changeRule(draft, this.rule().key, parts));
  }

  protected setOwn(bucket: Bucket, own: boolean): void {
    this.editor.edit((draft) => setBucketRate(draft, this.rule().key, bucket, own));
  }
}
