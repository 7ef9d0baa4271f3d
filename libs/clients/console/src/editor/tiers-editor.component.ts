import { Component, inject, input } from '@angular/core';
import { QButton, QField, QInput, QMoneyInput, QSelect, type Option } from '@quittance/ui';
import type { FeeMode } from '@quittance/fees/domain';
import type { RuleDraft } from './contract-draft';
import { ContractEditor } from './contract-editor.store';
import { addTier, changeRule, changeTier, removeTier } from './edit-draft';
import { faultOf } from './read-draft';

const MODES: readonly Option<FeeMode>[] = [
  { value: 'MARGINAL', label: 'Marginal: each slice at its own rate' },
  { value: 'WHOLE_AMOUNT', label: 'Whole amount: all at the rate reached' },
  { value: 'PER_PAYMENT', label: 'Per payment: each begins at the first rate' },
];

/** What a rule charges: its rates by amount collected, minimum and cap. */
@Component({
  selector: 'q-tiers-editor',
  imports: [QButton, QField, QInput, QMoneyInput, QSelect],
  template: `
    <div class="tiers" role="group" aria-label="Rates">
      @for (tier of rule().tiers; track $index; let i = $index, last = $last) {
        <div class="tier">
          <q-field [label]="rule().tiers.length === 1 ? 'Rate, %' : 'Rate ' + (i + 1) + ', %'" [error]="fault('tiers.' + i + '.rate')"><input qInput class="num" inputmode="decimal" maxlength="12" placeholder="25" [text]="tier.rate" (textChange)="setTier(i, { rate: $event ?? '' })"></q-field>
          @if (!last) {
            <q-field [label]="i === 0 ? 'of collections up to' : 'then up to'" [error]="fault('tiers.' + i + '.upTo')"><q-money-input [currency]="editor.currency()" [value]="tier.upTo" (valueChange)="setTier(i, { upTo: $event })" /></q-field>
          } @else {
            <p class="sm sub rest">{{ rule().tiers.length === 1 ? 'of what is collected' : 'of what is collected above' }}</p>
          }
          @if (rule().tiers.length > 1) {<button q-button variant="quiet" size="sm" class="gone" [attr.aria-label]="'Remove rate ' + (i + 1)" (click)="remove(i)">Remove</button>}
        </div>
      }
      <div><button q-button size="sm" variant="quiet" [disabled]="rule().tiers.length >= 20" (click)="add()">Add a rate for another slice</button></div>
    </div>
    <div class="grid">
      @if (rule().tiers.length > 1) {<q-field label="Slices" class="mode"><q-select [options]="modes" [value]="rule().mode" (valueChange)="set({ mode: $event ?? 'MARGINAL' })" /></q-field>}
      <q-field label="Minimum an account"><q-money-input placeholder="none" [currency]="editor.currency()" [value]="rule().minimum" (valueChange)="set({ minimum: $event })" /></q-field>
      <q-field label="Cap an account"><q-money-input placeholder="none" [currency]="editor.currency()" [value]="rule().cap" (valueChange)="set({ cap: $event })" /></q-field>
      <q-field label="Rank" [error]="fault('rank')" [hint]="rule().rank ? 'Rules of one rank must not overlap.' : null"><input qInput class="num" inputmode="numeric" maxlength="4" placeholder="by order" [text]="rule().rank" (textChange)="set({ rank: $event ?? '' })"></q-field>
      <q-field label="Name"><input qInput maxlength="100" placeholder="Small accounts" [text]="rule().name" (textChange)="set({ name: $event ?? '' })"></q-field>
    </div>
  `,
  styles: `
    :host { display: grid; gap: var(--s3); }
    .tiers { display: grid; gap: var(--s2); }
    .tier { display: grid; grid-template-columns: 92px minmax(120px, 190px) auto; gap: var(--s3); align-items: start; justify-content: start; }
    .rest { align-self: end; min-height: var(--control); display: flex; align-items: center; } .gone { margin-top: 22px; min-height: var(--control); }
    .grid { display: grid; gap: var(--s2) var(--s3); grid-template-columns: repeat(auto-fill, minmax(150px, 1fr)); align-items: start; } .mode { grid-column: span 2; }
    @media (max-width: 480px) { .tier { grid-template-columns: 76px minmax(0, 1fr); } .gone { margin: 0; justify-self: start; grid-column: 1 / -1; } .grid { grid-template-columns: 1fr 1fr; } }
  `,
})
export class TiersEditor {
  protected readonly editor = inject(ContractEditor);
  readonly rule = input.required<RuleDraft>();
  protected readonly modes = MODES;

  protected fault(field: string): string | null {
    return faultOf(this.editor.faults(), this.rule().key, field);
  }

  protected set(parts: Partial<RuleDraft>): void {
    this.editor.edit((draft) => changeRule(draft, this.rule().key, parts));
  }

  protected setTier(index: number, parts: Partial<RuleDraft['tiers'][number]>): void {
    this.editor.edit((draft) => changeTier(draft, this.rule().key, index, parts));
  }

  protected add(): void {
    this.editor.edit((draft) => addTier(draft, this.rule().key));
  }

  protected remove(index: number): void {
    this.editor.edit((draft) => removeTier(draft, this.rule().key, index));
  }
}
