import type { Act, PaymentFacts, RecordsFacts, SuitFacts, TransferFacts } from '@quittance/compliance/domain';
import { EARLIEST_DATE, type AccountId } from '@quittance/kernel';

/** Something to be done about an account that reaches nobody by itself, with what only whoever does it knows. */
export interface ActRequest {
  readonly accountId: AccountId;
  readonly act: Act;
  /** Of a suit: the court's district, and the districts it is held against. Authority and costs are those on file. */
  readonly suit?: Pick<SuitFacts, 'venue' | 'signedAt' | 'livesAt' | 'landAt'>;
  readonly transfer?: TransferFacts;
  readonly payment?: PaymentFacts;
  /** Of deleting: which records, and whether somebody holds them back. When they were used last is on file. */
  readonly records?: Pick<RecordsFacts, 'kind' | 'legalHold'>;
}

/** A payment that was not taken ahead and has not come back. */
export const PLAIN_PAYMENT: PaymentFacts = {
  severalDebts: false, directedTo: null, takenOn: EARLIEST_DATE, payableOn: EARLIEST_DATE, noticeSentOn: null, authorised: true, returnCode: null, firstDueOn: null, returnedOn: null, presentedAgain: 0, unauthorisedPpm: 0 };
