import { Component, computed, inject } from '@angular/core';
import { BUCKETS, type Bucket } from '@quittance/fees/domain';
import { BUCKET_WORDS, feeInWords, sentence, subjectInWords } from '@quittance/clients/domain';
import { countryCodes, countryName } from '@quittance/kernel';
import { QButton, QCard, QCombobox, QFeeWorking, QField, QInput, QMoney, QMoneyInput, QNotice, QSelect, type Option } from '@quittance/ui';
import { ContractEditor, type SampleDraft } from './contract-editor.store';

/** The fee the contract would charge on sample payments, by the functions that will charge it, with every slice's working. */
@Component({
  selector: 'q-fee-preview',
  imports: [QButton, QCard, QCombobox, QFeeWorking, QField, QInput, QMoney, QMoneyInput, QNotice, QSelect],
  templateUrl: './fee-preview.component.html',
  styles: `
    .facts { display: grid; gap: var(--s2) var(--s3); grid-template-columns: repeat(auto-fill, minmax(130px, 1fr)); align-items: start; }
    .payment { display: grid; grid-template-columns: minmax(0, 1.2fr) minmax(0, 1fr) auto; gap: var(--s2); align-items: end; }
    .working { padding: var(--s2) 0 var(--s3); }
  `,
})
export class FeePreview {
  protected readonly editor = inject(ContractEditor);
  protected readonly countries: readonly Option[] = countryCodes().map((value) => ({ value, label: countryName(value), sub: value }));
  protected readonly buckets: readonly Option<Bucket>[] = BUCKETS.map((value) => ({ value, label: sentence(BUCKET_WORDS[value]) }));
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
  /** Workings by the payment they are of: a payment without an amount has none. */
  protected readonly workings = computed(() => {
    const [preview, number] = [this.preview(), this.editor.number()];
    let next = 0;
    return this.editor.sample().payments.map(({ amount }) => {
      const working = preview && amount ? preview.fees[next++] : undefined;
      return working ? { ...working, versionNumber: number } : null;
    });
  });

  protected set(parts: Partial<SampleDraft>): void {
    this.editor.editSample((sample) => ({ ...sample, ...parts }));
  }

  protected setPayment(index: number, parts: Partial<SampleDraft['payments'][number]>): void {
    this.editor.editSample((sample) => ({ ...sample, payments: sample.payments.map((payment, i) => (i === index ? { ...payment, ...parts } : payment)) }));
  }

  protected add(): void {
    this.editor.editSample((sample) => ({ ...sample, payments: [...sample.payments, { amount: null, bucket: 'PRINCIPAL' }] }));
  }

  protected remove(index: number): void {
    this.editor.editSample((sample) => ({ ...sample, payments: sample.payments.filter((_, i) => i !== index) }));
  }
}
