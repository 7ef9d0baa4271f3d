import { share, type Ppm } from '@quittance/kernel';

/** NETTED: the partner keeps its share and forwards the rest. GROSS: it forwards all, and is paid its share out of trust. */
export const FORWARDINGS = ['NETTED', 'GROSS'] as const;
export type Forwarding = (typeof FORWARDINGS)[number];

/** What an attorney or agency an account was forwarded to gets of what it collects. */
export interface PartnerTerms {
  readonly sharePpm: Ppm;
  readonly forwards: Forwarding;
}

/** A partner's part of one payment; minor units. */
export interface PartnerShare {
  readonly amount: number;
  readonly forwards: Forwarding;
}

/** A partner's share of what was applied to an account: nothing of a surplus, which is the debtor's. */
export const partnerShare = (applied: number, { sharePpm, forwards }: PartnerTerms): PartnerShare => ({ amount: share(applied, sharePpm), forwards });

/** What a partner keeps back before it forwards. */
export const keptByPartner = (partner: PartnerShare | null | undefined): number => (partner?.forwards === 'NETTED' ? partner.amount : 0);
