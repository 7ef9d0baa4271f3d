import type { Permission } from '@quittance/kernel';
import type { SectionScreen } from '@quittance/ui';

/** A screen of the trust section, and the right that opens it. */
export interface TrustScreen extends SectionScreen {
  readonly permission: Permission;
}

/** Screens that belong together: a part of the trust accountant's work. */
export interface TrustGroup {
  readonly label: string;
  readonly screens: readonly TrustScreen[];
}

/** The trust section: what to do today, money that comes, money that goes, what is charged, and the books. */
export const TRUST_GROUPS: readonly TrustGroup[] = [
  { label: 'Today', screens: [{ path: '/trust', label: 'Today', exact: true, permission: 'ledger.read' }] },
  {
    label: 'Money in',
    screens: [
      { path: '/trust/receipts', label: 'Receipts', permission: 'payment.read' },
      { path: '/trust/bank', label: 'Bank', permission: 'payment.read' },
      { path: '/trust/batches', label: 'Batches', permission: 'payment.read' },
      { path: '/trust/post-dated', label: 'Post-dated', permission: 'payment.read' },
      { path: '/trust/returned', label: 'Returned', permission: 'payment.read' },
      { path: '/trust/suspense', label: 'Suspense', permission: 'payment.read' },
    ],
  },
  {
    label: 'Money out',
    screens: [
      { path: '/trust/remittances', label: 'Remittances', permission: 'remittance.read' },
      { path: '/trust/payment-files', label: 'Payment files', permission: 'paymentFile.read' },
      { path: '/trust/checks', label: 'Checks', permission: 'cheque.read' },
      { path: '/trust/refunds', label: 'Refunds', permission: 'payment.read' },
      { path: '/trust/unclaimed', label: 'Unclaimed', permission: 'unclaimed.read' },
    ],
  },
  {
    label: 'Fees and costs',
    screens: [
      { path: '/trust/invoices', label: 'Invoices', permission: 'remittance.read' },
      { path: '/trust/costs', label: 'Costs', permission: 'payment.read' },
      { path: '/trust/partners', label: 'Partners', permission: 'partner.read' },
      { path: '/trust/tax', label: 'Tax', permission: 'remittance.read' },
    ],
  },
  {
    label: 'Books',
    screens: [
      { path: '/trust/reconciliation', label: 'Reconciliation', permission: 'ledger.read' },
      { path: '/trust/undistributed', label: 'Undistributed', permission: 'ledger.read' },
      { path: '/trust/close', label: 'Close', permission: 'ledger.read' },
      { path: '/trust/ledger', label: 'Ledger', permission: 'ledger.read' },
    ],
  },
];

/** The groups with the screens that a person may open; groups without any are left out. */
export const groupsFor = (may: (permission: Permission) => boolean): TrustGroup[] =>
  TRUST_GROUPS.map(({ label, screens }) => ({ label, screens: screens.filter(({ permission }) => may(permission)) })).filter(({ screens }) => screens.length > 0);

/** The group that an address belongs to: that of the screen whose path it continues. */
export function groupAt(groups: readonly TrustGroup[], address: string): TrustGroup | null {
  const path = address.split(/[?#]/)[0] ?? '';
  return groups.find(({ screens }) => screens.some((screen) => path === screen.path || (!screen.exact && path.startsWith(`${screen.path}/`)))) ?? null;
}
