import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { QButton, QCard, QPage } from '@quittance/ui';
import { TelephoneForm } from './telephone-form.component';

/** Which telephone of one's own rings. */
@Component({
  selector: 'q-telephone-page',
  imports: [QButton, QCard, QPage, RouterLink, TelephoneForm],
  template: `
    <q-page heading="Your telephone" sub="The one that rings when you call from an account, and when a debtor of your desk calls in" width="form">
      <a actions q-button variant="quiet" routerLink="/account">Your account</a>
      <q-card><q-telephone-form /></q-card>
    </q-page>
  `,
})
export class TelephonePage {}
