import type { ClientId, Permission, Principal } from '@quittance/kernel';
import { PERMISSIONS } from '@quittance/kernel';

/** Who asks, and how the request is named in logs, audit and errors. Passed to every use case and query. */
export interface Ctx {
  readonly principal: Principal;
  readonly requestId: string;
  readonly ip: string | null;
  /** Hash of the session's id, when a person is behind the request. */
  readonly sessionHash: string | null;
}

/** The system itself: a job, a command line. `clientIds` narrows it to those clients' rows. */
export function systemCtx(name: string, requestId: string, clientIds: readonly ClientId[] = []): Ctx {
  return {
    principal: { kind: 'system', userId: null, name, permissions: new Set<Permission>(PERMISSIONS), clientIds },
    requestId,
    ip: null,
    sessionHash: null,
  };
}
