import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import type { Request } from 'express';
import type { Ctx } from '../work/ctx';

/** An HTTP request after the session middleware: `ctx` is absent when nobody is signed in. */
export interface QuittanceRequest extends Request {
  requestId: string;
  ctx?: Ctx;
  /** DataLoaders and other things that live as long as the request. */
  loaders?: Map<unknown, unknown>;
}

/** The request behind a handler of either kind. */
export function requestOf(context: ExecutionContext): QuittanceRequest {
  return context.getType<GqlContextType>() === 'graphql'
    ? GqlExecutionContext.create(context).getContext<{ req: QuittanceRequest }>().req
    : context.switchToHttp().getRequest<QuittanceRequest>();
}

/** Injects who asks. */
export const CurrentCtx = createParamDecorator((_data: unknown, context: ExecutionContext): Ctx => {
  const { ctx } = requestOf(context);
  if (!ctx) throw new Error('a handler that needs a principal was left open to the public');
  return ctx;
});

/**
 * A DataLoader (or anything else) that lives as long as the request.
 * @param make called once a request
 */
export const perRequest = <T>(req: QuittanceRequest, key: unknown, make: () => T): T => {
  const loaders = (req.loaders ??= new Map<unknown, unknown>());
  if (!loaders.has(key)) loaders.set(key, make());
  return loaders.get(key) as T;
};

/** Injects the request itself, for `perRequest`. */
export const CurrentRequest = createParamDecorator((_data: unknown, context: ExecutionContext): QuittanceRequest => requestOf(context));
