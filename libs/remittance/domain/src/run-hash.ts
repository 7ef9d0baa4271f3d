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

/**
 * What an approval is given to, as text: the client, the period, every line in the order of its source, and the result. A
 * change of any of them changes the hash, and so voids the approval.
 */
export function runHashInput(
  run: ComposedRun,
  of: { readonly clientId: ClientId; readonly from: BusinessDate; readonly to: BusinessDate },
): string {
  const lines = [...run.lines]
    .sort((a, b) => (`${a.kind} ${a.sourceId}` < `${b.kind} ${b.sourceId}` ? -1 : 1))
    .map(({ kind, sourceId, collected, fee, trust, receivable }) => ({ kind, sourceId, collected, fee, trust, receivable }));
  const { currency, remit, fromTrust, fromOperating, repaid, invoice } = run;
  const broughtForward = { ...run.broughtForward };
  const carriedForward = { ...run.carriedForward };
  return canonicalJson({
    ...{ clientId: of.clientId, from: of.from, to: of.to, currency, lines },
    ...{ broughtForward, carriedForward, remit, fromTrust, fromOperating, repaid, invoice },
  });
}

/** The hash of a run, by a function given (SHA-256 in hex on the server). */
export const runHash = (
  run: ComposedRun,
  of: Parameters<typeof runHashInput>[1],
  hash: (text: string) => string,
): string => hash(runHashInput(run, of));
