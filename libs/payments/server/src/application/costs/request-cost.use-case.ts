import { Injectable } from '@nestjs/common';
import { all, ok, refuse, type AccountId, type Result } from '@quittance/kernel';
import { loadAccountState, type AccountState } from '@quittance/accounts/server';
import { COST_FUNDERS, COST_KINDS, type CostFunder, type CostKind } from '@quittance/payments/domain';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { checkText } from '../payment-input';
import { needed, oneOf, positive } from './cost-input';
import { inMoney, tellCost } from './tell-cost';

export interface RequestCostInput {
  readonly key: string;
  readonly accountId: string;
  readonly invoiceId?: string | null;
  readonly kind: string;
  readonly description: string;
  readonly funder: string;
  readonly attorney?: string | null;
  readonly amount: number;
  readonly recoverable: boolean;
  readonly authority?: string | null;
  readonly chargeable: boolean;
}

interface Checked {
  readonly kind: CostKind;
  readonly funder: CostFunder;
  readonly description: string;
  readonly attorney: string;
  readonly authority: string;
}

/**
 * Enters a cost of an account: what it is for, who advances it, and whether the debtor owes it and by what authority. Of a
 * client it asks for a deposit. Nothing is posted. Refuses UNKNOWN_ACCOUNT, ACCOUNT_CLOSED, AUTHORITY_NEEDED and what is not
 * well formed.
 */
@Injectable()
export class RequestCost {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, input: RequestCostInput): Promise<Result<{ costId: string }>> {
    return this.work.write(ctx, async (tx) => {
      const checked = check(input);
      if (!checked.ok) return checked;
      return tx.command(input.key, { command: 'requestCost', ...input }, () => request(tx, input, checked.value));
    });
  }
}

function check(input: RequestCostInput): Result<Checked> {
  const kind = oneOf(COST_KINDS, input.kind, 'kind');
  if (!kind.ok) return kind;
  const funder = oneOf(COST_FUNDERS, input.funder, 'funder');
  if (!funder.ok) return funder;
  const amount = positive(input.amount);
  if (!amount.ok) return amount;
  const texts = all([
    needed(input.description, 'description', 200, 'Say what the cost is for; the client reads it.'),
    funder.value === 'ATTORNEY' ? needed(input.attorney, 'attorney', 140, 'Name the attorney who advances it.') : ok(''),
    checkText(input.authority, 'authority', 300),
  ]);
  if (!texts.ok) return texts;
  const [description = '', attorney = '', authority = ''] = texts.value;
  if (input.recoverable && authority === '') {
    return refuse('AUTHORITY_NEEDED', 'A cost is added to the debt only where an agreement or a law expressly allows it. Name the clause or the law, or do not charge the debtor.', {}, 'authority');
  }
  if (input.chargeable && funder.value !== 'AGENCY') return refuse('NOT_CHARGEABLE', 'Only a cost the agency advances is charged to the client: its own deposit it has paid already.', {}, 'chargeable');
  return ok({ kind: kind.value, funder: funder.value, description, attorney, authority });
}

async function request(tx: Tx, input: RequestCostInput, { kind, funder, description, attorney, authority }: Checked): Promise<Result<{ costId: string }>> {
  const account = await loadAccountState(tx, input.accountId as AccountId, { lock: true });
  if (!account) return refuse('UNKNOWN_ACCOUNT', 'There is no such account.', {}, 'accountId');
  if (account.status === 'CLOSED') return refuse('ACCOUNT_CLOSED', `Account ${account.number} is closed. Reopen it before you enter a cost.`, { number: account.number }, 'accountId');
  const invoice = invoiceOf(account, input.invoiceId ?? null);
  if (!invoice) return refuse('UNKNOWN_INVOICE', 'The account has no such invoice.', {}, 'invoiceId');
  const id = tx.newId();
  const { number } = await tx.one<{ number: string }>(
    `insert into cost (id, client_id, account_id, invoice_id, currency, kind, description, funder, attorney, amount, recoverable, authority, chargeable, requested_by, requested_on, requested_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) returning number`,
    [id, account.clientId, account.id, invoice.id, account.currency, kind, description, funder, attorney, input.amount, input.recoverable, authority, input.chargeable, tx.ctx.principal.userId, tx.today, tx.now]);
  const cost = { id, number, clientId: account.clientId, accountId: account.id, currency: account.currency, debtorId: account.debtorId };
  const amount = inMoney(input.amount, cost);
  const words: Readonly<Record<CostFunder, string>> = {
    CLIENT: `A deposit of ${amount} is asked of the client for ${description}`, AGENCY: `${amount} for ${description}, advanced by the agency`, ATTORNEY: `${amount} for ${description}, advanced by ${attorney}` };
  await tellCost(tx, cost, 'REQUESTED', input.amount, words[funder]);
  return ok({ costId: id });
}

/** The invoice named, or the one due first that still owes. */
const invoiceOf = ({ invoices }: AccountState, id: string | null) =>
  id === null ? (invoices.find(({ balances }) => Object.values(balances).some((owed) => owed > 0)) ?? invoices[0]) : invoices.find((invoice) => invoice.id === id);
