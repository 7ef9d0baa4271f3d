import { HttpException, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import { ok } from '@quittance/kernel';
import { GraphQLError } from 'graphql';
import type { Ctx } from '../work/ctx';
import { UnitOfWork } from '../work/unit-of-work';
import { ALLOW, type Allowance } from './allow';
import { requestOf } from './request';

/** Deny by default: every handler states who may call it, and a refusal is written to the audit log. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(private readonly reflector: Reflector, private readonly work: UnitOfWork) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const allowance = this.reflector.getAllAndOverride<Allowance | undefined>(ALLOW, [context.getHandler(), context.getClass()]);
    if (allowance === 'public') return true;
    const ctx = requestOf(context).ctx;
    if (!ctx) throw refusal(context, 'UNAUTHENTICATED', 'Sign in to continue.');
    if (allowance === 'authenticated') return true;
    if (allowance !== undefined && ctx.principal.permissions.has(allowance)) return true;
    await this.note(ctx, allowance ?? 'none stated', nameOf(context));
    throw refusal(context, 'FORBIDDEN', 'Your role does not allow this. Ask an administrator for the right to it.');
  }

  private async note(ctx: Ctx, permission: string, handler: string): Promise<void> {
    await this.work.write(ctx, async (tx) => {
      tx.audit({ action: 'access.refused', subjectKind: 'handler', subjectId: handler, facts: { permission } });
      return ok(null);
    });
  }
}

const refusal = (context: ExecutionContext, code: 'UNAUTHENTICATED' | 'FORBIDDEN', message: string): Error =>
  context.getType<GqlContextType>() === 'graphql'
    ? new GraphQLError(message, { extensions: { code } })
    : new HttpException({ code, message, facts: {} }, code === 'FORBIDDEN' ? 403 : 401);

function nameOf(context: ExecutionContext): string {
  if (context.getType<GqlContextType>() !== 'graphql') return `${context.getClass().name}.${context.getHandler().name}`;
  const info = GqlExecutionContext.create(context).getInfo<{ parentType: { name: string }; fieldName: string }>();
  return `${info.parentType.name}.${info.fieldName}`;
}
