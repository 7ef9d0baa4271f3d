import { unwrap, type BusinessDate, type ClientId, type CurrencyCode, type PlacementId } from '@quittance/kernel';
import { accountFeePostings } from '@quittance/accounts/domain';
import { post } from '@quittance/ledger/server';
import type { Tx } from '@quittance/platform';

interface Charged {
  currency: CurrencyCode;
  fee: number;
  tax: number;
}

// Tax is rounded by account, as it is by line of any fee.
const CHARGED = `
  select o.currency, sum((o.resolved -> 'fixed' ->> 'amount')::bigint)::bigint as fee,
         coalesce(sum(round((o.resolved -> 'fixed' ->> 'amount')::numeric * x.rate_ppm / 1000000)), 0)::bigint as tax
    from opening_account o left join client_tax($1, $2) x on true
   where o.resolved ? 'fixed' group by 1 order by 1`;

const STORE = `
  insert into account_fee (id, client_id, account_id, kind, terms_seq, amount, tax, tax_ppm, tax_rate_id, currency, charged_on, words, transaction_id, actor_id, recorded_at)
  select uuidv7(), $1, o.id, 'FIXED', 1, f.amount, round(f.amount::numeric * coalesce(x.rate_ppm, 0) / 1000000), coalesce(x.rate_ppm, 0), x.rate_id, o.currency, $2::date,
         'Fixed fee for the placement' || case when (o.resolved -> 'fixed' ->> 'until') < o.resolved ->> 'placedOn' then '' else '; it covers what is collected up to ' || to_char((o.resolved -> 'fixed' ->> 'until')::date, 'FMDD Mon YYYY') end,
         $3, $4, $5
    from opening_account o
    cross join lateral (select (o.resolved -> 'fixed' ->> 'amount')::bigint as amount) f
    left join client_tax($1, $2) x on true
   where o.resolved ? 'fixed' and o.currency = $6 order by o.id`;

const TOLD = `
  insert into activity (id, client_id, account_id, debtor_id, kind, visibility, body, facts, source_id, actor_id, actor_name, occurred_at, recorded_at)
  select uuidv7(), f.client_id, f.account_id, a.debtor_id, 'ACCOUNT_FEE', 'CLIENT', f.words, jsonb_build_object('kind', f.kind, 'fee', f.amount, 'tax', f.tax, 'currency', f.currency), f.id, $2, $3, $4, $4
    from account_fee f join account a on a.id = f.account_id where f.transaction_id = $1`;

/** Charges the fixed fees of a placement's accounts, staged in `opening_account` and stored: one transaction in the books for each currency. */
export async function chargeFixedFees(tx: Tx, placement: { clientId: ClientId; placementId: PlacementId; placementNumber: string; placedOn: BusinessDate; actorId: string | null; actorName: string }): Promise<void> {
  const { clientId, placementId, placedOn, actorId, actorName } = placement;
  for (const { currency, fee, tax } of await tx.query<Charged & Record<string, unknown>>(CHARGED, [clientId, placedOn])) {
    const transactionId = unwrap(await post(tx, {
      kind: 'ACCOUNT_FEE', effectiveOn: placedOn, sourceKind: 'placement', sourceId: placementId, postings: accountFeePostings(clientId, currency, { fee, tax }),
      description: `Fixed fees of placement ${placement.placementNumber}` }));
    await tx.query(STORE, [clientId, placedOn, transactionId, actorId, tx.now, currency]);
    await tx.query(TOLD, [transactionId, actorId, actorName, tx.now]);
  }
}
