/** Who somebody may be to a debt, besides its debtor. A CONTACT answers for a company, and is somebody else to a person's debt. */
export const PARTY_ROLES = ['GUARANTOR', 'SPOUSE', 'PARENT', 'GUARDIAN', 'EXECUTOR', 'SUCCESSOR', 'ATTORNEY', 'TRUSTEE', 'CONTACT', 'THIRD_PARTY'] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

export const PARTY_WORDS: Readonly<Record<PartyRole, string>> = {
  GUARANTOR: 'Guarantor', SPOUSE: 'Spouse', PARENT: 'Parent of a minor', GUARDIAN: 'Guardian', EXECUTOR: 'Executor', SUCCESSOR: 'Successor', ATTORNEY: 'Attorney', TRUSTEE: 'Trustee', CONTACT: 'Contact', THIRD_PARTY: 'Somebody else' };
