import { registerEnumType } from '@nestjs/graphql';
import { AGE_BASES, BUCKETS, FEE_MODES, PLACEMENT_TYPES } from '@quittance/fees/domain';
import { ACCOUNT_GROUPINGS, CADENCES, DAY_COUNTS, INTEREST_BASES, INTEREST_ROUNDINGS, INTEREST_STARTS, PAYMENT_METHODS, REMITTANCE_MODES, WHEN_OWED } from '@quittance/clients/domain';

function enumOf<T extends string>(name: string, values: readonly T[], description: string): Record<T, T> {
  const made = Object.fromEntries(values.map((value) => [value, value])) as Record<T, T>;
  registerEnumType(made, { name, description });
  return made;
}

export const AgeBasisEnum = enumOf('AgeBasis', AGE_BASES, 'The date an account’s age is counted from.');
export const FeeModeEnum = enumOf('FeeMode', FEE_MODES, 'How tiers meet collections: each slice of the lifetime at its own rate, all at the rate reached, or each payment from the first tier.');
export const FeeBucketEnum = enumOf('FeeBucket', BUCKETS, 'What a debt is made of.');
export const PlacementTypeEnum = enumOf('PlacementType', PLACEMENT_TYPES, 'Where a debt stands with the agency: worked first, again after another agency, or at law.');
export const RemittanceModeEnum = enumOf('RemittanceMode', REMITTANCE_MODES, 'What is kept back when collections are remitted.');
export const WhenOwedEnum = enumOf('WhenOwed', WHEN_OWED, 'What happens to what a client still owes after a net remittance.');
export const CadenceKindEnum = enumOf('CadenceKind', CADENCES, 'How often collections are remitted.');
export const HeldMethodEnum = enumOf('HeldMethod', PAYMENT_METHODS, 'A method of payment that may be held before it is remitted.');
export const AccountGroupingEnum = enumOf('AccountGrouping', ACCOUNT_GROUPINGS, 'Whether invoices of one debtor make one account.');
export const PaidToEnum = enumOf('SamplePaidTo', ['PU', 'PC'] as const, 'PU: paid to the agency. PC: paid to the client.');
export const ClientStatusEnum = enumOf('ClientStatus', ['ACTIVE', 'CLOSED'] as const, 'A closed client places no accounts and gets no contract.');
export const VersionStateEnum = enumOf('VersionState', ['UPCOMING', 'IN_FORCE', 'ENDED'] as const, 'Where a contract version stands today.');
export const FindingSeverityEnum = enumOf('FindingSeverity', ['ERROR', 'WARNING'] as const, 'An error keeps a contract from being saved.');
export const InterestBasisEnum = enumOf('InterestBasis', INTEREST_BASES, "What interest on an overdue debt rests on: nothing, the agreement's own rate, or a late-payment law.");
export const DayCountEnum = enumOf('DayCount', DAY_COUNTS, 'Actual days over a year of 365 or 360.');
export const InterestRoundingEnum = enumOf('InterestRounding', INTEREST_ROUNDINGS, 'Once for each stretch of days with one principal and one rate, or each day.');
export const InterestStartEnum = enumOf('InterestStart', INTEREST_STARTS, 'The day after which interest runs.');
