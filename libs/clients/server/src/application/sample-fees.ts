import { addDays, ok, refuse, type BusinessDate, type Result } from '@quittance/kernel';
import { previewFees, sampleAccount, type ContractTerms, type FeePreview, type SampleFacts } from '@quittance/clients/domain';

const MOST_PAYMENTS = 100;
const MOST_MONEY = 1_000_000_000_000;
const MOST_DAYS = 36_500;

/** A sample whose payments may be of today. */
export type SampleInput = Omit<SampleFacts, 'payments'> & {
  readonly payments: readonly (Omit<SampleFacts['payments'][number], 'receivedOn'> & { readonly receivedOn: BusinessDate | null })[];
};

/** The fees terms charge on sample payments one after another, of an account placed today. Refuses BAD_SAMPLE, and as placing the account would. */
export function sampleFees(terms: ContractTerms, sample: SampleInput, today: BusinessDate, versionNumber = 0): Result<FeePreview & { currency: string }> {
  const bounded = checkSample(sample, today);
  if (!bounded.ok) return bounded;
  const payments = sample.payments.map((payment) => ({ ...payment, receivedOn: payment.receivedOn ?? today }));
  const preview = previewFees(terms, sampleAccount(terms, { ...sample, payments }, today), versionNumber);
  return preview.ok ? ok({ ...preview.value, currency: terms.currency }) : preview;
}

function checkSample({ ageDays, balance, payments }: SampleInput, today: BusinessDate): Result<null> {
  const within = (value: number, most: number): boolean => Number.isSafeInteger(value) && value >= 0 && value <= most;
  if (!within(ageDays, MOST_DAYS)) return refuse('BAD_SAMPLE', `The age must be between 0 and ${MOST_DAYS} days.`, {}, 'sample.ageDays');
  if (!within(balance, MOST_MONEY)) return refuse('BAD_SAMPLE', 'The balance must not be negative, and be below ten billion.', {}, 'sample.balance');
  if (payments.length > MOST_PAYMENTS) return refuse('BAD_SAMPLE', `Preview at most ${MOST_PAYMENTS} payments at a time.`, {}, 'sample.payments');
  const odd = payments.findIndex(({ amounts }) => !Object.values(amounts).every((amount) => within(amount, MOST_MONEY)));
  if (odd >= 0) return refuse('BAD_SAMPLE', `Payment ${odd + 1} must not be negative, and be below ten billion.`, {}, `sample.payments[${odd}]`);
  const far = payments.findIndex(({ receivedOn }) => receivedOn !== null && (receivedOn < addDays(today, -MOST_DAYS) || receivedOn > addDays(today, MOST_DAYS)));
  return far < 0 ? ok(null) : refuse('BAD_SAMPLE', `Payment ${far + 1} is a century away. Correct its date.`, {}, `sample.payments[${far}]`);
}
