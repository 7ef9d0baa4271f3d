/** Who is reached, in relation to the debt. Of a company's people whoever answers for it is DEBTOR. */
export const ROLES = ['DEBTOR', 'SPOUSE', 'PARENT', 'GUARDIAN', 'EXECUTOR', 'SUCCESSOR', 'GUARANTOR', 'ATTORNEY', 'TRUSTEE', 'CREDITOR', 'CREDITOR_ATTORNEY', 'OWN_ATTORNEY', 'BUREAU', 'THIRD_PARTY'] as const;
export type Role = (typeof ROLES)[number];

const DEBTOR_SIDE: ReadonlySet<Role> = new Set<Role>(['DEBTOR', 'SPOUSE', 'PARENT', 'GUARDIAN', 'EXECUTOR', 'SUCCESSOR', 'GUARANTOR']);
const APART: ReadonlySet<Role> = new Set<Role>(['ATTORNEY', 'TRUSTEE', 'CREDITOR', 'CREDITOR_ATTORNEY', 'OWN_ATTORNEY', 'BUREAU']);

/** The debtor and whoever counts as the debtor (12 CFR 1006.6(a)). */
export const onDebtorSide = (role: Role): boolean => DEBTOR_SIDE.has(role);

/** Whom the law lets us speak to freely: attorneys, the creditor, a bureau (12 CFR 1006.6(d)(1)(ii)–(vi)), a trustee. */
export const standsApart = (role: Role): boolean => APART.has(role);
