import { Component, computed, inject } from '@angular/core';
import type { DayCount, InterestBasis, InterestRounding, InterestStart } from '@quittance/clients/domain';
import { QCard, QCheck, QField, QInput, QSegmented, QSelect, type Option } from '@quittance/ui';
import { ContractEditor } from './contract-editor.store';
import { BLANK_INTEREST, type InterestDraft } from './interest-draft';
import { faultOf } from './read-draft';

const BASES: readonly Option<InterestBasis>[] = [
  { value: 'NONE', label: 'No interest' },
  { value: 'CONTRACT', label: "The agreement's rate", sub: 'displaces any statute' },
  { value: 'UK_LATE_PAYMENT', label: 'UK late payment law', sub: 'Bank of England + 8%' },
  { value: 'EU_LATE_PAYMENT', label: 'EU late payment law', sub: 'ECB + 8% or more' },
];
const STARTS: readonly Option<InterestStart>[] = [
  { value: 'DUE_DATE', label: 'The due date' }, { value: 'INVOICE_DATE', label: 'The invoice date' }, { value: 'PLACEMENT', label: 'Placement' },
];

/** What a contract says of interest on the debts placed under it. */
@Component({
  selector: 'q-interest-editor',
  imports: [QCard, QCheck, QField, QInput, QSegmented, QSelect],
  template: `
    <q-card heading="Interest" aside="on what is overdue">
      <div class="stack stack-sm">
        <q-field label="By what right"><q-select [options]="bases" [value]="interest().basis" (valueChange)="setBasis($event)" /></q-field>
        @switch (interest().basis) {
          @case ('CONTRACT') {
            <div class="cols-3">
              <q-field label="Rate, % a year" required [error]="fault('interest.ratePpm')"><input qInput class="num" inputmode="decimal" maxlength="12" placeholder="18" [text]="interest().rate" (textChange)="set({ rate: $event ?? '' })"></q-field>
              <q-field label="Runs from the day after"><q-select [options]="starts" [value]="interest().runsFrom" (valueChange)="set({ runsFrom: $event ?? 'DUE_DATE' })" /></q-field>
              <q-field label="Days of grace" [error]="fault('interest.graceDays')"><input qInput class="num" inputmode="numeric" maxlength="3" placeholder="0" [text]="interest().graceDays" (textChange)="set({ graceDays: $event ?? '' })"></q-field>
            </div>
          }
          @case ('EU_LATE_PAYMENT') {
            <q-field label="Points over the reference rate, %" hint="8 or more, by national law." [error]="fault('interest.ratePpm')"><input qInput class="num" inputmode="decimal" maxlength="12" placeholder="8" [text]="interest().rate" (textChange)="set({ rate: $event ?? '' })"></q-field>
            <q-check label="Take each half-year's rate" hint="Where national law says so; otherwise the rate of the day interest starts stays." [checked]="interest().resets" (checkedChange)="set({ resets: $event })" />
            <q-check label="Charge the fixed sum on each invoice" [checked]="interest().fixedSums" (checkedChange)="set({ fixedSums: $event })" />
          }
          @case ('UK_LATE_PAYMENT') {
            <p class="sm sub">The base rate of the 30 June or 31 December before interest starts; later moves don't change it.</p>
            <q-check label="Charge the fixed sum on each invoice" hint="40, 70 or 100 pounds by the size of the debt." [checked]="interest().fixedSums" (checkedChange)="set({ fixedSums: $event })" />
          }
          @default {<p class="sm sub">Debts placed under this version bear none, unless a judgment gives it.</p>}
        }
        @if (interest().basis !== 'NONE') {
          <div class="row wrap">
            <q-segmented label="Days of a year" [options]="counts" [value]="interest().dayCount" (valueChange)="set({ dayCount: $event })" />
            <q-segmented label="Rounding" [options]="roundings" [value]="interest().rounding" (valueChange)="set({ rounding: $event })" />
          </div>
        }
      </div>
    </q-card>
  `,
})
export class InterestEditor {
  protected readonly editor = inject(ContractEditor);
  protected readonly bases = BASES;
  protected readonly starts = STARTS;
  protected readonly counts: readonly { value: DayCount; label: string }[] = [{ value: 'ACT_365', label: '365 days' }, { value: 'ACT_360', label: '360 days' }];
  protected readonly roundings: readonly { value: InterestRounding; label: string }[] = [{ value: 'PERIOD', label: 'Rounded once a period' }, { value: 'DAILY', label: 'Rounded each day' }];
  protected readonly interest = computed((): InterestDraft => this.editor.draft().interest ?? BLANK_INTEREST);

  protected fault(field: string): string | null {
    return faultOf(this.editor.faults(), null, field);
  }

  protected set(parts: Partial<InterestDraft>): void {
    this.editor.edit((draft) => ({ ...draft, interest: { ...(draft.interest ?? BLANK_INTEREST), ...parts } }));
  }

  protected setBasis(basis: InterestBasis | null): void {
    const statute = basis === 'UK_LATE_PAYMENT' || basis === 'EU_LATE_PAYMENT';
    this.set({ basis: basis ?? 'NONE', rate: '', fixedSums: statute });
  }
}
