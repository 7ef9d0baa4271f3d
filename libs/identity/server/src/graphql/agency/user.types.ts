import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ROLES, type Role } from '@quittance/identity/domain';
import { InstantScalar, paged, resultUnion, Uuid } from '@quittance/platform';

export const RoleEnum = Object.fromEntries(ROLES.map((role) => [role, role])) as Record<Role, Role>;
registerEnumType(RoleEnum, { name: 'Role', description: 'What a person may be.' });

export const UserStatusEnum = { INVITED: 'INVITED', ACTIVE: 'ACTIVE', DISABLED: 'DISABLED' } as const;
registerEnumType(UserStatusEnum, { name: 'UserStatus', description: 'Whether a person can sign in.' });

@ObjectType('UserClient', { description: 'A client a portal user works for.' })
export class UserClientType {
  @Field(() => Uuid) id!: string;
  @Field(() => String) code!: string;
  @Field(() => String) name!: string;
}

@ObjectType('User', { description: 'A person who may sign in.' })
export class UserType {
  @Field(() => Uuid) id!: string;
  @Field(() => String) email!: string;
  @Field(() => String) name!: string;
  @Field(() => UserStatusEnum) status!: string;
  @Field(() => [RoleEnum]) roles!: Role[];
  @Field(() => [UserClientType]) clients!: UserClientType[];
  @Field(() => Boolean) secondFactor!: boolean;
  @Field(() => InstantScalar, { nullable: true, description: 'While too many wrong passwords keep the address shut.' }) lockedUntil!: Date | null;
  @Field(() => InstantScalar, { nullable: true }) lastSeenAt!: Date | null;
  @Field(() => InstantScalar) createdAt!: Date;
  @Field(() => InstantScalar, { nullable: true, description: 'When an unused invitation ends.' }) invitationExpiresAt!: Date | null;
  @Field(() => Int, { description: 'Sent back with a change, so that a change by somebody else is noticed.' }) version!: number;
}

@ObjectType('UserPage')
export class UserPage extends paged(UserType) {}

@ObjectType('RoleDescription', { description: 'A role and what it is for.' })
export class RoleDescription {
  @Field(() => RoleEnum) role!: Role;
  @Field(() => String) name!: string;
  @Field(() => String) purpose!: string;
  @Field(() => [String]) permissions!: readonly string[];
}

@InputType()
export class UsersFilterInput {
  @Field(() => String, { nullable: true, description: 'Part of the name or of the address.' }) text?: string | null;
  @Field(() => UserStatusEnum, { nullable: true }) status?: string | null;
  @Field(() => RoleEnum, { nullable: true }) role?: Role | null;
  @Field(() => Uuid, { nullable: true }) clientId?: string | null;
}

@InputType()
export class InviteUserInput {
  @Field(() => String) email!: string;
  @Field(() => String) name!: string;
  @Field(() => [RoleEnum]) roles!: Role[];
  @Field(() => [Uuid], { defaultValue: [] }) clientIds!: string[];
}

@InputType()
export class InviteClientUserInput {
  @Field(() => String) email!: string;
  @Field(() => String) name!: string;
  @Field(() => [Uuid]) clientIds!: string[];
}

@InputType()
export class UpdateUserRightsInput {
  @Field(() => Uuid) userId!: string;
  @Field(() => [RoleEnum]) roles!: Role[];
  @Field(() => [Uuid], { defaultValue: [] }) clientIds!: string[];
  @Field(() => Int) version!: number;
}

@InputType()
export class SwitchUserInput {
  @Field(() => Uuid) userId!: string;
  @Field(() => Int) version!: number;
}

@ObjectType('UserChanged')
export class UserChanged {
  @Field(() => Uuid) userId!: string;
}

export const InviteUserResult = resultUnion('InviteUserResult', UserChanged);
export const InviteClientUserResult = resultUnion('InviteClientUserResult', UserChanged);
export const UpdateUserRightsResult = resultUnion('UpdateUserRightsResult', UserChanged);
export const DisableUserResult = resultUnion('DisableUserResult', UserChanged);
export const EnableUserResult = resultUnion('EnableUserResult', UserChanged);
export const ResendInvitationResult = resultUnion('ResendInvitationResult', UserChanged);
export const ResetSecondFactorResult = resultUnion('ResetSecondFactorResult', UserChanged);
