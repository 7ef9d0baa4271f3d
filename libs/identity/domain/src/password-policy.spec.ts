import { acceptPassword } from './index';

const owner = { email: 'teresa.okafor@halden.example', name: 'Teresa Okafor' };
const code = (password: string): string => {
  const result = acceptPassword(password, owner);
  return result.ok ? 'OK' : result.refusal.code;
};

describe('password policy', () => {
  it.each([
    ['short', 'eleven char', 'PASSWORD_TOO_SHORT'],
    ['an emoji counts as one character', '🔑🔑🔑🔑🔑🔑', 'PASSWORD_TOO_SHORT'],
    ['too long', 'long and longer '.repeat(20), 'PASSWORD_TOO_LONG'],
    ['the address', 'teresa.okafor@halden.example', 'PASSWORD_IS_PERSONAL'],
    ['the address with a number', 'Teresa.Okafor1', 'PASSWORD_IS_PERSONAL'],
    ['the name', 'TeresaOkafor!', 'PASSWORD_IS_PERSONAL'],
    ['a common word', 'password12345', 'PASSWORD_TOO_COMMON'],
    ['a common word in disguise', 'P@ssw0rd!!!!!', 'PASSWORD_TOO_COMMON'],
    ['two common words', 'WelcomeSummer2026', 'PASSWORD_TOO_COMMON'],
    ['digits only', '471199250386', 'PASSWORD_TOO_COMMON'],
    ['a run of the keyboard', 'qwertyuiopas', 'PASSWORD_TOO_COMMON'],
    ['a run of the digits', '123456789012x', 'PASSWORD_TOO_COMMON'],
    ['a piece repeated', 'ab1!ab1!ab1!ab1!', 'PASSWORD_TOO_COMMON'],
  ])('refuses %s', (_name, password, expected) => expect(code(password)).toBe(expected));

  it.each(['correct horse battery staple', 'vier Amseln im Regen', 'x7#Lq2vM9pRz', 'Winter kommt mit Schneeschaufeln'])('accepts %s', (password) => {
    expect(code(password)).toBe('OK');
  });
});
