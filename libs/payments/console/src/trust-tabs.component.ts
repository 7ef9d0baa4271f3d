import { Component } from '@angular/core';
import { TrustNav } from '@quittance/ledger/console';

/** The trust section's screens, above those of money that came in. */
@Component({ selector: 'q-trust-tabs', imports: [TrustNav], template: `<q-trust-nav />` })
export class TrustTabs {}
