import { hashPassword, PARAMETERS, verifyPassword } from './password-hash';

const PASSWORD = 'correct horse battery staple';

describe('password hash', () => {
  it('is argon2id with the parameters written in it and a salt of its own', async () => {
    const [one, other] = await Promise.all([hashPassword(PASSWORD), hashPassword(PASSWORD)]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(one).not.toBe(other);
    expect(await verifyPassword(PASSWORD, one)).toEqual({ fits: true, outdated: false });
    expect(await verifyPassword(`${PASSWORD} `, one)).toEqual({ fits: false, outdated: false });
  });

  it('reads the same characters from differently composed keyboards', async () => {
    const hash = await hashPassword('Grüße aus der Würzburger Straße'.normalize('NFC'));
    expect((await verifyPassword('Grüße aus der Würzburger Straße'.normalize('NFD'), hash)).fits).toBe(true);
  });

  it('is made anew when the parameters have changed', async () => {
    const weaker = await hashPassword(PASSWORD, { ...PARAMETERS, memory: 8192 });
    expect(await verifyPassword(PASSWORD, weaker)).toEqual({ fits: true, outdated: true });
  });

  it('fits nothing where nobody has a password, and does as much work', async () => {
    const hash = await hashPassword(PASSWORD);
    const work = async (stored: string | null): Promise<number> => {
      const began = process.cpuUsage();
      expect((await verifyPassword('wrong wrong wrong', stored)).fits).toBe(false);
      const { user, system } = process.cpuUsage(began);
      return user + system;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let i = 0; i < 5; i++) {
      known.push(await work(hash));
      unknown.push(await work(null));
    }
    expect(Math.min(...unknown) / Math.min(...known)).toBeGreaterThan(0.6);
    expect(Math.min(...unknown) / Math.min(...known)).toBeLessThan(1.6);
  });
});
