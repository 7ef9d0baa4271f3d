import { moneyInWords } from '@quittance/kernel';
import type { PlacementQuery } from '@quittance/placements/server';

/** What came of an import. */
export interface ImportOutcome {
  readonly exitCode: number;
  readonly message: string;
  readonly placement?: NonNullable<Awaited<ReturnType<PlacementQuery['one']>>>;
  readonly errors?: readonly { readonly row: number; readonly column: string; readonly value: string; readonly code: string; readonly message: string; readonly remedy: string }[];
}

const SHOWN = 20;

/** Prints the outcome: one JSON object, or a few lines for a person. */
export function tellImport(outcome: ImportOutcome, json: boolean): void {
  const { placement, message, exitCode, errors = [] } = outcome;
  const questions = (placement?.questions ?? []).filter(({ open }) => open).map(({ id, text, reason, choices, suggestion }) => ({
    id, text, reason, choices: choices.map(({ value }) => value), suggestion, flag: `--mapping '{"answers":{"${id}":"${choices[0]?.value ?? 'USD'}"}}'` }));
  if (json) {
    const { number, id, status, placedOn, summary } = placement ?? {};
    console.log(JSON.stringify({ exitCode, message, placement: placement ? { id, number, status, placedOn } : null, summary: summary ?? null, questions, missing: placement?.recognised?.missing ?? [], columns: columnsOf(outcome), unsureDebtors: placement?.unsureDebtors ?? [], errors }));
    return;
  }
  console.log(placement ? `${placement.number}: ${message}` : message);
  for (const { currency: code, invoices, accounts, minor, creditMinor } of placement?.summary?.totals ?? []) {
    console.log(`  ${moneyInWords(minor - creditMinor, code)}  ${invoices} invoices, ${accounts} accounts`);
  }
  if (placement?.summary) console.log(`  refused ${placement.summary.refused}, likely duplicates left out ${placement.summary.duplicates}`);
  for (const { text, reason, flag } of questions) console.log(`  ${text} ${reason}\n    ${flag}`);
  for (const label of placement?.recognised?.missing ?? []) console.log(`  No column is recognised as ${label.toLowerCase()}.`);
  if (exitCode === 3 && questions.length === 0) console.log(`    --mapping '${JSON.stringify({ columns: columnsOf(outcome) })}'`);
  for (const error of errors.slice(0, SHOWN)) console.log(`  row ${error.row}${error.column === '' ? '' : `, ${error.column}`}: ${error.message} ${error.remedy}`);
  if (errors.length > SHOWN) console.log(`  and ${errors.length - SHOWN} more; --json lists them`);
}

const columnsOf = ({ placement }: ImportOutcome): Record<string, number> =>
  Object.fromEntries((placement?.recognised?.columns ?? []).flatMap(({ field, column }) => (field === null ? [] : [[field, column]])));
