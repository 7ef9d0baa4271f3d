import { Component, computed, inject } from '@angular/core';
import { BUCKETS, type Bucket } from '@quittance/fees/domain';
import { BUCKET_WORDS, cadenceInWords, HELD_METHODS, METHOD_WORDS, sentence, type Cadence, type PaymentMethod, type RemittanceMode } from '@quittance/clients/domain';
import { QCard, QCheck, QField, QInput, QMoneyInput, QSegmented, QSelect, type Option } from '@quittance/ui';
import { BLANK_SETTLEMENT, type SettlementDraft } from './contract-draft';
import { ContractEditor } from './contract-editor.store';
import { InterestEditor } from './interest-editor.component';
import { OrderEditor } from './order-editor.component';
import { OtherFees } from './other-fees.component';
import { faultOf } from './read-draft';

const MODES: readonly Option<RemittanceMode>[] = [
  { value: 'NET', label: 'Net: fees and costs kept back' },
  { value: 'GROSS', label: 'Gross: all remitted, fees invoiced' },
  { value: 'COMBINED', label: 'Combined: own fees kept back, the rest invoiced' },
];
const WHEN_OWED: readonly Option<'CARRY' | 'INVOICE'>[] = [{ value: 'CARRY', label: 'Kept from the next one' }, { value: 'INVOICE', label: 'Invoiced' }];
const CADENCES: readonly Option<Cadence['kind']>[] = [{ value: 'WEEKLY', label: 'Weekly' }, { value: 'SEMI_MONTHLY', label: 'Twice a month' }, { value: 'MONTHLY', label: 'Monthly' }];
const FIRST_DAY: Readonly<Record<Cadence['kind'], number>> = { WEEKLY: 5, SEMI_MONTHLY: 5, MONTHLY: 10 };
const LAST_DAY: Readonly<Record<Cadence['kind'], number>> = { WEEKLY: 7, SEMI_MONTHLY: 14, MONTHLY: 31 };

/** Everything of a contract but its rates: what bears a fee, when and how money is remitted, what payments cover. */
@Component({
  selector: 'q-terms-editor',
  imports: [QCard, QCheck, QField, QInput, QMoneyInput, QSegmented, QSelect, InterestEditor, OrderEditor, OtherFees],
  templateUrl: './terms-editor.component.html',
  styles: `
    :host { display: grid; gap: var(--s4); grid-template-columns: repeat(auto-fit, minmax(min(100%, 340px), 1fr)); align-items: start; }
    .holds { display: grid; gap: var(--s2) var(--s3); grid-template-columns: repeat(auto-fill, minmax(112px, 1fr)); align-items: start; }
  `,
})
export class TermsEditor {
  protected readonly editor = inject(ContractEditor);
  protected readonly modes = MODES;
  protected readonly cadences = CADENCES;
  protected readonly whenOwed = WHEN_OWED;
  protected readonly buckets = BUCKETS.map((bucket) => ({ bucket, label: sentence(BUCKET_WORDS[bucket]) }));
  protected readonly methods = HELD_METHODS.map((method) => ({ method, label: sentence(METHOD_WORDS[method]) }));
  protected readonly groupings = [{ value: 'ONE_PER_DEBTOR' as const, label: 'One per debtor' }, { value: 'ONE_PER_INVOICE' as const, label: 'One per invoice' }];
  protected readonly days = computed((): readonly Option[] => {
    const { kind } = this.editor.draft().cadence;
    const first = kind === 'SEMI_MONTHLY' ? 0 : 1;
    return Array.from({ length: LAST_DAY[kind] - first + 1 }, (_, i) => ({ value: String(first + i), label: sentence(cadenceInWords({ kind, day: first + i })) }));
  });
  protected readonly day = computed(() => String(this.editor.draft().cadence.day));
  protected readonly settlement = computed((): SettlementDraft => this.editor.draft().settlement ?? BLANK_SETTLEMENT);

  protected fault(field: string): string | null {
    return faultOf(this.editor.faults(), null, field);
  }

  protected set(parts: Partial<ReturnType<ContractEditor['draft']>>): void {
    this.editor.edit((draft) => ({ ...draft, ...parts }));
  }

  protected setBasis(bucket: Bucket, on: boolean): void {
    this.editor.edit((draft) => ({ ...draft, basis: BUCKETS.filter((one) => (one === bucket ? on : draft.basis.includes(one))) }));
  }

  protected setCadence(kind: Cadence['kind'] | null): void {
    if (kind) this.set({ cadence: { kind, day: FIRST_DAY[kind] } });
  }

  protected setDay(day: string | null): void {
    if (day !== null) this.editor.edit((draft) => ({ ...draft, cadence: { ...draft.cadence, day: Number(day) } }));
  }

  protected setSettlement(parts: Partial<SettlementDraft>): void {
    this.editor.edit((draft) => ({ ...draft, settlement: { ...(draft.settlement ?? BLANK_SETTLEMENT), ...parts } }));
  }

  protected setHold(method: PaymentMethod, days: string | undefined): void {
    this.editor.edit((draft) => ({ ...draft, holdDays: { ...draft.holdDays, [method]: days ?? '' } }));
  }
}
