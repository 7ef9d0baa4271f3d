import { Component, computed, inject, input } from '@angular/core';
import type { Bucket } from '@quittance/fees/domain';
import { BUCKET_WORDS } from '@quittance/clients/domain';
import { QButton, QField, QInput, QMoneyInput } from '@quittance/ui';
import type { RuleDraft } from './contract-draft';
import { ContractEditor } from './contract-editor.store';
import { addTier, changeTier, removeTier } from './edit-draft';
import { faultOf } from './read-draft';

/** Rates by amount collected: a rule's, or those of one bucket that has its own. */
@Component({
  selector: 'q-tier-list',
  imports: [QButton, QField, QInput, QMoneyInput],
  template: `
    <div class="tiers" role="group" [attr.aria-label]="'Rates' + of()">
      @for (tier of tiers(); track $index; let i = $index, last = $last) {
        <div class="tier">
          <q-field [label]="tiers().length === 1 ? 'Rate' + of() + ', %' : 'Rate ' + (i + 1) + of() + ', %'" [error]="fault(i + '.rate')"><input qInput class="num" inputmode="decimal" maxlength="12" placeholder="25" [text]="tier.rate" (textChange)="set(i, { rate: $event ?? '' })"></q-field>
          @if (!last) {
            <q-field [label]="i === 0 ? 'of collections up to' : 'then up to'" [error]="fault(i + '.upTo')"><q-money-input [currency]="editor.currency()" [value]="tier.upTo" (valueChange)="set(i, { upTo: $event })" /></q-field>
          } @else {
            <p class="sm sub rest">{{ tiers().length === 1 ? 'of what is collected' + of() : 'of what is collected above' }}</p>
          }
          @if (tiers().length > 1) {<button q-button variant="quiet" size="sm" class="gone" [attr.aria-label]="'Remove rate ' + (i + 1) + of()" (click)="remove(i)">Remove</button>}
        </div>
      }
      <div><button q-button size="sm" variant="quiet" [attr.aria-label]="'Add a rate for another slice' + of()" [disabled]="tiers().length >= 20" (click)="add()">Add a rate for another slice</button></div>
    </div>
  `,
  styles: `
    :host { display: block; }
    .tiers { display: grid; gap: var(--s2); }
    .tier { display: grid; grid-template-columns: minmax(92px, max-content) minmax(120px, 190px) auto; gap: var(--s3); align-items: start; justify-content: start; }
    .rest { align-self: end; min-height: var(--control); display: flex; align-items: center; } .gone { margin-top: 22px; min-height: var(--control); }
    input { max-width: 92px; }
    @media (max-width: 480px) { .tier { grid-template-columns: 76px minmax(0, 1fr); } .gone { margin: 0; justify-self: start; grid-column: 1 / -1; } }
  `,
})
export class TierList {
  protected readonly editor = inject(ContractEditor);
  readonly rule = input.required<RuleDraft>();
  /** Null: the rates the buckets share. */
  readonly bucket = input<Bucket | null>(null);
  protected readonly tiers = computed(() => {
    const [rule, bucket] = [this.rule(), this.bucket()];
    return bucket === null ? rule.tiers : (rule.bucketTiers[bucket] ?? []);
  });
  protected readonly of = computed(() => {
    const bucket = this.bucket();
    return bucket === null ? '' : ` on ${BUCKET_WORDS[bucket]}`;
  });

  protected fault(field: string): string | null {
    const bucket = this.bucket();
    return faultOf(this.editor.faults(), this.rule().key, bucket === null ? `tiers.${field}` : `bucket.${bucket}.${field}`);
  }

  protected set(index: number, parts: Partial<RuleDraft['tiers'][number]>): void {
    this.editor.edit((draft) => changeTier(draft, this.rule().key, this.bucket(), index, parts));
  }

  protected add(): void {
    this.editor.edit((draft) => addTier(draft, this.rule().key, this.bucket()));
  }

  protected remove(index: number): void {
    this.editor.edit((draft) => removeTier(draft, this.rule().key, this.bucket(), index));
  }
}
