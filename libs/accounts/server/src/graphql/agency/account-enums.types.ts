import { registerEnumType } from '@nestjs/graphql';
import { BUCKETS, CLOSE_CODES, DEBT_CLASSES, HOLD_REASONS, type AccountStatus } from '@quittance/accounts/domain';
import { ACTIVITY_KINDS } from '../../application/activity';
import { ACCOUNT_SORTS } from '../../application/account-filter';

const asEnum = <T extends string>(values: readonly T[]): { [K in T]: K } => Object.fromEntries(values.map((value) => [value, value])) as { [K in T]: K };

const STATUSES: readonly AccountStatus[] = ['NEW', 'ACTIVE', 'HOLD', 'CLOSED'];

export const AccountStatusEnum = asEnum(STATUSES);
export const DebtClassEnum = asEnum(DEBT_CLASSES);
export const BucketEnum = asEnum(BUCKETS);
export const HoldReasonEnum = asEnum(Object.keys(HOLD_REASONS) as (keyof typeof HOLD_REASONS)[]);
export const CloseCodeEnum = asEnum(Object.keys(CLOSE_CODES) as (keyof typeof CLOSE_CODES)[]);
export const ActivityKindEnum = asEnum(ACTIVITY_KINDS);
export const AccountSortEnum = asEnum(ACCOUNT_SORTS);

registerEnumType(AccountStatusEnum, { name: 'AccountStatus' });
registerEnumType(DebtClassEnum, { name: 'DebtClass' });
registerEnumType(BucketEnum, { name: 'Bucket' });
registerEnumType(HoldReasonEnum, { name: 'HoldReason' });
registerEnumType(CloseCodeEnum, { name: 'CloseCode' });
registerEnumType(ActivityKindEnum, { name: 'ActivityKind' });
registerEnumType(AccountSortEnum, { name: 'AccountSort' });
