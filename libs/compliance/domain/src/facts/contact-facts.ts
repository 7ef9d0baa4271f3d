import type { DebtClass } from '@quittance/accounts/domain';
import type { BusinessDate } from '@quittance/kernel';
import type { Regime } from '../classify/regime';
import type { ContractKind } from '../rules/rule-set';
import type { AttemptFact } from './attempt';
import type { ConsentFact } from './consent';
import type { Moment } from './means';
import type { MessageFacts } from './message';
import type { Role } from './parties';
import type { AgencyPolicy } from './policy';
import type { RestrictionFact } from './restriction';

/** A part of what is claimed, minor units, and by what right. */
export interface Charge {
  readonly kind: 'PRINCIPAL' | 'INTEREST' | 'FEES' | 'COSTS';
  readonly amount: number;
  readonly authority: 'AGREEMENT' | 'LAW' | null;
}

export interface DebtFacts {
  readonly id: string;
  readonly class: DebtClass;
  readonly regime: Regime;
  readonly status: 'OPEN' | 'PAID' | 'SETTLED' | 'DISCHARGED';
  /** On hold or closed, with the reason in words; null while it is worked. Left out in what was stored before it was asked. */
  readonly rests?: { readonly how: 'HELD' | 'CLOSED'; readonly why: string } | null;
  readonly balance: number;
  readonly charges: readonly Charge[];
  readonly contract: ContractKind;
  /** When it could first be sued for, or null where it is not on file. */
  readonly dueOn: BusinessDate | null;
  /** Places whose limitation may apply: where the debtor lives, where it was signed, whose law was chosen. */
  readonly limitationPlaces: readonly string[];
}

/** Whom a contact is for. */
export interface PersonFacts {
  readonly id: string;
  readonly role: Role;
  readonly name: string;
  /** IANA zones where the person may be, from address and numbers together. */
  readonly zones: readonly string[];
  /** The country, where nothing more is known and its clocks differ; left out otherwise, and in what was stored before it was told apart. */
  readonly countryOnly?: string;
  /** From the country down: US, US-NY, US-NY-NYC. */
  readonly places: readonly string[];
  /** A third party's: when it was last spoken to about this debtor, whether it asked for more, whether its answer is believed wrong. */
  readonly enquiredAt: Moment | null;
  readonly asksForMore: boolean;
  readonly answerDoubted: boolean;
}

/** Why an email address or a number for texts may be used, beside a consent (12 CFR 1006.6(d)(4) and (5)). */
export type AddressBasis =
  | { readonly kind: 'USED_BY_DEBTOR'; readonly at: Moment }
  | { readonly kind: 'CREDITOR_NOTICE'; readonly sentOn: BusinessDate; readonly optOutBy: BusinessDate; readonly usedByCreditor: boolean; readonly publicDomain: boolean }
  | { readonly kind: 'PRIOR_COLLECTOR'; readonly obtainedProperly: boolean; readonly usedLast: boolean }
  /** The number has not changed hands, says a reassigned-number database. */
  | { readonly kind: 'NOT_REASSIGNED'; readonly at: Moment };

export interface AddressFacts {
  readonly id: string;
  readonly place: 'HOME' | 'WORK' | 'MOBILE' | 'NONE';
  readonly employers: boolean;
  /** A message there reached somebody it should not have. */
  readonly disclosed: boolean;
  readonly bases: readonly AddressBasis[];
}

export interface DisputeFact {
  readonly id: string;
  readonly debt: string;
  readonly kind: 'DISPUTE' | 'ORIGINAL_CREDITOR';
  readonly at: Moment;
  readonly inWriting: boolean;
  /** The disputed part, minor units, or null for all. */
  readonly amount: number | null;
  /** Says nothing new after an answer was given. */
  readonly duplicate: boolean;
  readonly answeredAt: Moment | null;
}

/** What has been told before about this debt. */
export interface HistoryFacts {
  readonly firstCommunicationAt: Moment | null;
  readonly firstWritingAt: Moment | null;
  readonly noticeGivenAt: Moment | null;
  readonly periodEndsOn: BusinessDate | null;
  readonly spokenAt: Moment | null;
  /** Letters and messages about it, with the day of a bounce. */
  readonly sendings: readonly { readonly sentOn: BusinessDate; readonly undeliverableOn: BusinessDate | null }[];
}

export interface SuitFacts {
  readonly authorisedAt: Moment | null;
  readonly costsFunded: boolean;
  readonly venue: string;
  readonly signedAt: string | null;
  readonly livesAt: string | null;
  /** Where the land lies that secures it; a suit about land belongs there. */
  readonly landAt: string | null;
}

export interface PaymentFacts {
  readonly severalDebts: boolean;
  /** The debt the payer named, or null. */
  readonly directedTo: string | null;
  readonly takenOn: BusinessDate;
  readonly payableOn: BusinessDate;
  readonly noticeSentOn: BusinessDate | null;
  /** A debit's: authorised, how it came back, and the share of our debits returned as unauthorised (parts per million). */
  readonly authorised: boolean;
  readonly returnCode: string | null;
  readonly firstDueOn: BusinessDate | null;
  readonly returnedOn: BusinessDate | null;
  readonly presentedAgain: number;
  readonly unauthorisedPpm: number;
}

export interface TransferFacts {
  readonly to: 'OWNER' | 'PREVIOUS_OWNER_BY_CONTRACT' | 'MERGER' | 'BUYER' | 'COLLECTOR';
  /** A lien survives a discharge, and who takes it over is told that the person is no longer liable. */
  readonly securedAndTold: boolean;
}

export interface RecordsFacts {
  readonly kind: 'ACCOUNT' | 'RECORDING';
  readonly lastActivityOn: BusinessDate;
  readonly legalHold: boolean;
}

/** The agency's licence or bond in a place. */
export interface LicenceFact {
  readonly place: string;
  readonly kind: 'LICENCE' | 'BOND';
  readonly status: 'ACTIVE' | 'PENDING' | 'LAPSED';
  readonly from: BusinessDate;
  readonly until: BusinessDate | null;
}

export interface AgencyFacts {
  /** For days where the debtor's zone is not known. */
  readonly zone: string;
  readonly policy: AgencyPolicy;
  readonly licences: readonly LicenceFact[];
}

/** A gate passed over by a person with the right to it, with the reason. */
export interface OverrideFact {
  readonly gate: string;
  readonly by: string;
  readonly reason: string;
}

/**
 * All that a decision rests on. Lists are sets: their order means nothing. Attempts reach back ATTEMPT_DAYS; what counts for longer
 * stands in `history` and on the person.
 */
export interface ContactFacts {
  readonly debt: DebtFacts;
  readonly person: PersonFacts;
  readonly address: AddressFacts | null;
  readonly message: MessageFacts;
  readonly attempts: readonly AttemptFact[];
  readonly restrictions: readonly RestrictionFact[];
  readonly consents: readonly ConsentFact[];
  readonly disputes: readonly DisputeFact[];
  readonly history: HistoryFacts;
  readonly suit: SuitFacts | null;
  readonly payment: PaymentFacts | null;
  readonly transfer: TransferFacts | null;
  readonly records: RecordsFacts | null;
  readonly agency: AgencyFacts;
  readonly overrides: readonly OverrideFact[];
}

/** How many days of attempts the facts need: the longest window of a limit, and the day before it for another zone. */
export const ATTEMPT_DAYS = 32;
