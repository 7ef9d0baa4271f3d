import { Component, computed, inject, signal } from '@angular/core';
import { BUCKETS, PLACEMENT_TYPES, type Bucket, type PlacementType } from '@quittance/fees/domain';
import { BUCKET_WORDS, feeInWords, PLACEMENT_WORDS, sentence, subjectInWords } from '@quittance/clients/domain';
import { countryCodes, countryName } from '@quittance/kernel';
import { QButton, QCard, QCheck, QCombobox, QDateInput, QFeeWorking, QField, QInput, QMoney, QMoneyInput, QNotice, QSelect, type Option } from '@quittance/ui';
import { ContractEditor, isPaid, type SampleDraft, type SamplePaymentDraft } from './contract-editor.store';

/** What the contract would charge on payments made up, by the functions that will charge it: each fee with its working, and what the client nets. */
@Component({
  selector: 'q-fee-preview',
  imports: [QButton, QCard, QCheck, QCombobox, QDateInput, QFeeWorking, QField, QInput, QMoney, QMoneyInput, QNotice, QSelect],
  templateUrl: './fee-preview.component.html',
  styles: `
    .facts, .payment { display: grid; gap: var(--s2) var(--s3); grid-template-columns: repeat(auto-fill, minmax(124px, 1fr)); align-items: start; }
    .marks { gap: var(--s1) var(--s4); } .working { padding: var(--s1) 0; }
  `,
})
export class FeePreview {
  protected readonly editor = inject(ContractEditor);
  protected readonly countries: readonly Option[] = countryCodes().map((value) => ({ value, label: countryName(value), sub: value }));
  protected readonly buckets = BUCKETS.map((bucket) => ({ bucket, label: sentence(BUCKET_WORDS[bucket]) }));
  protected readonly types: readonly Option<PlacementType>[] = PLACEMENT_TYPES.map((value) => ({ value, label: sentence(PLACEMENT_WORDS[value]) }));
  protected readonly paidTo: readonly Option<'PU' | 'PC'>[] = [{ value: 'PU', label: 'The agency' }, { value: 'PC', label: 'The client' }];
  /** Payments shown with every bucket. */
  private readonly opened = signal<ReadonlySet<number>>(new Set());
  protected readonly split = computed(() => {
    const beyond = this.editor.sample().payments.flatMap(({ amounts }, index) => (BUCKETS.some((bucket) => bucket !== 'PRINCIPAL' && (amounts[bucket] ?? null) !== null) ? [index] : []));
    return new Set([...this.opened(), ...beyond]);
  });
  protected readonly preview = computed(() => {
    const preview = this.editor.preview();
    return preview?.ok ? preview.value : null;
  });
  protected readonly refused = computed(() => {
    const preview = this.editor.preview();
    return preview && !preview.ok ? preview.refusal.message : null;
  });
  /** Which rule applies to the sample. */
  protected readonly reason = computed(() => {
    const [index, terms] = [this.preview()?.terms.ruleIndex, this.editor.terms()];
    const rule = index === undefined ? undefined : terms?.rates.rules[index];
    return rule && index !== undefined ? `Rule ${index + 1} applies. ${subjectInWords(rule, index, this.editor.currency())}: ${feeInWords(rule, this.editor.currency())}.` : '';
  });
  /** What each payment costs: one without an amount costs nothing and has no working. */
  protected readonly priced = computed(() => {
    const preview = this.preview();
    let next = 0;
    return this.editor.sample().payments.map((payment) => (preview && isPaid(payment) ? (preview.payments[next++] ?? null) : null));
  });

  protected shownBuckets(index: number): readonly { bucket: Bucket; label: string }[] {
    return this.split().has(index) ? this.buckets : [{ bucket: 'PRINCIPAL', label: 'Amount paid' }];
  }

  protected openSplit(index: number): void {
    this.opened.update((opened) => new Set([...opened, index]));
  }

  protected set(parts: Partial<SampleDraft>): void {
    this.editor.editSample((sample) => ({ ...sample, ...parts }));
  }

  protected setPayment(index: number, parts: Partial<SamplePaymentDraft>): void {
    this.editor.editSample((sample) => ({ ...sample, payments: sample.payments.map((payment, i) => (i === index ? { ...payment, ...parts } : payment)) }));
  }

  protected setAmount(index: number, bucket: Bucket, amount: number | null): void {
    this.setPayment(index, { amounts: { ...this.editor.sample().payments[index]?.amounts, [bucket]: amount } });
  }

  protected add(): void {
    this.editor.editSample((sample) => ({ ...sample, payments: [...sample.payments, { amounts: {}, receivedOn: null, kind: 'PU', goods: false, noFee: false }] }));
  }

  protected remove(index: number): void {
    this.opened.set(new Set());
    this.editor.editSample((sample) => ({ ...sample, payments: sample.payments.filter((_, i) => i !== index) }));
  }
}
