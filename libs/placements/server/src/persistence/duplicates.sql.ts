/** What the two lists of rows are called that duplicates are looked for in. */
type RowTable = 'incoming_row' | 'placement_row';

/** Whether two invoice numbers are one; neither need be there. */
export const one = (a: string, b: string): string => `invoice_number_key(${a}) is not distinct from invoice_number_key(${b})`;

/**
 * Marks likely duplicates: the client's invoice number is already placed, or the same debtor owes the same amount of the same
 * date already; and credits that an earlier placement took off an invoice, or a list sent again each month would take them off
 * each month's invoices. $1 client; for stored rows $2 placement and $3 the one row, null for all. A choice made of the row stands before the
 * placement's own.
 */
export function markDuplicates(table: RowTable): string {
  const rows = table === 'incoming_row' ? 'true' : 'r.placement_id = $2 and r.n = coalesce($3::integer, r.n)';
  return `
  with taken_off as (
    select distinct on (r.n) r.n, k.placement_id, k.n as credit_row
      from ${table} r
      join placement_row k on k.client_id = $1 and k.credit and k.customer_normalised = r.customer_normalised and k.currency = r.currency
           and k.number_normalised = r.number_normalised and ${one('k.invoice_number', 'r.invoice_number')}
           and (r.number_normalised <> '' or (k.invoice_date = r.invoice_date and k.amount = r.amount))
      join placement p on p.id = k.placement_id and p.status = 'COMMITTED'
     where ${rows} and r.credit and r.state in ('CREDIT', 'DUPLICATE') and k.state = 'CREDIT'
     order by r.n, k.placement_id, k.n),
  found as (
    select r.n, i.id as invoice_id, 1 as rank
      from ${table} r
      join invoice i on i.client_id = $1 and i.number_normalised = r.number_normalised and ${one('i.number', 'r.invoice_number')}
     where ${rows} and not r.credit and r.number_normalised <> '' and r.state in ('ACCEPTED', 'DUPLICATE')
    union all
    select r.n, o.id, 2
      from (select distinct k.customer_normalised, d.id
              from ${table} k join debtor d on d.name_normalised = k.customer_normalised
             where ${rows.replaceAll('r.', 'k.')} and not k.credit and k.state in ('ACCEPTED', 'DUPLICATE')) d
      join account a on a.debtor_id = d.id and a.client_id = $1
      join invoice o on o.account_id = a.id
      join ${table} r on r.customer_normalised = d.customer_normalised and r.invoice_date = o.invoice_date and r.amount = o.amount and r.currency = o.currency
     where ${rows} and not r.credit and r.state in ('ACCEPTED', 'DUPLICATE')
    union all
    select t.n, i.id, 3
      from taken_off t
      join placement_row v on v.placement_id = t.placement_id and v.state = 'ACCEPTED' and v.credits is not null
      join lateral jsonb_array_elements(v.credits) c on (c ->> 0)::integer = t.credit_row
      join invoice i on i.account_id = v.account_id and i.client_id = $1 and i.number_normalised = v.number_normalised and ${one('i.number', 'v.invoice_number')}),
  likeliest as (select distinct on (n) n, invoice_id from found order by n, rank, invoice_id)
  update ${table} r set duplicate_of = m.invoice_id from likeliest m where ${rows} and m.n = r.n`;
}

/** Leaves duplicates out, or takes them in, as decided. $1 placement, $2 whether all are taken in. */
export function settleDuplicates(table: RowTable): string {
  const rows = table === 'incoming_row' ? 'true' : 'r.placement_id = $1';
  return `
  update ${table} r set state = case when not coalesce((select c.include from placement_choice c where c.placement_id = $1 and c.n = r.n), $2) then 'DUPLICATE' when r.credit then 'CREDIT' else 'ACCEPTED' end
   where ${rows} and r.duplicate_of is not null and r.state in ('ACCEPTED', 'CREDIT', 'DUPLICATE')`;
}
