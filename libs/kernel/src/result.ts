/** An expected failure: what a person reads, and the facts a program reads. */
export interface Refusal {
  /** Stable, upper snake case: `AMOUNT_NOT_POSITIVE`. */
  readonly code: string;
  /** A sentence a person can act on. */
  readonly message: string;
  /** Path of the input it is about, e.g. `rates.rules[2].tiers`. */
  readonly field?: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}

export interface Refused {
  readonly ok: false;
  readonly refusal: Refusal;
}

/** The outcome of anything that may be refused. Bugs throw instead. */
export type Result<T> = Ok<T> | Refused;

/** A success. */
export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });

/** A refusal. `field` names the input at fault, `facts` what was found. */
export function refuse(
  code: string,
  message: string,
  facts: Readonly<Record<string, string | number>> = {},
  field?: string,
): Refused {
  return { ok: false, refusal: field === undefined ? { code, message, facts } : { code, message, field, facts } };
}

/** Narrows a result to its refusal. */
export const isRefused = <T>(result: Result<T>): result is Refused => !result.ok;

/** The values of all results, or the first refusal among them. */
export function all<T>(results: Iterable<Result<T>>): Result<T[]> {
  const values: T[] = [];
  for (const result of results) {
    if (!result.ok) return result;
    values.push(result.value);
  }
  return ok(values);
}

/** The value; throws on a refusal. For values already known to be good (literals, stored rows). */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`${result.refusal.code}: ${result.refusal.message}`);
}
