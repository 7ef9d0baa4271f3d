import { sampleValues } from '../lint/sample';
import { SPANISH } from '../starter/spanish';
import { clauseValues } from './clauses';
import { asMarkup, asText } from './forms';
import { paperWords } from './paper-words';
import { parseTemplate } from './parse';
import { renderTemplate } from './render';

describe('what a message says besides its text', () => {
  it.each([['en', '8 January 2027'], ['es', '8 de enero de 2027'], ['de', '8. Januar 2027'], ['xx', '8 January 2027']])('days in %s', (language, words) => {
    expect(paperWords(language).date('2027-01-08')).toBe(words);
  });

  it('is Spanish through and through in the Spanish notice, as the Bureau’s form has it', () => {
    const notice = SPANISH.find(({ kind, channel }) => kind === 'VALIDATION_NOTICE' && channel === 'LETTER');
    const parsed = parseTemplate('LETTER', notice?.subject ?? '', notice?.body ?? '');
    const values = {
      ...sampleValues(), ...clauseValues('es', { channel: 'LETTER', agency: 'Halden & Reyes', creditor: 'Marlow Tools', disputeBy: paperWords('es').date('2027-01-08') }), 'is.california': false, 'is.tooOldToSue': false,
      tearOff: { kind: 'TEAR_OFF' as const, disputeBy: paperWords('es').date('2027-01-08'), amount: '$1,030.00', payableTo: 'Halden & Reyes', reference: '100001', from: 'Dana <Ruiz>', to: ['Halden & Reyes'], creditor: 'Marlow Tools', language: 'es' } };
    const rendered = parsed.ok && renderTemplate(parsed.value, values, 'es');
    if (!rendered || !rendered.ok) throw new Error('it does not read');
    const text = asText(rendered.value);
    for (const words of ['es un cobrador de deudas', 'se usará con ese propósito', 'Nuestra información muestra lo siguiente:', 'Al 27 de noviembre de 2026, debía', '¿Cómo puede disputar la deuda?', 'a más tardar el 8 de enero de 2027', '¿Cómo desea responder?', 'Esta no es mi deuda.', 'www.cfpb.gov/debt-collection']) expect(text).toContain(words);
    expect(text).not.toMatch(/\b(the|you|how do)\b/i);
    expect(asMarkup(rendered.value)).toContain('Dana &lt;Ruiz&gt;');
  });
});
