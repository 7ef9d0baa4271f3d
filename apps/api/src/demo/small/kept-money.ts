import { addDays, type AccountId } from '@quittance/kernel';
import { DisputeUseCase } from '@quittance/accounts/server';
import { PostDatedPayments } from '@quittance/payments/server';
import type { Stage } from './stage';

/** What stands on the screens of disputes and post-dated payments when the story ends. */
export async function keptMoney(stage: Stage): Promise<void> {
  const today = await stage.read((tx) => Promise.resolve(tx.today));
  const accounts = await stage.read((tx) => tx.query<{ id: AccountId; version: number; currency: string; balance: number; invoice: string }>(
    `select a.id, a.version, a.currency, a.balance_minor as balance, (select i.id from invoice i where i.account_id = a.id order by i.due_date desc, i.id limit 1) as invoice
       from account a where a.status = 'ACTIVE' and a.balance_minor > 100000 and not exists (select from account_forwarding f where f.account_id = a.id) and (select count(*) from invoice i where i.account_id = a.id) > 1
        and not exists (select from promise p where p.account_id = a.id and p.status = 'OPEN') order by a.placed_on, a.id limit 3`));
  const [disputed, ...dated] = accounts;
  if (disputed) {
    const marked = await stage.get(DisputeUseCase).execute(stage.as('manager'), { accountId: disputed.id, version: disputed.version, invoiceId: disputed.invoice as never, disputed: true, reason: 'Says part of the delivery never arrived' });
    if (!marked.ok) throw new Error(marked.refusal.message);
  }
  for (const [index, account] of dated.entries()) {
    const taken = await stage.get(PostDatedPayments).take(stage.as('manager'), {
      key: stage.key(), accountId: account.id, method: 'CHECK', amount: Math.round(account.balance / 2), currency: account.currency, payableOn: addDays(today, index === 0 ? 9 : 4), reference: `Check ${2041 + index}` });
    if (!taken.ok) throw new Error(taken.refusal.message);
  }
}
