import { addDays, ppm, type AccountId } from '@quittance/kernel';
import { DisputeUseCase } from '@quittance/accounts/server';
import { KeepPartner, PostDatedPayments } from '@quittance/payments/server';
import type { Stage } from './stage';

/** What stands on the screens of partners, disputes and post-dated payments when the story ends. */
export async function keptMoney(stage: Stage): Promise<void> {
  const firms = [
    { name: 'Hale & Morrow LLP', kind: 'ATTORNEY', sharePpm: ppm('15%'), forwards: 'NETTED', suitFeePpm: ppm('10%'), email: 'collections@halemorrow.example', phone: '+1 312 555 0140' },
    { name: 'Lakeshore Recovery', kind: 'AGENCY', sharePpm: ppm('50%'), forwards: 'GROSS', suitFeePpm: 0, email: 'desk@lakeshorerecovery.example', phone: '+1 216 555 0177' },
  ];
  for (const firm of firms) {
    const kept = await stage.get(KeepPartner).execute(stage.as('manager'), { key: stage.key(), active: true, ...firm });
    if (!kept.ok) throw new Error(kept.refusal.message);
  }
  const today = await stage.read((tx) => Promise.resolve(tx.today));
  const accounts = await stage.read((tx) => tx.query<{ id: AccountId; version: number; currency: string; balance: number; invoice: string }>(
    `select a.id, a.version, a.currency, a.balance_minor as balance, (select i.id from invoice i where i.account_id = a.id order by i.due_date desc, i.id limit 1) as invoice
       from account a where a.status = 'ACTIVE' and a.balance_minor > 100000 and (select count(*) from invoice i where i.account_id = a.id) > 1
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
