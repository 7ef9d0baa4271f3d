import { registerEnumType } from '@nestjs/graphql';
import { AGE_BASES, BUCKETS, FEE_MODES } from '@quittance/fees/domain';
import { ACCOUNT_GROUPINGS, CADENCES, PAYMENT_METHODS, REMITTANCE_MODES } from '@quittance/clients/domain';

function enumOf<T extends string>(name: string, values: readonly T[], description: string): Record<T, T> {
  const made = Object.fromEntries(values.map((value) => [value, value])) as Record<T, T>;
  registerEnumType(made, { name, description });
  return made;
}

export const AgeBasisEnum = enumOf('AgeBasis', AGE_BASES, 'The date an account’s age is counted from.');
export const FeeModeEnum = enumOf('FeeMode', FEE_MODES, 'How tiers meet collections: each slice of the lifetime at its own rate, all at the rate reached, or each payment from the first tier.');
export const FeeBucketEnum = enumOf('FeeBucket', BUCKETS, 'What a debt is made of.');
export const RemittanceModeEnum = enumOf('RemittanceMode', REMITTANCE_MODES, 'What is kept back when collections are remitted.');
export const CadenceKindEnum = enumOf('CadenceKind', CADENCES, 'How often collections are remitted.');
export const HeldMethodEnum = enumOf('HeldMethod', PAYMENT_METHODS, 'A method of payment that may be held before it is remitted.');
export const AccountGroupingEnum = enumOf('AccountGrouping', ACCOUNT_GROUPINGS, 'Whether invoices of one debtor make one account.');
export const ClientStatusEnum = enumOf('ClientStatus', ['ACTIVE', 'CLOSED'] as const, 'A closed client places no accounts and gets no contract.');
export const VersionStateEnum = enumOf('VersionState', ['UPCOMING', 'IN_FORCE', 'ENDED'] as const, 'Where a contract version stands today.');
export const FindingSeverityEnum = enumOf('FindingSeverity', ['ERROR', 'WARNING'] as const, 'An error keeps a contract from being saved.');
