import type { NavItem } from '@quittance/ui';

/** The portal's navigation, in order. An entry shows to those who hold its permission. */
export const navigation: readonly NavItem[] = [
  { label: 'Overview', path: '/overview', permission: 'portal.overview', key: 'o' },
  { label: 'Accounts', path: '/accounts', permission: 'portal.accounts', key: 'a' },
  { label: 'Place', path: '/place', permission: 'portal.place', key: 'p' },
  { label: 'Statements', path: '/statements', permission: 'portal.statements', key: 's' },
  { label: 'Contract', path: '/contract', permission: 'portal.overview', key: 'c' },
  { label: 'Team', path: '/team', permission: 'portal.team', key: 't' },
];
