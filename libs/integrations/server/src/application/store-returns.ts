import type { BankFile } from '@quittance/integrations/domain';
import { maskedIdentifier } from '@quittance/ledger/domain';
import type { Tx } from '@quittance/platform';

const RETURNS = `
  insert into returned_item (id, source, import_id, code, original_trace, trace, amount, currency, debit, returned_on, account_masked, individual_id, name, information)
  select r.id, 'NACHA', $2, r.code, r."originalTrace", r.trace, r.amount, 'USD', r.debit, r."returnedOn", r.masked, r."individualId", r.name, r.information
    from jsonb_to_recordset($1) as r(id uuid, code text, "originalTrace" text, trace text, amount bigint, debit boolean, "returnedOn" date, masked text, "individualId" text, name text, information text)
  on conflict do nothing`;

// The account is told by what we put into the entry, its number or the reference of a debit, or by the payment the entry made.
const CHANGES = `
  insert into ach_change (id, import_id, code, original_trace, trace, corrected, account_masked, individual_id, name, notified_on, account_id)
  select c.id, $2, c.code, c."originalTrace", c.trace, c.corrected, c.masked, c."individualId", c.name, c."notifiedOn",
         coalesce((select a.id from account a where a.number = upper(c."individualId")), (select d.account_id from direct_debit d where d.reference = c."individualId"), (select r.account_id from receipt r where c."originalTrace" <> '' and r.reference = c."originalTrace" and r.account_id is not null limit 1))
    from jsonb_to_recordset($1) as c(id uuid, code text, "originalTrace" text, trace text, corrected text, masked text, "individualId" text, name text, "notifiedOn" date)
  on conflict do nothing`;

/** Stores what came back and what is to be corrected; a return told twice is kept once. */
export async function storeReturns(tx: Tx, importId: string, { returns, changes }: BankFile): Promise<{ returns: number; changes: number }> {
  const masked = (account: string): string => (account === '' ? '' : maskedIdentifier(account));
  const items = returns.map((item) => ({ id: tx.newId(), ...item, masked: masked(item.receiverAccount) }));
  const notices = changes.map((change) => ({ id: tx.newId(), ...change, masked: masked(change.receiverAccount) }));
  return {
    returns: items.length === 0 ? 0 : await tx.change(RETURNS, [JSON.stringify(items), importId]),
    changes: notices.length === 0 ? 0 : await tx.change(CHANGES, [JSON.stringify(notices), importId]) };
}
