import { formatDate, ok, refuse, type BusinessDate, type CurrencyCode, type Result } from '@quittance/kernel';
import { returnCode, type FileCollection } from '@quittance/integrations/domain';
import { sequenceOf, type MandateScheme } from '@quittance/payments/domain';
import { mandatePurpose } from '@quittance/payments/server';
import type { BankAccountNumbers } from '@quittance/clients/domain';
import type { Tx, Vault } from '@quittance/platform';
import { bankAddress } from './bank-address';
import type { FileItem } from './make-payment-file.use-case';

export interface DebitItem {
  readonly business: boolean;
  /** It came back for want of funds and is presented again. */
  readonly again: boolean;
  readonly collection: FileCollection;
  readonly item: FileItem;
}

interface Row {
  readonly id: string;
  readonly reference: string;
  readonly amount: number;
  readonly mandateId: string;
  readonly mandate: string;
  readonly business: boolean;
  readonly holder: string;
  readonly sealed: string;
  readonly signedOn: BusinessDate;
  readonly lastOn: BusinessDate | null;
  readonly dueOn: BusinessDate;
  readonly account: string;
  readonly debtor: string;
  /** The code with which the debit came back that this one presents again. */
  readonly cameBackAs: string | null;
  readonly taken: number;
  readonly takes: boolean;
}

/** Locks planned debits and puts them into the file. Refuses NOT_DUE_ANY_MORE and ACCOUNT_TAKES_NOTHING. */
export async function debitItems(tx: Tx, vault: Vault, { scheme, currency, collectOn }: { scheme: MandateScheme; currency: CurrencyCode; collectOn: BusinessDate }, ids: readonly string[]): Promise<Result<DebitItem[]>> {
  await tx.query('select 1 from direct_debit where id = any ($1) order by id for update', [ids]);
  const rows = await tx.query<Row>(
    `select d.id, d.reference, d.amount, m.id as "mandateId", m.number as mandate, m.business, m.holder_name as holder, m.sealed, m.signed_on as "signedOn", m.last_on as "lastOn", d.due_on as "dueOn",
            a.number as account, b.name as debtor, (select p.return_code from direct_debit p where p.id = d.again_of) as "cameBackAs", a.status <> 'CLOSED' and a.disputed_at is null and a.balance_minor >= d.amount as takes,
            (select count(*) from direct_debit e where e.mandate_id = m.id and e.status in ('IN_FILE', 'SENT', 'COLLECTED', 'RETURNED'))::int as taken
       from direct_debit d join mandate m on m.id = d.mandate_id join account a on a.id = d.account_id join debtor b on b.id = a.debtor_id
      where d.id = any ($1) and d.status = 'PLANNED' and m.ended_on is null and m.scheme = $2 and d.currency = $3 and d.due_on <= $4 order by d.due_on, d.id`, [ids, scheme, currency, collectOn]);
  if (rows.length < ids.length) {
    return refuse('NOT_DUE_ANY_MORE', `${ids.length - rows.length} of ${ids.length} debits are not to be taken by ${scheme} in ${currency} until ${formatDate(collectOn)}, or not planned any more. Read the list again.`, { chosen: ids.length, due: rows.length }, 'sourceIds');
  }
  const barred = rows.find(({ takes }) => !takes);
  if (barred) return refuse('ACCOUNT_TAKES_NOTHING', `Account ${barred.account} of ${barred.debtor} is closed, in dispute or owes less than debit ${barred.reference}. Cancel that debit first.`, { reference: barred.reference }, 'sourceIds');
  await tx.query(`update direct_debit set status = 'IN_FILE', collect_on = $2, version = version + 1 where id = any ($1)`, [ids, collectOn]);
  const before = new Map<string, number>();
  return ok(rows.map((row): DebitItem => {
    const taken = row.taken + (before.get(row.mandateId) ?? 0);
    before.set(row.mandateId, (before.get(row.mandateId) ?? 0) + 1);
    const bank = bankAddress(JSON.parse(vault.open(row.sealed, mandatePurpose(row.mandateId))) as BankAccountNumbers);
    return {
      business: row.business, again: returnCode(row.cameBackAs ?? '')?.consequence === 'REPRESENT',
      collection: { reference: row.reference, amount: row.amount, name: row.holder, bank, text: `Account ${row.account}`, mandate: { reference: row.mandate, signedOn: row.signedOn, sequence: sequenceOf(row, taken, row.dueOn) } },
      item: { sourceKind: 'DEBIT', sourceId: row.id, reference: row.reference, name: row.debtor, amount: row.amount } };
  }));
}
