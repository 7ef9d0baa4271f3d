import type { ClientId, UserId } from './ids';
import type { Permission } from './permission';

export type PrincipalKind = 'agency' | 'client' | 'system';

/** Who asks: decides what a command may do and which rows the database shows. */
export interface Principal {
  readonly kind: PrincipalKind;
  /** Null for the system's own jobs. */
  readonly userId: UserId | null;
  /** As written in the audit and on the timeline. */
  readonly name: string;
  readonly permissions: ReadonlySet<Permission>;
  /** The clients whose rows a client login, or a restricted system job, sees. Empty and meaningless for the agency. */
  readonly clientIds: readonly ClientId[];
}

/** Whether the principal holds a permission. */
export const may = (principal: Principal, permission: Permission): boolean => principal.permissions.has(permission);
