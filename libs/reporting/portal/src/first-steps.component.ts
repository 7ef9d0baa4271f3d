import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { OwnTermsDocument } from '@quittance/graphql/portal';
import { liveQuery, QButton, QCan, QCard, QEmpty, QErrorPanel } from '@quittance/ui';

/** What a client that has placed nothing yet can do, and what was agreed with it. */
@Component({
  selector: 'q-first-steps',
  imports: [QButton, QCan, QCard, QEmpty, QErrorPanel, RouterLink],
  template: `
    <q-card>
      <q-empty heading="Place your first invoices" hint="Send a file from your accounting system or enter a few invoices by hand. You see what would be placed before anything is. From then on, what is collected, held and remitted to you stands on this page.">
        <a q-button variant="primary" routerLink="/place" *qCan="'portal.place'">Place invoices</a>
      </q-empty>
    </q-card>
    <q-error-panel [problem]="terms.error()" (retry)="terms.refetch()" />
    @for (contract of contracts(); track contract.currency) {
      <q-card [heading]="'What we agreed, in ' + contract.currency" [aside]="'Contract version ' + contract.number">
        <ul class="list sm">@for (line of contract.words; track $index) {<li>{{ line.text }}</li>}</ul>
      </q-card>
    }
  `,
  host: { class: 'stack' },
})
export class FirstSteps {
  readonly clientId = input.required<string | null>();
  protected readonly terms = liveQuery({
    query: OwnTermsDocument,
    variables: () => {
      const clientId = this.clientId();
      return clientId === null ? null : { clientId };
    },
  });
  protected readonly contracts = computed(() => this.terms.data()?.myContract ?? []);
}
