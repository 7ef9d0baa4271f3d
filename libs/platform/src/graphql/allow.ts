import { SetMetadata } from '@nestjs/common';
import type { Permission } from '@quittance/kernel';

export const ALLOW = 'quittance:allow';

/** Who may call a resolver: a permission, anyone signed in, or anyone at all. A method without a statement is refused. */
export type Allowance = Permission | 'authenticated' | 'public';

/** Only principals with this permission. */
export const Allow = (permission: Permission): MethodDecorator & ClassDecorator => SetMetadata(ALLOW, permission);

/** Anyone signed in on this side (agency or portal). */
export const AllowAuthenticated = (): MethodDecorator & ClassDecorator => SetMetadata(ALLOW, 'authenticated');

/** Anyone, signed in or not. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(ALLOW, 'public');
