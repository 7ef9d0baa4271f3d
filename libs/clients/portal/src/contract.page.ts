import { Component, computed, inject, linkedSignal } from '@angular/core';
import { MyContractTermsDocument, type MyContractTermsQuery } from '@quittance/graphql/portal';
import { ClientChoice, formatDate, liveQuery, QCard, QEmpty, QErrorPanel, QPage, QSegmented, QSkeleton } from '@quittance/ui';
import { Calculator } from './calculator.component';

type Contract = MyContractTermsQuery['myContract'][number];

/** What was agreed, in sentences, and beside it what any payment would cost. */
@Component({
  imports: [Calculator, QCard, QEmpty, QErrorPanel, QPage, QSegmented, QSkeleton],
  template: `
    <q-page heading="Contract" sub="What we agreed with you, and what any payment would cost under it.">
      <q-error-panel [problem]="terms.error()" (retry)="terms.refetch()" />
      @if (terms.loading()) {<q-skeleton [lines]="6" />}
      @if (terms.data() && contracts().length === 0) {
        <q-card><q-empty heading="No contract in force today" hint="Once one is agreed, it stands here in plain words, with a calculator. Ask us for one." /></q-card>
      }
      @if (chosen(); as contract) {
        @if (contracts().length > 1) {<div class="row"><q-segmented label="Currency" [options]="currencies()" [value]="currency()" (valueChange)="currency.set($event)" /></div>}
        <div class="both">
          <q-card heading="What we agreed" [aside]="span(contract)">
            <dl>
              @for (group of groups(); track group.topic) {<div><dt class="label">{{ group.topic }}</dt>@for (text of group.texts; track $index) {<dd class="sm">{{ text }}</dd>}</div>}
            </dl>
          </q-card>
          @if (choice.clientId(); as clientId) {<q-calculator [clientId]="clientId" [currency]="contract.currency" />}
        </div>
      }
    </q-page>
  `,
  styles: `
    .both { display: grid; gap: var(--s4); grid-template-columns: repeat(auto-fit, minmax(min(100%, 400px), 1fr)); align-items: start; }
    dl { display: grid; gap: var(--s3); } div:has(> dt) { display: grid; gap: 2px; } dd { overflow-wrap: anywhere; }
  `,
})
export class ContractPage {
  protected readonly choice = inject(ClientChoice);
  protected readonly terms = liveQuery({
    query: MyContractTermsDocument,
    variables: () => {
      const clientId = this.choice.clientId();
      return clientId === null ? null : { clientId };
    },
    live: { types: ['contract.'] },
  });
  protected readonly contracts = computed(() => this.terms.data()?.myContract ?? []);
  protected readonly currencies = computed(() => this.contracts().map(({ currency }) => ({ value: currency, label: currency })));
  protected readonly currency = linkedSignal(() => this.contracts()[0]?.currency ?? '');
  protected readonly chosen = computed((): Contract | null => this.contracts().find(({ currency }) => currency === this.currency()) ?? null);
  protected readonly groups = computed(() => {
    const lines = this.chosen()?.words ?? [];
    return [...new Set(lines.map(({ topic }) => topic))].map((topic) => ({ topic, texts: lines.filter((line) => line.topic === topic).map(({ text }) => text) }));
  });

  protected span({ number, effectiveFrom, effectiveTo }: Contract): string {
    return `version ${number}, from ${formatDate(effectiveFrom)}${effectiveTo ? ` to ${formatDate(effectiveTo)}` : ''}`;
  }
}
