import { readContactValue, phoneDigits, type ContactKind } from '@quittance/debtors/domain';
import { openIncomingDebtors } from '@quittance/debtors/server';
import type { Tx } from '@quittance/platform';
import { copyRows, type CopyValue } from '../persistence/copy-rows';
import type { Plan, PlannableRow } from './plan-accounts';

const LONGEST_VALUE = 500;

/** Fills the debtors' own staging tables with the debtors of a plan: the first fact stated of each counts, every contact point. */
export async function stageDebtors(tx: Tx, plan: Plan): Promise<void> {
  const debtors = new Map<string, PlannableRow[]>();
  for (const { account } of plan.accounts) {
    const rows = account.invoices.map(({ row }) => row as PlannableRow);
    const known = debtors.get(account.debtorKey);
    if (known) known.push(...rows);
    else debtors.set(account.debtorKey, rows);
  }
  await openIncomingDebtors(tx);
  await copyRows(tx, 'incoming_debtor (key, name, name_normalised, tax_id, country, region, city, postal_code, kind)', debtorLines(debtors));
  await copyRows(tx, 'incoming_contact (key, kind, value, value_normalised, person_name)', contactLines(debtors));
}

function* debtorLines(debtors: ReadonlyMap<string, readonly PlannableRow[]>): Generator<readonly CopyValue[]> {
  for (const [key, rows] of debtors) {
    const [first] = rows;
    if (!first) continue;
    const stated = (name: 'taxId' | 'city' | 'postalCode' | 'region' | 'placeRegion' | 'placeCountry'): string => rows.find((row) => row[name] !== null)?.[name] ?? '';
    yield [
      key, first.customer.slice(0, 300), first.customerKey, stated('taxId').replace(/[\s./-]/g, '').toUpperCase(), stated('placeCountry') || null,
      stated('placeRegion') || stated('region'), stated('city'), stated('postalCode').toUpperCase(),
      rows.some((row) => row.debtorClass === 'NATURAL_PERSON') ? 'PERSON' : 'ORGANISATION'];
  }
}

function* contactLines(debtors: ReadonlyMap<string, readonly PlannableRow[]>): Generator<readonly CopyValue[]> {
  for (const [key, rows] of debtors) {
    const seen = new Set<string>();
    for (const row of rows) {
      for (const [kind, text] of contactsOf(row)) {
        if (seen.has(`${kind} ${text}`)) continue;
        seen.add(`${kind} ${text}`);
        const read = readContactValue(kind, text, row.placeCountry ?? 'US');
        // What cannot be read as a number or address is kept as the client wrote it: nothing supplied is lost.
        const [value, normalised] = read.ok ? [read.value.value, read.value.normalised] : [text, kind === 'PHONE' ? phoneDigits(text) : text.toLowerCase()];
        yield [key, kind, value.slice(0, LONGEST_VALUE), normalised.slice(0, LONGEST_VALUE), row.contactName ?? ''];
      }
    }
  }
}

function contactsOf(row: PlannableRow): [ContactKind, string][] {
  const town = [row.postalCode, row.city].filter(Boolean).join(' ');
  const address = [row.addressLine1, row.addressLine2, town, row.region, row.country].filter(Boolean).join(', ');
  const contacts: [ContactKind, string | null][] = [['PHONE', row.phone], ['EMAIL', row.email], ['ADDRESS', row.addressLine1 === null ? null : address]];
  return contacts.filter((contact): contact is [ContactKind, string] => contact[1] !== null && contact[1].trim() !== '');
}
