import type { NavItem } from '@quittance/ui';

/** The rail, in order. An entry shows to those who hold its permission. */
export const navigation: readonly NavItem[] = [
  { label: 'Day', path: '/day', permission: 'queue.read', key: 'd' },
  { label: 'Find', path: '/accounts', permission: 'account.read', key: 'f' },
  { label: 'Inbox', path: '/inbox', permission: 'inbox.read', key: 'i' },
  { label: 'Write', path: '/communications', permission: 'communication.read', key: 'w' },
  { label: 'Trust', path: '/trust', permission: 'ledger.read', key: 't' },
  { label: 'Clients', path: '/clients', permission: 'client.read', key: 'c' },
  { label: 'Place', path: '/placements', permission: 'placement.read', key: 'p' },
  { label: 'Earned', path: '/commission', permission: 'commission.own', key: 'e' },
  { label: 'Rules', path: '/compliance', permission: 'compliance.read', key: 'l' },
  { label: 'Reports', path: '/reports', permission: 'report.read', key: 'r' },
  { label: 'Admin', path: '/admin', permission: 'user.read', key: 'a' },
];
