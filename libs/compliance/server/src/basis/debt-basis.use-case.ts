import { Injectable } from '@nestjs/common';
import { REGIME_WORDS, type ContractKind, type CreditorType, type Regime } from '@quittance/compliance/domain';
import type { AccountId, BusinessDate, Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { loadAccountFacts, loadSharedFacts } from '../facts/load-account-facts';
import { contactFactsOf } from '../facts/contact-facts-of';
import { messageOf } from '../deciding/contact-request';
import { recordDebtBasis, type Authority, type DebtBasis } from './debt-basis';

/** What an account rests on, as it stands, and what the law makes of it. */
export interface DebtBasisNow {
  readonly regime: Regime;
  readonly regimeWords: string;
  readonly creditor: CreditorType;
  readonly contract: ContractKind;
  readonly signedAt: string | null;
  readonly lastAssignedOn: BusinessDate | null;
  readonly interest: Authority;
  readonly fees: Authority;
  readonly costs: Authority;
  readonly reason: string;
  readonly recordedAt: Date | null;
  readonly recordedBy: string;
}

const NOTED = `
  select creditor, contract, signed_at as "signedAt", last_assigned_on as "lastAssignedOn", interest_authority as interest, fees_authority as fees, costs_authority as costs, reason, recorded_at as "recordedAt", actor_name as "recordedBy"
    from account_classification where account_id = $1 order by n desc limit 1`;
const NOTHING = { creditor: 'OTHER', contract: 'OPEN', signedAt: null, lastAssignedOn: null, interest: null, fees: null, costs: null, reason: '', recordedAt: null, recordedBy: '' } as const;

/** Shows and records what an account rests on: creditor, contract, and the authority for interest, fees and costs. */
@Injectable()
export class DebtBasisUseCase {
  constructor(private readonly work: UnitOfWork) {}

  /** @param key idempotency key */
  execute(ctx: Ctx, basis: DebtBasis, key: string): Promise<Result<{ id: string }>> {
    return this.work.write(ctx, (tx) => tx.command(key, { basis }, () => recordDebtBasis(tx, basis)));
  }

  now(ctx: Ctx, accountId: AccountId): Promise<DebtBasisNow | null> {
    return this.work.read(ctx, async (tx) => {
      const [account] = await loadAccountFacts(tx, [accountId]);
      if (account === undefined) return null;
      const { debt } = contactFactsOf(account, await loadSharedFacts(tx), { person: account.debtor, role: 'DEBTOR', address: null, message: messageOf({ purpose: 'COLLECT' }), overrides: [] });
      const authority = (kind: string): Authority => debt.charges.find((one) => one.kind === kind)?.authority ?? null;
      const noted = (await tx.maybeOne<Omit<DebtBasisNow, 'regime' | 'regimeWords'>>(NOTED, [accountId])) ?? NOTHING;
      return {
        ...noted, regime: debt.regime, regimeWords: REGIME_WORDS[debt.regime], contract: account.judged ? 'JUDGMENT' : noted.contract, interest: noted.interest ?? authority('INTEREST'), fees: noted.fees ?? authority('FEES'), costs: noted.costs ?? authority('COSTS') };
    });
  }
}
