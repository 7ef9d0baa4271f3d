import { Injectable, computed, inject, signal, type Signal } from '@angular/core';
import { businessDate, currency as currencyOf, exponentOf, parseBusinessDate, type BusinessDate, type CurrencyCode } from '@quittance/kernel';
import { BUCKETS, type BucketAmounts, type PlacementType } from '@quittance/fees/domain';
import { blankTerms, diffTerms, lintContract, planVersionDates, previewFees, sampleAccount, termsFromWire, termsInWords, type ContractTerms, type Finding, type SamplePayment, type TermsWire } from '@quittance/clients/domain';
import type { ContractToEditQuery } from '@quittance/graphql/agency';
import { draft as keptDraft, SessionStore } from '@quittance/ui';
import { draftOf, type ContractDraft } from './contract-draft';
import { readDraft } from './read-draft';

export type EditedVersion = ContractToEditQuery['contractVersions']['nodes'][number];

/** What the editor is opened on. */
export interface EditorBasis {
  readonly clientId: string;
  readonly country: string;
  readonly currency: CurrencyCode;
  readonly versions: readonly EditedVersion[];
  /** The version it begins from: edited in place while unused, otherwise copied into a new one. */
  readonly base: EditedVersion | null;
  readonly inPlace: boolean;
}

export interface SampleDraft {
  readonly ageDays: string;
  readonly balance: number | null;
  readonly country: string;
  readonly region: string;
  readonly placementType: PlacementType;
  readonly payments: readonly SamplePaymentDraft[];
}

export interface SamplePaymentDraft {
  readonly amounts: Readonly<Partial<Record<keyof BucketAmounts, number | null>>>;
  readonly receivedOn: string | null;
  readonly kind: SamplePayment['kind'];
  readonly goods: boolean;
  readonly noFee: boolean;
}

/** Whether anything was paid by it. */
export const isPaid = ({ amounts }: SamplePaymentDraft): boolean => BUCKETS.some((bucket) => (amounts[bucket] ?? 0) > 0);

/** Reads saved terms; blank ones where they can't be read. */
export function termsOf(version: EditedVersion | null, currency: CurrencyCode): ContractTerms {
  const read = version ? termsFromWire(version.terms as TermsWire) : null;
  return read?.ok ? read.value : blankTerms(currency);
}

/** The state of one contract editor: what was typed, what it says, what is wrong with it and what it would charge. */
@Injectable()
export class ContractEditor {
  private readonly session = inject(SessionStore);
  readonly basis = signal<EditorBasis | null>(null);
  private readonly key = computed(() => {
    const basis = this.basis();
    return basis ? `contract2.${basis.clientId}.${basis.currency}.${basis.inPlace ? basis.base?.id : 'new'}` : 'contract.none';
  });
  private readonly kept = keptDraft<ContractDraft | null>(this.key, () => null);
  private readonly keptSample = keptDraft<SampleDraft | null>(() => 'contract2.sample', () => null);

  readonly currency: Signal<CurrencyCode> = computed(() => this.basis()?.currency ?? currencyOf('USD'));
  private readonly untouched = computed(() => this.begin());
  readonly draft = computed(() => this.kept.value() ?? this.untouched());
  readonly restored = this.kept.restored;
  readonly touched = computed(() => this.kept.value() !== null);
  readonly read = computed(() => readDraft(this.draft(), this.currency()));
  readonly terms = computed(() => this.read().terms);
  readonly faults = computed(() => this.read().faults);
  readonly findings = computed((): readonly Finding[] => {
    const terms = this.terms();
    return terms ? lintContract(terms) : [];
  });
  readonly words = computed(() => {
    const terms = this.terms();
    return terms ? termsInWords(terms) : [];
  });
  /** What it changes in the version it begins from; null for the first. */
  readonly changes = computed(() => {
    const [basis, terms] = [this.basis(), this.terms()];
    return basis?.base && terms ? diffTerms(termsOf(basis.base, basis.currency), terms) : null;
  });
  readonly number = computed(() => {
    const basis = this.basis();
    return basis?.inPlace ? (basis.base?.number ?? 1) : Math.max(0, ...(basis?.versions ?? []).map(({ number }) => number)) + 1;
  });
  /** How the dates fit among the other versions, or why not. */
  readonly dates = computed(() => {
    const { effectiveFrom, effectiveTo } = this.draft();
    const basis = this.basis();
    const from = effectiveFrom === null ? null : parseBusinessDate(effectiveFrom);
    if (!from?.ok || !basis) return null;
    const others = basis.versions.filter(({ id }) => !basis.inPlace || id !== basis.base?.id);
    return planVersionDates(
      others.map(({ number, effectiveFrom: first, effectiveTo: last }) => ({ number, from: businessDate(first), to: last === null ? null : businessDate(last) })),
      { from: from.value, to: effectiveTo === null ? null : businessDate(effectiveTo) },
      basis.inPlace && basis.base ? businessDate(basis.base.effectiveFrom) : null);
  });
  readonly sample = computed((): SampleDraft => this.keptSample.value() ?? this.firstSample());
  readonly preview = computed(() => {
    const [terms, sample] = [this.terms(), this.sample()];
    if (!terms || !/^\d{1,5}$/.test(sample.ageDays.trim()) || sample.balance === null) return null;
    const payments = sample.payments.filter(isPaid).map(({ amounts, receivedOn, ...payment }): SamplePayment => ({
      ...payment, receivedOn: (receivedOn ?? this.session.today()) as BusinessDate, amounts: Object.fromEntries(BUCKETS.map((bucket) => [bucket, amounts[bucket] ?? 0])) }));
    const facts = { ageDays: Number(sample.ageDays), balance: sample.balance, country: sample.country || null, region: sample.region.trim().toUpperCase() || null, placementType: sample.placementType, payments };
    return previewFees(terms, sampleAccount(terms, facts, this.session.today() as BusinessDate), this.number());
  });

  /** Changes what was typed. */
  edit(change: (draft: ContractDraft) => ContractDraft): void {
    this.kept.value.set(change(this.draft()));
  }

  editSample(change: (sample: SampleDraft) => SampleDraft): void {
    this.keptSample.value.set(change(this.sample()));
  }

  /** Puts the saved version, or a blank one, back. */
  startOver(): void {
    this.kept.clear();
  }

  private begin(): ContractDraft {
    const basis = this.basis();
    const currency = this.currency();
    if (!basis?.base) return draftOf(blankTerms(currency), { from: this.session.today(), to: null, note: '', revision: null });
    const { effectiveFrom, effectiveTo, note, revision } = basis.base;
    const dates = basis.inPlace ? { from: effectiveFrom, to: effectiveTo, note, revision } : { from: null, to: null, note: '', revision: null };
    return draftOf(termsOf(basis.base, currency), dates);
  }

  private firstSample(): SampleDraft {
    const thousand = 1000 * 10 ** exponentOf(this.currency());
    const payment = (amount: number): SamplePaymentDraft => ({ amounts: { PRINCIPAL: amount }, receivedOn: null, kind: 'PU', goods: false, noFee: false });
    return { ageDays: '136', balance: 10 * thousand, country: this.basis()?.country ?? 'US', region: '', placementType: 'FIRST', payments: [payment(2 * thousand), payment(4 * thousand)] };
  }
}
