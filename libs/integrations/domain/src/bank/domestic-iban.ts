/** Countries whose account numbers, written as their banks write them, make up the IBAN: bank code and account, filled with noughts. */
const FORMS: readonly { readonly form: RegExp; readonly country: string; readonly bank: number; readonly account: number }[] = [
  { form: /^(\d{8})\/(\d{1,10})$/, country: 'DE', bank: 8, account: 10 },
  { form: /^(\d{5})\/(\d{1,11})$/, country: 'AT', bank: 5, account: 11 },
];

/** The IBAN of an account that a statement names the old way (German and Austrian bank code and account, Polish NRB); null where there is none. */
export function domesticIban(named: string): string | null {
  const text = named.replaceAll(/\s/g, '');
  if (/^\d{26}$/.test(text)) return `PL${text}`;
  for (const { form, country, bank, account } of FORMS) {
    const match = form.exec(text);
    if (match) return iban(country, `${(match[1] ?? '').padStart(bank, '0')}${(match[2] ?? '').padStart(account, '0')}`);
  }
  return null;
}

/** Check digits by ISO 13616: what is left of 98 by the number modulo 97, letters as numbers from 10. */
function iban(country: string, number: string): string {
  const digits = [...`${number}${country}00`].map((sign) => String(Number.parseInt(sign, 36))).join('');
  return `${country}${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}${number}`;
}
