import { createHash, randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { renderSVG } from 'uqr';

const PERIOD = 30;
/** Steps a phone's clock may be off, either way. */
const WINDOW = 1;
const CODES = 10;
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A new secret for an authenticator app, 160 bits in base32 (RFC 6238). */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** The step a code belongs to, or null when it fits none near the instant. */
export function totpStep(secret: string, code: string, at: Date): number | null {
  const token = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const delta = TOTP.validate({ token, secret: Secret.fromBase32(secret), period: PERIOD, timestamp: at.getTime(), window: WINDOW });
  return delta === null ? null : Math.floor(at.getTime() / 1000 / PERIOD) + delta;
}

/** What an app reads from the picture, and the picture as SVG. */
export function totpEnrolment(secret: string, issuer: string, email: string): { uri: string; svg: string } {
  const uri = new TOTP({ issuer, label: email, secret: Secret.fromBase32(secret), period: PERIOD }).toString();
  return { uri, svg: renderSVG(uri, { border: 2 }) };
}

/** Ten codes for the day the phone is gone, about 79 bits each. */
export const newRecoveryCodes = (): string[] => Array.from({ length: CODES }, () => [...randomLetters(16)].join('').replace(/(.{4})(?=.)/g, '$1-'));

/** What is stored of a recovery code: bound to its person, spelling forgiven. */
export const hashRecoveryCode = (userId: string, code: string): string =>
  createHash('sha256').update(`${userId}:${code.toLowerCase().replaceAll(/[^a-z0-9]/g, '')}`).digest('hex');

function* randomLetters(count: number): Generator<string> {
  // Bytes past the last whole multiple are thrown away, so that every letter is equally likely.
  const limit = 256 - (256 % ALPHABET.length);
  for (let made = 0; made < count; ) {
    for (const byte of randomBytes(count * 2)) {
      if (byte >= limit || made === count) continue;
      made++;
      yield ALPHABET.charAt(byte % ALPHABET.length);
    }
  }
}
