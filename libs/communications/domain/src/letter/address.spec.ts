import { ADDRESS_LEADING, fitAddress, linesOf, WINDOWS } from './address';
import { manifestText } from './manifest';

const fit = (name: string, address: string, envelope: 'NO_10' | 'DL' = 'NO_10') => fitAddress(name, linesOf(address), envelope);

describe('an address in its window', () => {
  it('stands as it is where it fits; a region and its code stay with the town', () => {
    expect(fit('Dana Ruiz', '12 Mill Rd, Apt 4, Springfield, IL, 62701')).toEqual({ ok: true, value: { lines: ['Dana Ruiz', '12 Mill Rd', 'Apt 4', 'Springfield, IL, 62701'], rules: [] } });
    expect(fit('Dana Ruiz', '12 Mill Rd, Springfield, IL 62701')).toMatchObject({ value: { lines: ['Dana Ruiz', '12 Mill Rd', 'Springfield, IL 62701'] } });
  });

  it('is shortened by rules that are named', () => {
    const long = fit('Dana Ruiz', '1200 Northwest Pennsylvania Memorial Avenue, Apartment 1204B\nFloor 3\nFloor 3\nBuilding C\nWing 2\nUnit 9\nSpringfield, IL 62701', 'DL');
    expect(long).toMatchObject({ ok: false, refusal: { code: 'ADDRESS_TOO_LONG' } });
    expect(fit('Dana Ruiz', '1200 Northwest Pennsylvania Avenue Apartment 4\nFloor 3\nFloor 3\nWing 2\nUnit 9\nSpringfield, IL 62701\nUSA', 'DL')).toEqual({
      ok: true, value: { lines: ['Dana Ruiz', '1200 Northwest Pennsylvania Ave Apt 4', 'Floor 3', 'Wing 2', 'Unit 9', 'Springfield, IL 62701, USA'], rules: ['LEFT_OUT_REPEATED', 'ABBREVIATED', 'JOINED_LINES'] } });
  });

  it('of two hundred lines is refused, not cut; so is none at all', () => {
    expect(fit('Dana Ruiz', Array.from({ length: 200 }, (_, n) => `A line that is long enough to stay on its own, number ${n}`).join('\n'))).toMatchObject({ ok: false, refusal: { code: 'ADDRESS_TOO_LONG', facts: { most: 6 } } });
    expect(fit('Dana Ruiz', ' \n ')).toMatchObject({ ok: false, refusal: { code: 'ADDRESS_MISSING' } });
  });

  it('breaks a long name at a space, and leaves room for it in both windows', () => {
    expect(fit('The Greater Springfield Association of Independent Hardware Merchants Inc', '1 Main St, Springfield, IL 62701')).toMatchObject({ value: { lines: ['The Greater Springfield Association of', 'Independent Hardware Merchants Inc', '1 Main St', 'Springfield, IL 62701'] } });
    for (const { lines, height } of Object.values(WINDOWS)) expect(lines * ADDRESS_LEADING).toBeLessThanOrEqual(height + 1e-9);
  });
});

describe('the manifest', () => {
  it('counts what it lists and seals it', () => {
    const text = manifestText(1001, 'ab'.repeat(32), [{ n: 1, id: 'i', account: '100001', firstPage: 1, pages: 2, addressee: 'Ruiz, "Dana"', address: ['1 Main St', 'X'], sha256: 'cd' }], (body) => body.length);
    expect(text.split('\r\n')).toEqual([`batch,1001,letters,1,pages,2,pdf-sha256,${'ab'.repeat(32)}`, 'n,id,account,first page,pages,addressee,address,sha256', '1,i,100001,1,2,"Ruiz, ""Dana""",1 Main St / X,cd', expect.stringMatching(/^crc32,[0-9a-f]{8}$/), '']);
  });
});
