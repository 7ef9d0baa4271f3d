import { Injectable } from '@nestjs/common';
import { ok, refuse, type AccountId, type BusinessDate, type Result } from '@quittance/kernel';
import { loadAccountState } from '@quittance/accounts/server';
import { accountTermsInWords, placedFactsInWords, placementTypeOf } from '@quittance/clients/domain';
import type { PlacementType, ResolvedTerms } from '@quittance/fees/domain';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { planTermsChange, type TermsMoveInput } from './plan-terms-change';

export interface AccountTermsView {
  seq: number;
  effectiveFrom: BusinessDate;
  placementType: PlacementType;
  versionNumber: number;
  reason: string;
  /** Who changed them; null for those of the placement. */
  recordedBy: string | null;
  recordedAt: Date;
  words: string[];
}

export interface TermsChangePreview {
  before: string[];
  after: string[];
  /** Why this rule. */
  reason: string;
  /** Payments of the effective day or later that are recorded already and keep their fee. */
  recordedAlready: number;
}

type Row = Omit<AccountTermsView, 'placementType' | 'versionNumber' | 'words'> & { resolved: ResolvedTerms } & Record<string, unknown>;

/** The terms of an account: all it has had, and what a change would make of them. */
@Injectable()
export class AccountTermsQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** The present ones first. */
  list(ctx: Ctx, accountId: AccountId): Promise<AccountTermsView[]> {
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<Row>(
        `select t.seq, t.effective_from as "effectiveFrom", t.reason, u.name as "recordedBy", t.recorded_at as "recordedAt", t.resolved
           from account_terms t left join app_user u on u.id = t.recorded_by where t.account_id = $1 order by t.seq desc limit 100`, [accountId]);
      return rows.map(({ resolved, ...row }) => ({ ...row, placementType: placementTypeOf(resolved), versionNumber: resolved.versionNumber, words: [...accountTermsInWords(resolved), ...placedFactsInWords(resolved)] }));
    });
  }

  /** Old terms and new ones in words; nothing is stored. Refuses as the change would. */
  preview(ctx: Ctx, accountId: AccountId, move: TermsMoveInput): Promise<Result<TermsChangePreview>> {
    return this.work.read(ctx, async (tx) => {
      const state = await loadAccountState(tx, accountId);
      if (!state) return refuse('UNKNOWN_ACCOUNT', 'There is no such account.', { accountId }, 'accountId');
      const planned = await planTermsChange(tx, state, move);
      if (!planned.ok) return planned;
      const { n } = await tx.one<{ n: number }>(
        'select count(*)::int as n from fee_line f where f.account_id = $1 and f.earned_on >= $2 and f.reverses_id is null', [accountId, move.effectiveFrom]);
      const { before, after } = planned.value;
      return ok({ before: accountTermsInWords(before), after: accountTermsInWords(after), reason: after.reason, recordedAlready: n });
    });
  }
}
