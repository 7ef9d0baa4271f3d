import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { WaitingPlacementsQuery } from '@quittance/graphql/portal';
import { QButton, QCard, QDate } from '@quittance/ui';

/** What waits for the client's own people. */
@Component({
  selector: 'q-needs-you',
  imports: [QCard, QButton, QDate, RouterLink],
  template: `
    <q-card heading="Needs you">
      <ul class="list">
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
  readonly placements = input.required<WaitingPlacementsQuery['waitingPlacements']>();
}
