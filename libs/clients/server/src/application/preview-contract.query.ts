import { Injectable } from '@nestjs/common';
import { ok, type Result } from '@quittance/kernel';
import { lintContract, termsFromWire, type FeePreview, type Finding, type TermsWire } from '@quittance/clients/domain';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { sampleFees, type SampleInput } from './sample-fees';

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
  fees(ctx: Ctx, wire: TermsWire, sample: SampleInput): Promise<Result<FeePreview & { currency: string }>> {
    return this.work.read(ctx, async (tx) => {
      const terms = termsFromWire(wire);
      return terms.ok ? sampleFees(terms.value, sample, tx.today) : terms;
    });
  }
}
