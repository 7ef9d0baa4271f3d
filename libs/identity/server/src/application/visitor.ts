import type { Permission, UserId } from '@quittance/kernel';
import type { Ctx, QuittanceRequest } from '@quittance/platform';

/** A request of somebody not signed in. The identity context's own checks decide what it may do. */
export const visitorCtx = (req: Pick<QuittanceRequest, 'requestId' | 'ip'>): Ctx => ({
  principal: { kind: 'system', userId: null, name: 'Visitor', permissions: new Set<Permission>(), clientIds: [] },
  requestId: req.requestId,
  ip: req.ip ?? null,
  sessionHash: null,
});

/** The same request, once it is known who makes it: the audit names them. */
export const madeBy = (ctx: Ctx, userId: UserId, name: string): Ctx => ({ ...ctx, principal: { ...ctx.principal, userId, name } });

/**
 * The same person with sight of identity's own tables, which a client's login does not have.
 * For use cases that have checked what is asked; the audit still names the person.
 */
export const elevated = (ctx: Ctx): Ctx => ({ ...ctx, principal: { ...ctx.principal, kind: 'system', clientIds: [] } });
