import { Injectable } from '@nestjs/common';
import { ok, type AccountId, type Refusal, type Result, type SettlementId } from '@quittance/kernel';
import { priceInstalments, type PricedInstalment } from '@quittance/arrangements/domain';
import type { SettlementAuthority } from '@quittance/clients/domain';
import { loadPayable } from '@quittance/payments/server';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { decide, mayBeSettled, type SettlementTerms } from './settle.use-case';

interface Problem {
  code: string;
  message: string;
  field: string | null;
}

export interface SettlementPreview {
  currency: string;
  owed: number;
  authority: SettlementAuthority | null;
  /** Why none can be made now, or why not this one. */
  problem: Problem | null;
  agreed: number;
  instalments: PricedInstalment[];
  fee: number;
  clientNets: number;
  askedBecause: string;
}

const told = ({ code, message, field }: Refusal): Problem => ({ code, message, field: field ?? null });

const NOT_SAVED = '00000000-0000-4000-8000-000000000000' as SettlementId;

/** What a settlement would be and bring, by the functions that make it and charge its payments; nothing is stored or locked. */
@Injectable()
export class PreviewSettlementQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** Without terms: what is owed, what the contract allows, and whether a settlement is possible at all. */
  run(ctx: Ctx, accountId: AccountId, terms: SettlementTerms | null): Promise<Result<SettlementPreview>> {
    return this.work.read(ctx, async (tx) => {
      const loaded = await loadPayable(tx, accountId, { lock: false });
      if (!loaded.ok) return loaded;
      const { state, contract, payable } = loaded.value;
      const basis = { currency: state.currency, owed: state.balanceMinor, authority: contract.settlement ?? null };
      const nothing = { agreed: 0, instalments: [], fee: 0, clientNets: 0, askedBecause: '' };
      const free = await mayBeSettled(tx, state);
      if (!free.ok) return ok({ ...basis, ...nothing, problem: told(free.refusal) });
      if (terms === null) return ok({ ...basis, ...nothing, problem: null });
      const made = decide(NOT_SAVED, { ...terms, accountId }, loaded.value, tx.today, false);
      if (!made.ok) return ok({ ...basis, ...nothing, problem: told(made.refusal) });
      const { agreed, instalments } = made.value.settlement;
      const priced = priceInstalments(payable, instalments);
      const fee = priced.reduce((sum, part) => sum + part.fee, 0);
      return ok({ ...basis, problem: null, agreed, instalments: priced, fee, clientNets: agreed - fee, askedBecause: made.value.because });
    });
  }
}
