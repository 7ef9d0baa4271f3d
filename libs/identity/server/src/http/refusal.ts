import { HttpException } from '@nestjs/common';
import { refuse, type Refusal, type Result } from '@quittance/kernel';

const STATUS: Readonly<Record<string, number>> = { TOO_MANY_ATTEMPTS: 429, SIGN_IN_FAILED: 401, UNAUTHENTICATED: 401, SECOND_FACTOR_NEEDED: 401, FORBIDDEN: 403 };

/** The value, or the refusal as an HTTP answer with `code`, `message`, `field` and `facts`. */
export function orRefused<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw refused(result.refusal);
}

/** A refusal as an exception Nest answers with. */
export const refused = (refusal: Refusal): HttpException => new HttpException({ ...refusal }, STATUS[refusal.code] ?? 422);

/** A text of the body, within bounds. */
export function textOf(body: unknown, field: string, most: number): string {
  const value = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[field] : undefined;
  if (typeof value === 'string' && value.length > 0 && value.length <= most && storable(value)) return value;
  const message = typeof value !== 'string' || value === '' ? 'This is needed.' : value.length > most ? `This is too long: at most ${most} characters.` : 'This contains characters that cannot be used. Type it again.';
  return orRefused(refuse('BAD_INPUT', message, { most }, field));
}

/** PostgreSQL keeps neither a zero byte nor half a surrogate pair. */
const storable = (text: string): boolean => text.isWellFormed() && !text.includes('\u0000');
