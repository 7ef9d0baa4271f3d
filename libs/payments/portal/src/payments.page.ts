import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ClientChoice, QButton, QCard, QPage } from '@quittance/ui';
import { PaymentList } from './payment-list.component';

/** Every payment on the client's accounts, behind the figure of what was collected. */
@Component({
  imports: [QPage, QButton, QCard, RouterLink, PaymentList],
  template: `
    <q-page heading="Collected" sub="Every payment to us and to you, newest first. Open one to see how our fee on it was made.">
      <a actions q-button routerLink="/overview">Overview</a>
      <q-card><q-payment-list [clientId]="choice.clientId()">No payment yet. Each appears here the moment it is recorded.</q-payment-list></q-card>
    </q-page>
  `,
})
export class PaymentsPage {
  protected readonly choice = inject(ClientChoice);
}
