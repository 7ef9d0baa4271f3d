/** An invoice with what is still open of it, or a credit note with what is not yet set off; minor units. */
export interface OpenItem {
  readonly id: string;
  readonly open: number;
}

/** What one sum settles of several invoices, and what of it is left. */
export interface Settlement {
  readonly parts: readonly { readonly id: string; readonly amount: number }[];
  readonly left: number;
}

/** Sets a sum against open invoices in the order given, each in full before the next. */
export function settleInvoices(amount: number, invoices: readonly OpenItem[]): Settlement {
  let left = amount;
  const parts = invoices.flatMap(({ id, open }) => {
    const part = Math.min(left, Math.max(0, open));
    left -= part;
    return part > 0 ? [{ id, amount: part }] : [];
  });
  return { parts, left };
}
