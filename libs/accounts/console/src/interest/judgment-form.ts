import { ppmFromPercent } from '@quittance/kernel';
import type { Bucket } from '@quittance/accounts/domain';
import type { RecordJudgmentInput } from '@quittance/graphql/agency';
import type { RefusalLike } from '@quittance/ui';

export type JudgmentBasis = RecordJudgmentInput['basis'];

/** A judgment as it is typed; amounts in minor units. */
export interface JudgmentForm {
  readonly judgedOn: string | null;
  readonly court: string;
  readonly reference: string;
  readonly principal: number | null;
  readonly interest: number | null;
  readonly fees: number | null;
  readonly costs: number | null;
  readonly basis: JudgmentBasis;
  readonly region: string;
  /** A percentage; blank: the published figure. */
  readonly rate: string;
  readonly annual: boolean;
  readonly order: 'CONTRACT' | 'PRINCIPAL_FIRST' | 'COSTS_FIRST';
  readonly key: string;
}

const ORDERS: Readonly<Record<JudgmentForm['order'], readonly Bucket[] | null>> = {
  CONTRACT: null, PRINCIPAL_FIRST: ['PRINCIPAL', 'INTEREST', 'FEES', 'COSTS'], COSTS_FIRST: ['COSTS', 'FEES', 'INTEREST', 'PRINCIPAL'],
};

/** What is sent, or the first thing missing. */
export function readJudgment(form: JudgmentForm, account: { readonly id: string; readonly version: number }): { readonly input: RecordJudgmentInput; readonly missing: null } | { readonly input: null; readonly missing: RefusalLike } {
  const refuse = (field: string, message: string) => ({ input: null, missing: { code: 'MISSING', message, field } });
  if (!form.judgedOn) return refuse('judgedOn', 'Say on which day it was given.');
  if (form.court.trim() === '') return refuse('court', 'Name the court.');
  if (!form.principal && !form.interest && !form.fees && !form.costs) return refuse('principal', 'Enter what the court gave.');
  const rate = form.rate.trim() === '' ? null : ppmFromPercent(form.rate.replace(',', '.'));
  if (rate && !rate.ok) return refuse('ratePpm', 'A rate is a percentage such as 4.15.');
  if (rate === null && (form.basis === 'ORDERED' || form.basis === 'CONTRACT')) return refuse('ratePpm', 'Type the rate the judgment bears.');
  if (form.basis === 'STATE' && form.region.trim() === '') return refuse('region', 'Name the state, such as US-CA.');
  const order = ORDERS[form.order];
  return {
    missing: null,
    input: {
      accountId: account.id, version: account.version, judgedOn: form.judgedOn, court: form.court, reference: form.reference, principal: form.principal ?? 0, interest: form.interest ?? 0,
      fees: form.fees ?? 0, costs: form.costs ?? 0, basis: form.basis, region: form.basis === 'STATE' ? form.region.trim().toUpperCase() : '', ratePpm: rate?.ok ? rate.value : null,
      compounding: form.basis === 'ORDERED' ? (form.annual ? 'ANNUAL' : 'NONE') : null, order: order === null ? null : [...order], note: '', key: form.key,
    },
  };
}
