import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@quittance/kernel';
import { keepFormerContact } from '@quittance/clients/server';
import { FORWARDINGS } from '@quittance/payments/domain';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { checkText } from '../payment-input';

export interface PartnerInput {
  readonly key: string;
  /** Left out: a new one. */
  readonly id?: string | null;
  /** As on screen, of an existing one. */
  readonly version?: number | null;
  readonly name: string;
  readonly kind: string;
  readonly sharePpm: number;
  readonly forwards: string;
  readonly suitFeePpm: number;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly active: boolean;
}

/** Keeps the register of attorneys and agencies accounts are forwarded to. A changed share holds for accounts forwarded afterwards. */
@Injectable()
export class KeepPartner {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, input: PartnerInput): Promise<Result<{ partnerId: string }>> {
    return this.work.write(ctx, async (tx) => {
      return tx.command(input.key, { command: 'keepPartner', ...input }, () => keep(tx, input));
    });
  }
}

async function keep(tx: Tx, input: PartnerInput): Promise<Result<{ partnerId: string }>> {
  const checked = check(input);
  if (!checked.ok) return checked;
  const texts = [checkText(input.name, 'name', 200), checkText(input.email, 'email', 200), checkText(input.phone, 'phone', 50)] as const;
  for (const text of texts) if (!text.ok) return text;
  const [name = '', email = '', phone = ''] = texts.map((text) => (text.ok ? text.value : ''));
  if (name === '') return refuse('NAME_NEEDED', 'Enter the name of the firm.', {}, 'name');
  if (await tx.maybeOne('select from partner where lower(name) = lower($1) and id is distinct from $2', [name, input.id ?? null])) return refuse('NAME_TAKEN', 'There is a partner of this name already.', {}, 'name');
  const fields = [name, input.kind, input.sharePpm, input.forwards, input.suitFeePpm, email, phone, input.active];
  const isNew = (input.id ?? null) === null;
  const id = input.id ?? tx.newId();
  const before = await tx.maybeOne<{ phone: string; email: string }>('select phone, email from partner where id = $1 for update', [id]);
  const changed = isNew
    ? await tx.change('insert into partner (id, name, kind, share_ppm, forwards, suit_fee_ppm, email, phone, active, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)', [id, ...fields, tx.now])
    : await tx.change('update partner set name = $2, kind = $3, share_ppm = $4, forwards = $5, suit_fee_ppm = $6, email = $7, phone = $8, active = $9, version = version + 1 where id = $1 and version = $10', [id, ...fields, input.version ?? 0]);
  if (changed === 0) return refuse('STALE', 'Somebody changed this partner meanwhile. Look at it again.', {});
  if (before) await keepFormerContact(tx, { kind: 'PARTNER', id }, before, { phone, email });
  tx.audit({ action: isNew ? 'partner.added' : 'partner.changed', subjectKind: 'partner', subjectId: id, facts: { name, sharePpm: input.sharePpm, forwards: input.forwards, active: input.active } });
  return ok({ partnerId: id });
}

function check({ kind, sharePpm, suitFeePpm, forwards }: PartnerInput): Result<null> {
  if (!['ATTORNEY', 'AGENCY'].includes(kind)) return refuse('UNKNOWN_KIND', 'A partner is an attorney or an agency.', {}, 'kind');
  if (!FORWARDINGS.some((known) => known === forwards)) return refuse('UNKNOWN_FORWARDING', 'A partner forwards what it collected netted or gross.', {}, 'forwards');
  if (sharePpm < 0 || sharePpm > 1_000_000) return refuse('BAD_SHARE', 'A share lies between 0% and 100%.', { sharePpm }, 'sharePpm');
  return suitFeePpm < 0 || suitFeePpm > 1_000_000 ? refuse('BAD_SHARE', 'A suit fee lies between 0% and 100% of what is owed.', { suitFeePpm }, 'suitFeePpm') : ok(null);
}
