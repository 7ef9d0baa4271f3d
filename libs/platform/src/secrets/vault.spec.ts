import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { readConfiguration } from '../configuration';
import { Vault } from './vault';

const vault = (key = randomBytes(32)): Vault => new Vault({ applicationKey: key });

describe('the vault', () => {
  const own = vault();

  it('gives back what it sealed, and tells nothing of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 4 }), fc.string(), (text, purpose) => {
        const sealed = own.seal(text, purpose);
        expect(own.open(sealed, purpose)).toBe(text);
        expect(sealed).not.toContain(text);
        expect(own.seal(text, purpose)).not.toBe(sealed);
      }),
    );
  });

  it('opens for its purpose only, with its key only, and unchanged only', () => {
    const sealed = own.seal('DE89370400440532013000', 'row 1');
    expect(() => own.open(sealed, 'row 2')).toThrow();
    expect(() => vault().open(sealed, 'row 1')).toThrow('another APPLICATION_KEY');
    const end = sealed.length - 3;
    expect(() => own.open(`${sealed.slice(0, end)}${sealed[end] === 'A' ? 'B' : 'A'}${sealed.slice(end + 1)}`, 'row 1')).toThrow();
    expect(() => own.open('plain', 'row 1')).toThrow('not sealed by the application');
  });

  it('knows equal texts again, by its own key', () => {
    expect(own.mark('021000021')).toBe(own.mark('021000021'));
    expect(own.mark('021000021')).not.toBe(vault().mark('021000021'));
  });

  it('says what is missing without a key', () => {
    expect(() => new Vault({ applicationKey: null }).seal('a', 'b')).toThrow('APPLICATION_KEY is not set');
  });
});

describe('the application’s key', () => {
  const read = (key?: string) => readConfiguration({ DATABASE_URL: 'postgres://a:b@c/d', APPLICATION_KEY: key }).applicationKey;

  it('is 32 bytes of base64, or none', () => {
    expect(read()).toBeNull();
    expect(read('')).toBeNull();
    expect(read(Buffer.alloc(32, 7).toString('base64'))).toEqual(Buffer.alloc(32, 7));
    expect(() => read('short')).toThrow('APPLICATION_KEY must be 32 bytes');
  });
});
