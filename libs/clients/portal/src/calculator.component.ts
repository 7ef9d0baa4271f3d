import { Component, computed, inject, input } from '@angular/core';
import { MyFeesDocument, type PlacementType, type SamplePaidTo } from '@quittance/graphql/portal';
import { countryCodes, countryName } from '@quittance/kernel';
import { draft, liveQuery, QButton, QCard, QCheck, QCombobox, QDateInput, QErrorPanel, QFeeWorking, QField, QInput, QMoney, QMoneyInput, QNotice, QSelect, SessionStore, type Option } from '@quittance/ui';

interface Form {
  readonly ageDays: string;
  readonly balance: number | null;
  readonly country: string | null;
  readonly placementType: PlacementType;
  readonly split: boolean;
  readonly principal: number | null;
  readonly interest: number | null;
  readonly fees: number | null;
  readonly costs: number | null;
  readonly receivedOn: string | null;
  readonly kind: SamplePaidTo;
  readonly goods: boolean;
}

const BLANK: Form = {
  ageDays: '90', balance: 1_000_000, country: null, placementType: 'FIRST', split: false, principal: 500_000, interest: null, fees: null, costs: null, receivedOn: null, kind: 'PU', goods: false };
/** Where a currency is one country's, a debtor who owes in it is likely there. */
const COUNTRY: Readonly<Record<string, string>> = { USD: 'US', GBP: 'GB', CAD: 'CA', AUD: 'AU', CHF: 'CH', JPY: 'JP', MXN: 'MX', SEK: 'SE', NOK: 'NO', DKK: 'DK', PLN: 'PL', CZK: 'CZ' };
const PARTS = [{ key: 'principal', label: 'Principal' }, { key: 'interest', label: 'Interest' }, { key: 'fees', label: 'Fees' }, { key: 'costs', label: 'Costs' }] as const;

/** What a payment would cost under the contract, by the functions that will charge it. */
@Component({
  selector: 'q-calculator',
  imports: [QButton, QCard, QCheck, QCombobox, QDateInput, QErrorPanel, QFeeWorking, QField, QInput, QMoney, QMoneyInput, QNotice, QSelect],
  templateUrl: './calculator.component.html',
  styles: `.grid { display: grid; gap: var(--s2) var(--s3); grid-template-columns: repeat(auto-fill, minmax(140px, 1fr)); align-items: start; } .marks { gap: var(--s1) var(--s4); }`,
})
export class Calculator {
  private readonly session = inject(SessionStore);
  readonly clientId = input.required<string>();
  readonly currency = input.required<string>();
  private readonly kept = draft<Form>(() => `calculator.${this.clientId()}.${this.currency()}`, () => BLANK);
  protected readonly form = this.kept.value;
  protected readonly parts = computed(() => (this.form().split ? PARTS : [{ key: 'principal' as const, label: 'Amount paid' }]));
  protected readonly countries: readonly Option[] = countryCodes().map((value) => ({ value, label: countryName(value), sub: value }));
  protected readonly types: readonly Option<PlacementType>[] = [
    { value: 'FIRST', label: 'Placed first' }, { value: 'SECOND', label: 'Placed second' }, { value: 'LEGAL', label: 'At law' }];
  protected readonly paidTo: readonly Option<SamplePaidTo>[] = [{ value: 'PU', label: 'Us' }, { value: 'PC', label: 'You, directly' }];
  /** Where the debtor is taken to be while nobody says. */
  protected readonly assumed = computed(() => { const code = COUNTRY[this.currency()]; return code ? countryName(code) : 'None known'; });
  /** Null while something is missing. */
  private readonly sample = computed(() => {
    const { ageDays, balance, country, placementType, split, receivedOn, kind, goods, ...amounts } = this.form();
    if (!/^\d{1,5}$/.test(ageDays.trim()) || balance === null) return null;
    const paid = split ? { interest: amounts.interest ?? 0, fees: amounts.fees ?? 0, costs: amounts.costs ?? 0 } : { interest: 0, fees: 0, costs: 0 };
    return { ageDays: Number(ageDays), balance, country: country ?? COUNTRY[this.currency()] ?? null, placementType, payments: [{ principal: amounts.principal ?? 0, ...paid, receivedOn: receivedOn ?? this.session.today(), kind, goods, noFee: false }] };
  });
  protected readonly ready = computed(() => this.sample() !== null);
  protected readonly answer = liveQuery({
    query: MyFeesDocument,
    variables: () => {
      const sample = this.sample();
      return sample === null ? null : { clientId: this.clientId(), currency: this.currency(), sample };
    },
    keepPrevious: true,
  });
  protected readonly fees = computed(() => {
    const answer = this.answer.data()?.myFees;
    return answer?.__typename === 'FeePreview' ? answer : null;
  });
  protected readonly refused = computed(() => {
    const answer = this.answer.data()?.myFees;
    return answer?.__typename === 'Refused' ? answer.message : null;
  });
  protected readonly payment = computed(() => this.fees()?.payments[0] ?? null);
  /** The working as the table takes it: the version's number stands above the calculator already. */
  protected readonly working = computed(() => {
    const payment = this.payment();
    return payment && payment.slices.length > 0 ? payment : null;
  });

  protected setPart(part: (typeof PARTS)[number]['key'], amount: number | null): void {
    this.set({ [part]: amount });
  }

  protected set(parts: Partial<Form>): void {
    this.kept.value.update((form) => ({ ...form, ...parts }));
  }
}
