import { ok, ppmOf, refuse, type AccountId, type Result } from '@quittance/kernel';
import type { Forwarding, PartnerTerms } from '@quittance/payments/domain';
import type { Tx } from '@quittance/platform';

/** A partner as a payment meets it. */
export interface PayingPartner extends PartnerTerms {
  readonly partnerId: string;
  readonly name: string;
}

interface Row {
  id: string;
  name: string;
  share: number;
  forwards: Forwarding;
}

const read = ({ id, name, share, forwards }: Row): PayingPartner => ({ partnerId: id, name, sharePpm: ppmOf(share), forwards });

/**
 * Whom a debtor paid, and on what terms: those agreed when the account was forwarded, else the partner's own. Refuses
 * PARTNER_NEEDED where the account is with nobody and none is named, and UNKNOWN_PARTNER.
 */
export async function partnerOf(tx: Tx, accountId: AccountId, partnerId: string | null): Promise<Result<PayingPartner>> {
  const own = await tx.maybeOne<Row>(
    `select p.id, p.name, f.share_ppm as share, f.forwards from account_forwarding f join partner p on p.id = f.partner_id
      where f.account_id = $1 and ($2::uuid is null or f.partner_id = $2) order by f.ended_on is null desc, f.ended_on desc, f.id desc limit 1`, [accountId, partnerId]);
  if (own) return ok(read(own));
  if (partnerId === null) return refuse('PARTNER_NEEDED', 'This account was not forwarded to anyone. Name the attorney or agency that was paid.', {}, 'partnerId');
  const named = await tx.maybeOne<Row>('select id, name, share_ppm as share, forwards from partner where id = $1', [partnerId]);
  return named ? ok(read(named)) : refuse('UNKNOWN_PARTNER', 'There is no such attorney or agency.', {}, 'partnerId');
}
