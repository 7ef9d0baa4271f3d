import type { BusinessDate, ClientId } from '@quittance/kernel';
import type { ComposedRun } from './compose-run';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** JSON with keys in order and no spaces: equal values give equal text. */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item as Json)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

/** Whose run it is, of which days; who is paid and billed where that is a parent. */
export interface RunSubject {
  readonly clientId: ClientId;
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  readonly payeeId?: ClientId | null;
  readonly billedId?: ClientId | null;
}

/**
 * What an approval is given to, as text: the client, the period, every line in the order of its source, and the result. A
 * change of any of them changes the hash, and so voids the approval.
 */
export function runHashInput(
  run: ComposedRun,
  of: RunSubject,
): string {
  const lines = [...run.lines]
    .sort((a, b) => (`${a.kind} ${a.sourceId}` < `${b.kind} ${b.sourceId}` ? -1 : 1))
    // What was not known when earlier runs were prepared is named only where there is some: their hashes stay what they were.
    .map(({ kind, sourceId, collected, fee, tax, trust, receivable }) => ({ kind, sourceId, collected, fee, ...(tax === 0 ? {} : { tax }), trust, receivable }));
  const { currency, remit, fromTrust, fromOperating, repaid, invoice, credit } = run;
  const broughtForward = { ...run.broughtForward };
  const carriedForward = { ...run.carriedForward };
  return canonicalJson({
    ...{ clientId: of.clientId, from: of.from, to: of.to, currency, lines },
    ...{ broughtForward, carriedForward, remit, fromTrust, fromOperating, repaid, invoice, ...(credit === 0 ? {} : { credit }), ...(of.payeeId ? { payeeId: of.payeeId } : {}), ...(of.billedId ? { billedId: of.billedId } : {}) },
  });
}

/** The hash of a run, by a function given (SHA-256 in hex on the server). */
export const runHash = (
  run: ComposedRun,
  of: RunSubject,
  hash: (text: string) => string,
): string => hash(runHashInput(run, of));
