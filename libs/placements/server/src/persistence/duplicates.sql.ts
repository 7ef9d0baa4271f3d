/** What the two lists of rows are called that duplicates are looked for in. */
type RowTable = 'incoming_row' | 'placement_row';

/**
 * Marks likely duplicates: the client's invoice number is already placed, or the same debtor owes the same amount of the same
 * date already. $1 client; for stored rows $2 placement and $3 the one row. A choice made of the row stands before the placement's own.
 */
export function markDuplicates(table: RowTable): string {
  const rows = table === 'incoming_row' ? 'true' : 'r.placement_id = $2 and r.n = $3';
  return `
  update ${table} r set duplicate_of = m.invoice_id
    from (
      select r.n, i.id as invoice_id, row_number() over (partition by r.n order by i.id) as first
        from ${table} r
        join invoice i on i.client_id = $1 and i.number_normalised = r.number_normalised
       where ${rows} and not r.credit and r.number_normalised <> '' and r.state in ('ACCEPTED', 'DUPLICATE')
      union all
      select r.n, o.id, 1 + row_number() over (partition by r.n order by o.id)
        from (select distinct k.customer_normalised, d.id
                from ${table} k join debtor d on d.name_normalised = k.customer_normalised
               where ${rows.replaceAll('r.', 'k.')} and not k.credit and k.state in ('ACCEPTED', 'DUPLICATE')) d
        join account a on a.debtor_id = d.id and a.client_id = $1
        join invoice o on o.account_id = a.id
        join ${table} r on r.customer_normalised = d.customer_normalised and r.invoice_date = o.invoice_date and r.amount = o.amount and r.currency = o.currency
       where ${rows} and not r.credit and r.state in ('ACCEPTED', 'DUPLICATE')
    ) m
   where ${rows} and m.n = r.n and m.first = 1`;
}

/** Leaves duplicates out, or takes them in, as decided. $1 placement, $2 whether all are taken in. */
export function settleDuplicates(table: RowTable): string {
  const rows = table === 'incoming_row' ? 'true' : 'r.placement_id = $1';
  return `
  update ${table} r set state = case when coalesce((select c.include from placement_choice c where c.placement_id = $1 and c.n = r.n), $2) then 'ACCEPTED' else 'DUPLICATE' end
   where ${rows} and r.duplicate_of is not null and r.state in ('ACCEPTED', 'DUPLICATE')`;
}
