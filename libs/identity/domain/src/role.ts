import type { Permission } from '@quittance/kernel';

/** What a person may be. Staff may hold several; a client's user holds only its own. */
export const ROLES = ['COLLECTOR', 'MANAGER', 'TRUST_ACCOUNTANT', 'COMPLIANCE_OFFICER', 'ADMINISTRATOR', 'CLIENT_USER'] as const;

export type Role = (typeof ROLES)[number];

/** Roles of the agency's own people. */
export const STAFF_ROLES = ROLES.filter((role) => role !== 'CLIENT_USER');

/** How each role is called on screens and in refusals. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  COLLECTOR: 'Collector',
  MANAGER: 'Manager',
  TRUST_ACCOUNTANT: 'Trust accountant',
  COMPLIANCE_OFFICER: 'Compliance officer',
  ADMINISTRATOR: 'Administrator',
  CLIENT_USER: 'Client user',
};

/** What each role is for, in one sentence for the person who grants it. */
export const ROLE_PURPOSES: Readonly<Record<Role, string>> = {
  COLLECTOR: 'Works accounts: calls, notes, promises, payments received.',
  MANAGER: 'Runs clients, contracts, placements, desks and reports; approves remittances and refunds.',
  TRUST_ACCOUNTANT: 'Receipts, returned payments, suspense, refunds, remittance runs, reconciliation and month close.',
  COMPLIANCE_OFFICER: 'Reads everything, classifies and holds accounts; keeps the rules of contact, licences and complaints; reads the audit log.',
  ADMINISTRATOR: 'Invites people, grants rights, reads the audit log and the outbox. Touches no money.',
  CLIENT_USER: 'Uses the portal for the clients named. Sees nothing of the agency.',
};

const EVERYONE = ['session.own'] as const;
const READS_BOOK = ['communication.read', 'call.read', 'template.read', 'client.read', 'contract.read', 'placement.read', 'account.read', 'document.read', 'payment.read', 'search.use', 'reference.read'] as const;

/** The rights of each role. Nothing is implied by another role. */
export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  COLLECTOR: [
    ...EVERYONE, ...READS_BOOK, 'account.work', 'account.hold', 'account.dispute', 'document.upload', 'payment.record', 'payment.reportDirect', 'payment.postDate', 'partner.read', 'cost.request',
    'interest.accrue', 'communication.send', 'inbox.read', 'inbox.work', 'call.place',
    'contact.ask', 'contact.restrict',
    'promise.record', 'settlement.make', 'queue.read', 'commission.own', 'mandate.read', 'mandate.manage', 'debit.plan',
  ],
  MANAGER: [
    ...EVERYONE, ...READS_BOOK, 'user.read', 'outbox.read', 'client.manage', 'contract.manage', 'placement.create', 'placement.commit', 'takeover.read', 'takeover.prepare', 'takeover.approve',
    'communication.send', 'inbox.read', 'inbox.work', 'call.place', 'call.settings', 'recording.listen', 'outbox.send', 'template.write', 'letter.batch', 'attorneyReview.record',
    'account.work', 'account.assign', 'account.hold', 'account.close', 'account.recall', 'account.reopen', 'account.adjust', 'account.creditNote', 'account.classify', 'account.dispute', 'account.changeTerms',
    'contact.ask', 'contact.override', 'contact.restrict', 'compliance.read', 'debtor.export', 'erasure.request', 'legalHold.manage',
    'payment.waiveFee', 'payment.postDate', 'partner.read', 'partner.manage', 'partner.pay', 'suitFee.charge', 'unclaimed.read', 'unclaimed.approve',
    'document.upload', 'payment.record', 'payment.reverse', 'payment.reportDirect', 'refund.request', 'refund.approve', 'suspense.manage', 'bank.match',
    'cost.request', 'cost.manage', 'cost.approve', 'receiptBatch.manage', 'bankDetails.read', 'bankDetails.request', 'bankDetails.approve', 'cheque.read',
    'mandate.read', 'mandate.manage', 'debit.plan', 'paymentFile.read', 'paymentFile.release',
    'remittance.read', 'remittance.approve', 'ledger.read', 'trust.approve', 'trust.close', 'report.read', 'queue.read', 'promise.record', 'settlement.make', 'desk.manage',
    'interest.accrue', 'charge.waive', 'judgment.record', 'reference.manage',
    'commission.own', 'commission.read', 'commission.manage', 'tax.manage',
  ],
  TRUST_ACCOUNTANT: [
    'interest.accrue',
    ...EVERYONE, ...READS_BOOK, 'document.upload', 'payment.record', 'payment.reverse', 'payment.reportDirect', 'refund.request', 'refund.approve', 'suspense.manage', 'bank.match',
    'cost.request', 'cost.manage', 'cost.approve', 'receiptBatch.manage', 'bankDetails.read', 'bankDetails.request', 'bankDetails.approve', 'cheque.read', 'cheque.manage',
    'mandate.read', 'mandate.manage', 'debit.plan', 'paymentFile.read', 'paymentFile.make', 'paymentFile.release',
    'remittance.read', 'remittance.prepare', 'remittance.approve', 'ledger.read', 'bank.manage', 'trust.reconcile', 'trust.approve', 'trust.close', 'report.read',
    'payment.postDate', 'partner.read', 'partner.pay', 'suitFee.charge', 'unclaimed.read', 'unclaimed.report', 'unclaimed.approve', 'unclaimed.rules',
    'commission.read', 'tax.manage', 'takeover.read', 'takeover.prepare', 'takeover.approve',
  ],
  COMPLIANCE_OFFICER: [
    'contact.ask', 'contact.override', 'contact.restrict', 'compliance.read', 'compliance.rules', 'compliance.manage', 'debtor.export', 'erasure.request', 'erasure.approve', 'legalHold.manage',
    'judgment.record', 'reference.manage', 'inbox.read', 'inbox.work', 'call.settings', 'recording.listen', 'template.approve', 'template.write', 'attorneyReview.record',
    ...EVERYONE, ...READS_BOOK, 'user.read', 'audit.read', 'account.hold', 'account.classify', 'account.dispute', 'partner.read', 'unclaimed.read', 'unclaimed.rules', 'bankDetails.read', 'cheque.read', 'mandate.read', 'paymentFile.read', 'remittance.read', 'ledger.read', 'report.read', 'takeover.read',
  ],
  ADMINISTRATOR: [...EVERYONE, 'user.read', 'user.manage', 'audit.read', 'outbox.read', 'outbox.send', 'client.read', 'desk.manage'],
  CLIENT_USER: [...EVERYONE, 'portal.overview', 'portal.accounts', 'portal.place', 'portal.reportPayment', 'portal.statements', 'portal.team', 'portal.decide'],
};

/** The rights of all roles together. */
export const permissionsOf = (roles: readonly Role[]): Set<Permission> => new Set(roles.flatMap((role) => ROLE_PERMISSIONS[role]));

/** Whether a text names a role. */
export const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);

/** The side a set of roles signs in to. */
export const sideOf = (roles: readonly Role[]): 'agency' | 'client' => (roles.includes('CLIENT_USER') ? 'client' : 'agency');
