import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@quittance/kernel';
import { lintContract, previewFees, sampleAccount, termsFromWire, type FeePreview, type Finding, type SampleFacts, type TermsWire } from '@quittance/clients/domain';
import { UnitOfWork, type Ctx } from '@quittance/platform';

const MOST_PAYMENTS = 100;
const MOST_MONEY = 1_000_000_000_000;
const MOST_DAYS = 36_500;

/** What a draft contract would do, before it is saved: the functions that lint and charge, on terms from the screen. */
@Injectable()
export class PreviewContractQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** Everything wrong or doubtful with the terms. Refuses BAD_TERMS where they can't be read. */
  lint(wire: TermsWire): Result<{ findings: Finding[] }> {
    const terms = termsFromWire(wire);
    return terms.ok ? ok({ findings: lintContract(terms.value) }) : terms;
  }

  /** The fees on sample payments one after another, placed today. Refuses as placing the account would. */
  fees(ctx: Ctx, wire: TermsWire, sample: SampleFacts): Promise<Result<FeePreview & { currency: string }>> {
    return this.work.read(ctx, async (tx) => {
      const terms = termsFromWire(wire);
      if (!terms.ok) return terms;
      const bounded = checkSample(sample);
      if (!bounded.ok) return bounded;
      const preview = previewFees(terms.value, sampleAccount(terms.value, sample, tx.today));
      return preview.ok ? ok({ ...preview.value, currency: terms.value.currency }) : preview;
    });
  }
}

function checkSample({ ageDays, balance, payments }: SampleFacts): Result<null> {
  const within = (value: number, most: number): boolean => Number.isSafeInteger(value) && value >= 0 && value <= most;
  if (!within(ageDays, MOST_DAYS)) return refuse('BAD_SAMPLE', `The age must be between 0 and ${MOST_DAYS} days.`, {}, 'sample.ageDays');
  if (!within(balance, MOST_MONEY)) return refuse('BAD_SAMPLE', 'The balance must not be negative, and be below ten billion.', {}, 'sample.balance');
  if (payments.length > MOST_PAYMENTS) return refuse('BAD_SAMPLE', `Preview at most ${MOST_PAYMENTS} payments at a time.`, {}, 'sample.payments');
  const odd = payments.findIndex((payment) => !Object.values(payment).every((amount) => within(amount, MOST_MONEY)));
  return odd < 0 ? ok(null) : refuse('BAD_SAMPLE', `Payment ${odd + 1} must not be negative, and be below ten billion.`, {}, `sample.payments[${odd}]`);
}
