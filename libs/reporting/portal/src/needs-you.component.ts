import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MySettlementsQuery, WaitingPlacementsQuery } from '@quittance/graphql/portal';
import { QButton, QCard, QDate, QMoney } from '@quittance/ui';

/** What waits for the client's own people. */
@Component({
  selector: 'q-needs-you',
  imports: [QCard, QButton, QDate, QMoney, RouterLink],
  template: `
    <q-card heading="Needs you">
      <ul class="list">
        @for (it of settlements(); track it.id) {
          <li class="row between">
            <div class="grow"><b>{{ it.debtorName }} offers <q-money [minor]="it.agreed.minor" [currency]="it.agreed.currency" /> of <q-money [minor]="it.owed.minor" [currency]="it.owed.currency" /></b>
              <p class="sm sub">Account {{ it.accountNumber }}, proposed <q-date [value]="it.madeOn" [short]="true" />. It counts once you agree.</p></div>
            <a q-button [routerLink]="['/accounts', it.accountId]">Decide</a>
          </li>
        }
        @for (it of placements(); track it.id) {
          <li class="row between">
            <div class="grow"><b>{{ it.status === 'READY' ? 'Check and place your file' : 'Answer questions about your file' }}</b>
              <p class="sm sub">{{ it.fileName || it.number }} · <q-date [value]="it.createdAt" [short]="true" />. {{ it.status === 'READY' ? 'Nothing is placed until you commit it.' : 'Its columns need an answer before the accounts can be placed.' }}</p></div>
            <a q-button [routerLink]="['/place', it.id]">{{ it.status === 'READY' ? 'Review' : 'Answer' }}</a>
          </li>
        }
      </ul>
    </q-card>
  `,
})
export class NeedsYou {
  readonly settlements = input<MySettlementsQuery['settlements']['nodes']>([]);
  readonly placements = input.required<WaitingPlacementsQuery['waitingPlacements']>();
}
