import { Injectable } from '@nestjs/common';
import { asId, ok, refuse, type AccountId, type BusinessDate, type Result } from '@quittance/kernel';
import { actAllowed, askAct, PLAIN_PAYMENT } from '@quittance/compliance/server';
import { mayDebit, mayRepresent, type RepresentKind } from '@quittance/payments/domain';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { debitable, lockMandate } from './mandate-state';
import { storeDebit, type DebitStepInput } from './plan-debits.use-case';
import { unauthorisedPpm } from './unauthorised-share';

export interface RepresentDebitInput extends DebitStepInput {
  readonly dueOn: BusinessDate;
}

interface Chain {
  readonly mandateId: string;
  readonly accountId: AccountId;
  readonly amount: number;
  readonly status: string;
  readonly version: number;
  readonly code: string;
  readonly returnedOn: BusinessDate;
  readonly reference: string;
  readonly firstDueOn: BusinessDate;
  readonly representments: number;
  readonly again: string | null;
}

/** Plans a returned debit once more, where its return code, the count and the days allow it. */
@Injectable()
export class RepresentDebit {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses what `mayRepresent` and `mayDebit` refuse, UNKNOWN_DEBIT, NOT_RETURNED, PLANNED_AGAIN, and CONTACT_REFUSED by the rules of law (a stay). */
  execute(ctx: Ctx, input: RepresentDebitInput): Promise<Result<{ debitId: string; reference: string }>> {
    return this.work.write(ctx, async (tx) => {
      return tx.command(input.key, { command: 'representDebit', ...input }, () => representDebit(tx, input));
    });
  }
}

/** What presenting a debit again came to. */
export interface RepresentedDebit {
  readonly debitId: string;
  readonly reference: string;
  readonly kind: RepresentKind;
  /** How often it has been presented then, the first time included. */
  readonly presentment: number;
}

/** The same within a transaction under way; a version left out is not asked about. */
export async function representDebit(tx: Tx, { debitId, dueOn, version }: { readonly debitId: string; readonly dueOn: BusinessDate; readonly version?: number }): Promise<Result<RepresentedDebit>> {
  const chain = await chainOf(tx, debitId);
  if (!chain) return refuse('UNKNOWN_DEBIT', 'There is no such debit.', {}, 'debitId');
  if (chain.status !== 'RETURNED') return refuse('NOT_RETURNED', `Debit ${chain.reference} is ${chain.status.toLowerCase()}; only a returned one is presented again.`, { status: chain.status });
  if (version !== undefined && chain.version !== version) return refuse('STALE', 'This debit was changed meanwhile. Look at it again.', { version: chain.version });
  if (chain.again !== null) return refuse('PLANNED_AGAIN', `It is presented again already, as ${chain.again}.`, { reference: chain.again });
  const { code, firstDueOn, returnedOn, representments } = chain;
  const asked = await askAct(tx, { accountId: chain.accountId, act: 'PRESENT', payment: { ...PLAIN_PAYMENT, returnCode: code, firstDueOn, returnedOn, presentedAgain: representments, unauthorisedPpm: await unauthorisedPpm(tx) } });
  if (!asked.ok) return asked;
  const allowed = mayRepresent(chain, dueOn);
  if (!allowed.ok) return allowed;
  const lawful = actAllowed(asked.value);
  if (!lawful.ok) return lawful;
  const mandate = await lockMandate(tx, chain.mandateId);
  if (!mandate.ok) return mandate;
  const account = await debitable(tx, chain.accountId);
  if (!account || account.status === 'CLOSED' || account.disputed) return refuse('ACCOUNT_TAKES_NOTHING', 'The account is closed or in dispute; money is not taken for it.', {}, 'accountId');
  const within = mayDebit(mandate.value, mandate.value.debits, { accountId: chain.accountId, amount: chain.amount, dueOn, balance: account.balance }, tx.today);
  if (!within.ok) return within;
  const again = await storeDebit(tx, { mandateId: chain.mandateId, accountId: asId<AccountId>(chain.accountId), amount: chain.amount, dueOn, againOf: debitId });
  tx.audit({ action: 'debit.represented', subjectKind: 'direct_debit', subjectId: debitId, facts: { reference: chain.reference, as: again.reference, code: chain.code } });
  return ok({ debitId: again.id, reference: again.reference, kind: allowed.value, presentment: chain.representments + 2 });
}

/** A debit with what it presents again, up to the first of its chain. */
const chainOf = async (tx: Tx, debitId: string): Promise<Chain | undefined> => {
  await tx.query('select 1 from direct_debit where id = $1 for update', [debitId]);
  return tx.maybeOne<Chain>(
    `with recursive chain as (
       select d.id, d.again_of, d.due_on, d.return_code, 0 as depth from direct_debit d where d.id = $1
       union all
       select d.id, d.again_of, d.due_on, d.return_code, c.depth + 1 from chain c join direct_debit d on d.id = c.again_of)
     select d.mandate_id as "mandateId", d.account_id as "accountId", d.amount, d.status, d.version, d.return_code as code, d.returned_on as "returnedOn", d.reference,
            (select due_on from chain order by depth desc limit 1) as "firstDueOn", 
            -- Corrections (R11) and presentations for want of funds have limits of their own.
            (select count(*) from chain c where c.depth > 0 and (c.return_code = 'R11') = (d.return_code = 'R11'))::int as representments,
            (select n.reference from direct_debit n where n.again_of = d.id and n.status <> 'CANCELLED') as again
       from direct_debit d where d.id = $1`, [debitId]);
};
