import { Component, computed, inject } from '@angular/core';
import type { Permission } from '@quittance/kernel';
import { QSectionNav, SessionStore, type SectionScreen } from '@quittance/ui';

const SCREENS: readonly (SectionScreen & { readonly permission: Permission })[] = [
  { path: '/trust', label: 'Trust', exact: true, permission: 'ledger.read' },
  { path: '/trust/bank', label: 'Bank', permission: 'payment.read' },
  { path: '/trust/receipts', label: 'Receipts', permission: 'payment.read' },
  { path: '/trust/returned', label: 'Returned', permission: 'payment.read' },
  { path: '/trust/batches', label: 'Batches', permission: 'payment.read' },
  { path: '/trust/suspense', label: 'Suspense', permission: 'payment.read' },
  { path: '/trust/refunds', label: 'Refunds', permission: 'payment.read' },
  { path: '/trust/costs', label: 'Costs', permission: 'payment.read' },
  { path: '/trust/post-dated', label: 'Post-dated', permission: 'payment.read' },
  { path: '/trust/unclaimed', label: 'Unclaimed', permission: 'unclaimed.read' },
  { path: '/trust/partners', label: 'Partners', permission: 'partner.read' },
  { path: '/trust/remittances', label: 'Remittances', permission: 'remittance.read' },
  { path: '/trust/payment-files', label: 'Payment files', permission: 'paymentFile.read' },
  { path: '/trust/undistributed', label: 'Undistributed', permission: 'ledger.read' },
  { path: '/trust/reconciliation', label: 'Reconciliation', permission: 'ledger.read' },
  { path: '/trust/close', label: 'Close', permission: 'ledger.read' },
  { path: '/trust/checks', label: 'Checks', permission: 'cheque.read' },
  { path: '/trust/invoices', label: 'Invoices', permission: 'remittance.read' },
  { path: '/trust/tax', label: 'Tax', permission: 'remittance.read' },
  { path: '/trust/ledger', label: 'Ledger', permission: 'ledger.read' },
];

/** The screens of the trust section that the user may see, above each of them. */
@Component({
  selector: 'q-trust-nav',
  imports: [QSectionNav],
  template: '<q-section-nav label="Trust" [screens]="screens()" />',
})
export class TrustNav {
  private readonly session = inject(SessionStore);
  protected readonly screens = computed(() => SCREENS.filter(({ permission }) => this.session.can(permission)));
}
