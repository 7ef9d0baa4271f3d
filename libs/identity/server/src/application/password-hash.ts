import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<'argon2id', Argon2Parameters, Buffer>(argon2);

/**
 * OWASP's first recommendation for argon2id: 19 MiB, two passes, one lane; about 35 ms here.
 * Hashes made with other parameters still verify, and are made anew at the next sign-in.
 */
export const PARAMETERS = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const TAG_BYTES = 32;
const SALT_BYTES = 16;

/** The password's argon2id hash in PHC form: `$argon2id$v=19$m=…,t=…,p=…$salt$tag`. */
export async function hashPassword(password: string, parameters: Parameters = PARAMETERS): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const tag = await derive('argon2id', { message: normalised(password), nonce: salt, tagLength: TAG_BYTES, ...parameters });
  return `$argon2id$v=19$m=${parameters.memory},t=${parameters.passes},p=${parameters.parallelism}$${base64(salt)}$${base64(tag)}`;
}

/**
 * Whether a password fits a hash, and whether that hash should be made anew.
 * Without a hash (nobody has that address, or no password was set) the same work is done and the answer is no.
 */
export async function verifyPassword(password: string, hash: string | null): Promise<{ fits: boolean; outdated: boolean }> {
  const stored = parse(hash ?? NOBODY);
  const tag = await derive('argon2id', { message: normalised(password), nonce: stored.salt, tagLength: stored.tag.length, ...stored.parameters });
  const fits = timingSafeEqual(tag, stored.tag) && hash !== null;
  const { memory, passes, parallelism } = stored.parameters;
  return { fits, outdated: memory !== PARAMETERS.memory || passes !== PARAMETERS.passes || parallelism !== PARAMETERS.parallelism };
}

type Parameters = { readonly memory: number; readonly passes: number; readonly parallelism: number };

/** No password has this hash: its tag is zeroes. */
const NOBODY = `$argon2id$v=19$m=${PARAMETERS.memory},t=${PARAMETERS.passes},p=${PARAMETERS.parallelism}$${base64(Buffer.alloc(SALT_BYTES, 1))}$${base64(Buffer.alloc(TAG_BYTES))}`;

function parse(hash: string): { parameters: Parameters; salt: Buffer; tag: Buffer } {
  const found = /^\$argon2id\$v=19\$m=(\d{1,8}),t=(\d{1,3}),p=(\d{1,3})\$([\w+/]+)\$([\w+/]+)$/.exec(hash);
  if (!found) throw new Error('a stored password hash is not in argon2id PHC form');
  const [, memory, passes, parallelism, salt = '', tag = ''] = found;
  return { parameters: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) }, salt: Buffer.from(salt, 'base64'), tag: Buffer.from(tag, 'base64') };
}

/** The same characters typed on different keyboards give the same bytes. */
const normalised = (password: string): string => password.normalize('NFKC');

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
