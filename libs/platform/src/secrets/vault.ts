import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION, type Configuration } from '../configuration';

const VERSION = 'v1';
const NONCE_BYTES = 12;

/**
 * Seals what must not lie open in the database (numbers of bank accounts) with the application's key: AES-256-GCM, bound to
 * its purpose, so that a sealed text moved to another row doesn't open there. Throws, naming APPLICATION_KEY, without a key.
 */
@Injectable()
export class Vault {
  constructor(@Inject(CONFIGURATION) private readonly config: Pick<Configuration, 'applicationKey'>) {}

  /** Seals a text. `purpose` says where it belongs, such as the id of its row; it is needed again to open it. */
  seal(text: string, purpose: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.derive('seal'), nonce).setAAD(Buffer.from(purpose));
    const content = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return [VERSION, this.keyName(), nonce.toString('base64url'), Buffer.concat([content, cipher.getAuthTag()]).toString('base64url')].join('.');
  }

  /** Opens a sealed text; throws where it was sealed with another key, for another purpose, or was changed. */
  open(sealed: string, purpose: string): string {
    const [version, key, nonce = '', body = ''] = sealed.split('.');
    if (version !== VERSION) throw new Error('this text was not sealed by the application');
    if (key !== this.keyName()) throw new Error(`sealed with another APPLICATION_KEY (${key ?? ''}); this one is ${this.keyName()}`);
    const content = Buffer.from(body, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', this.derive('seal'), Buffer.from(nonce, 'base64url'), { authTagLength: 16 });
    decipher.setAAD(Buffer.from(purpose)).setAuthTag(content.subarray(-16));
    return Buffer.concat([decipher.update(content.subarray(0, -16)), decipher.final()]).toString('utf8');
  }

  /** A keyed hash: equal texts give equal marks, and nobody without the key can guess a text by trying. */
  mark(text: string): string {
    return createHmac('sha256', this.derive('mark')).update(text).digest('base64url');
  }

  /** Names the key without telling it. */
  private keyName(): string {
    return createHash('sha256').update(this.derive('name')).digest('hex').slice(0, 8);
  }

  private derive(use: string): Buffer {
    const { applicationKey } = this.config;
    if (applicationKey === null) throw new Error('APPLICATION_KEY is not set: bank details can be neither kept nor read. Set it to 32 random bytes in base64.');
    return Buffer.from(hkdfSync('sha256', applicationKey, Buffer.alloc(0), `quittance ${use}`, 32));
  }
}
