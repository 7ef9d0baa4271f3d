import { beyondAuthority, makeSettlement, type Instalment, type SettlementCadence } from '@quittance/arrangements/domain';
import { asId, ppmFromPercent, type AccountId, type BusinessDate, type ClientId, type CurrencyCode, type SettlementId } from '@quittance/kernel';
import type { PreviewSettlementQuery, SettlementTermsInput } from '@quittance/graphql/agency';
import { formatPpm, type RefusalLike } from '@quittance/ui';

export type SettlementBasis = Extract<PreviewSettlementQuery['previewSettlement'], { __typename: 'SettlementPreview' }>;

/** A settlement as it is entered. */
export interface SettlementForm {
  readonly by: 'PART' | 'SUM';
  /** A percentage as typed. */
  readonly part: string;
  readonly sum: number | null;
  readonly instalments: string;
  readonly firstDueOn: string | null;
  readonly cadence: SettlementCadence;
  readonly graceDays: string;
  readonly personName: string;
  readonly note: string;
  /** Whether the client has said yes already. */
  readonly told: boolean;
  readonly word: { readonly channel: 'PHONE' | 'EMAIL' | 'LETTER' | 'MEETING'; readonly name: string; readonly on: string | null };
  readonly key: string;
}

const NOBODY = '00000000-0000-0000-0000-000000000000';
const whole = (text: string): number => (/^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN);

/** What of the form the server takes; null while something in it can't be read, with what to do about it. */
export function readForm(form: SettlementForm): { terms: SettlementTermsInput; problem: null } | { terms: null; problem: RefusalLike } {
  const problem = (field: string, message: string) => ({ terms: null, problem: { code: 'NOT_FILLED_IN', message, field } });
  const part = form.by === 'PART' ? ppmFromPercent(form.part.replace(',', '.')) : null;
  if (part && !part.ok) return problem('partPpm', 'The part is a percentage such as 80 or 72.5.');
  if (form.by === 'SUM' && form.sum === null) return problem('sum', 'Enter the sum that is taken for the whole.');
  if (form.firstDueOn === null) return problem('firstDueOn', 'Enter the day the first instalment is due.');
  return {
    terms: { partPpm: part?.ok ? part.value : null, sum: part ? null : form.sum, instalments: whole(form.instalments), firstDueOn: form.firstDueOn, cadence: form.cadence, graceDays: whole(form.graceDays) }, problem: null };
}

export interface DrawnUp {
  readonly agreed: number;
  readonly instalments: readonly Instalment[];
  /** Why the client has to be asked; null where the contract allows it. */
  readonly because: string | null;
}

/** The schedule as it will be, by the rules the server decides with; or why it can't be. */
export function drawUp(terms: SettlementTermsInput, { owed, currency, authority }: Pick<SettlementBasis, 'owed' | 'currency' | 'authority'>, today: string): { drawn: DrawnUp; problem: null } | { drawn: null; problem: RefusalLike } {
  const { partPpm, sum, instalments, cadence, graceDays = 2 } = terms;
  const offer = typeof partPpm === 'number' ? { partPpm: partPpm as never } : { sum: sum ?? 0 };
  const made = makeSettlement({
    settlementId: asId<SettlementId>(NOBODY), accountId: asId<AccountId>(NOBODY), clientId: asId<ClientId>(NOBODY), currency: currency as CurrencyCode,
    offer, instalments, firstDueOn: terms.firstDueOn as BusinessDate, cadence, graceDays: graceDays ?? 2 }, owed, today as BusinessDate, true);
  if (!made.ok) return { drawn: null, problem: { code: made.refusal.code, message: made.refusal.message, field: made.refusal.field ?? null } };
  const { agreed, instalments: parts } = made.value.settlement;
  const because = beyondAuthority(authority as never, { balance: owed, agreed, madeOn: today as BusinessDate, lastDueOn: parts.at(-1)?.dueOn ?? (today as BusinessDate), graceDays: graceDays ?? 2 });
  return { drawn: { agreed, instalments: parts, because }, problem: null };
}

/** "from 80% of what is owed, paid within 120 days". */
export const authorityWords = (authority: SettlementBasis['authority']): string =>
  authority === null ? 'none: the client is asked each time' : `from ${formatPpm(authority.leastPpm)} of what is owed, paid within ${authority.longestDays} days`;
