import { Component, inject } from '@angular/core';
import { QButton, QCard, QField, QInput, QMoneyInput, QNotice } from '@quittance/ui';
import type { ContractDraft, LateStepDraft } from './contract-draft';
import { ContractEditor } from './contract-editor.store';
import { addLateStep, changeLateStep, removeLateStep } from './edit-draft';
import { faultOf } from './read-draft';

/** Fees that are not commission on money: goods, accounts taken back, late charges of the debtor. */
@Component({
  selector: 'q-other-fees',
  imports: [QButton, QCard, QField, QInput, QMoneyInput, QNotice],
  template: `
    <q-card heading="Goods and accounts taken back">
      <div class="stack stack-sm">
        <q-field label="Goods taken back bear, % of the fee" optional hint="Half: 50. Empty: all of it. It is owed in money." [error]="fault('goods')"><input qInput class="num" inputmode="decimal" maxlength="12" placeholder="100" [text]="editor.draft().goods" (textChange)="set({ goods: $event ?? '' })"></q-field>
        <p class="label divide">Fee when the client takes an account back</p>
        <div class="cols-3">
          <q-field label="Amount"><q-money-input placeholder="none" [currency]="editor.currency()" [value]="editor.draft().withdrawal.amount" (valueChange)="setWithdrawal({ amount: $event })" /></q-field>
          <q-field label="and % of what is owed" [error]="fault('withdrawal.balance')"><input qInput class="num" inputmode="decimal" maxlength="12" placeholder="none" [text]="editor.draft().withdrawal.balance" (textChange)="setWithdrawal({ balance: $event ?? '' })"></q-field>
          <q-field label="Free, first days" [error]="fault('withdrawal.freeDays')"><input qInput class="num" inputmode="numeric" maxlength="6" placeholder="0" [text]="editor.draft().withdrawal.freeDays" (textChange)="setWithdrawal({ freeDays: $event ?? '' })"></q-field>
        </div>
        @for (finding of found('withdrawal'); track $index) {<q-notice tone="bad">{{ finding.message }} {{ finding.remedy }}</q-notice>}
      </div>
    </q-card>
    <q-card heading="Late charges of the debtor" aside="only where the agreement or law says so">
      <div class="stack stack-sm">
        @for (step of editor.draft().late.steps; track $index; let i = $index) {
          <div class="step">
            <q-field label="From day" [error]="fault('late.' + i + '.fromDay')"><input qInput class="num" inputmode="numeric" maxlength="4" placeholder="15" [text]="step.fromDay" (textChange)="setStep(i, { fromDay: $event ?? '' })"></q-field>
            <q-field label="an amount"><q-money-input placeholder="none" [currency]="editor.currency()" [value]="step.flat" (valueChange)="setStep(i, { flat: $event })" /></q-field>
            <q-field label="% of the invoice" [error]="fault('late.' + i + '.rate')"><input qInput class="num" inputmode="decimal" maxlength="12" placeholder="none" [text]="step.rate" (textChange)="setStep(i, { rate: $event ?? '' })"></q-field>
            <button q-button variant="icon" class="gone" [attr.aria-label]="'Remove late charge ' + (i + 1)" (click)="remove(i)">×</button>
          </div>
        } @empty {<p class="sm sub">None. A charge is made once an invoice, when it is so many days past due.</p>}
        <div><button q-button size="sm" [disabled]="editor.draft().late.steps.length >= 20" (click)="add()">Add a late charge</button></div>
        @if (editor.draft().late.steps.length > 0) {
          <q-field label="Authority" required hint="The clause of the debtor’s agreement, or the law. Cited to the debtor; kept with the contract." [error]="missing()"><textarea qInput rows="2" maxlength="500" placeholder="Clause 9.2 of the terms of sale of 1 March 2024" [text]="editor.draft().late.authority" (textChange)="setLate({ authority: $event ?? '' })"></textarea></q-field>
          <q-field label="Most an invoice bears" optional><q-money-input placeholder="no cap" [currency]="editor.currency()" [value]="editor.draft().late.cap" (valueChange)="setLate({ cap: $event })" /></q-field>
          @for (finding of found('lateCharges'); track $index) {@if (finding.code !== 'NO_AUTHORITY') {<q-notice [tone]="finding.severity === 'ERROR' ? 'bad' : 'warn'">{{ finding.message }} {{ finding.remedy }}</q-notice>}}
        }
      </div>
    </q-card>
  `,
  styles: `
    :host { display: grid; gap: var(--s4); align-content: start; }
    .step { display: grid; grid-template-columns: 72px minmax(0, 1fr) minmax(0, 1fr) auto; gap: var(--s2); align-items: start; } .gone { margin-top: 22px; }
    @media (max-width: 480px) { .step { grid-template-columns: 64px minmax(0, 1fr) minmax(0, 1fr); } .gone { margin: 0; } }
  `,
})
export class OtherFees {
  protected readonly editor = inject(ContractEditor);

  protected fault(field: string): string | null {
    return faultOf(this.editor.faults(), null, field);
  }

  protected found(field: string) {
    return this.editor.findings().filter(({ where }) => where.field === field);
  }

  protected missing(): string | null {
    return this.editor.findings().find(({ code }) => code === 'NO_AUTHORITY')?.remedy ?? null;
  }

  protected set(parts: Partial<ContractDraft>): void {
    this.editor.edit((draft) => ({ ...draft, ...parts }));
  }

  protected setWithdrawal(parts: Partial<ContractDraft['withdrawal']>): void {
    this.editor.edit((draft) => ({ ...draft, withdrawal: { ...draft.withdrawal, ...parts } }));
  }

  protected setLate(parts: Partial<ContractDraft['late']>): void {
    this.editor.edit((draft) => ({ ...draft, late: { ...draft.late, ...parts } }));
  }

  protected setStep(index: number, parts: Partial<LateStepDraft>): void {
    this.editor.edit((draft) => changeLateStep(draft, index, parts));
  }

  protected add(): void {
    this.editor.edit(addLateStep);
  }

  protected remove(index: number): void {
    this.editor.edit((draft) => removeLateStep(draft, index));
  }
}
