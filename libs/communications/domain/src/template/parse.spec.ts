import fc from 'fast-check';
import { asMarkup, asText } from './forms';
import { parseTemplate } from './parse';
import { renderTemplate } from './render';
import { sampleValues } from '../lint/sample';

const parse = (body: string, channel: 'LETTER' | 'EMAIL' | 'TEXT' = 'LETTER') => parseTemplate(channel, 'About {{account.number}}', body);
const code = (body: string, channel?: 'TEXT'): string => {
  const parsed = parse(body, channel);
  return parsed.ok ? 'OK' : `${parsed.refusal.code}: ${parsed.refusal.message}`;
};
const written = (body: string, values: Record<string, unknown> = {}): string => {
  const parsed = parse(body);
  if (!parsed.ok) throw new Error(parsed.refusal.message);
  const rendered = renderTemplate(parsed.value, { ...sampleValues(), ...values } as never);
  if (!rendered.ok) throw new Error(rendered.refusal.message);
  return asMarkup(rendered.value);
};

describe('a template', () => {
  it.each([
    ['Dear {{recipient.nmae}},', 'UNKNOWN_FIELD: Line 1 names {{recipient.nmae}}, which there is not. Did you mean {{recipient.name}}?'],
    ['\n{{#if is.disputd}}x{{/if}}', 'UNKNOWN_FIELD: Line 2 names {{is.disputd}}, which there is not. Did you mean {{is.disputed}}?'],
    ['{{balance_due}}', 'UNKNOWN_FIELD: Line 1 names {{balance_due}}, which there is not. Did you mean {{balance}}?'],
    ['{{accountNumber}}', 'UNKNOWN_FIELD: Line 1 names {{accountNumber}}, which there is not. Did you mean {{account.number}}?'],
    ['{{constructor}}', expect.stringMatching(/^UNKNOWN_FIELD/)],
    ['{{#each invoices}}x{{/each}}', 'LOOP: Line 1 has {{#each invoices}}: there are no loops. Lists have fields of their own, such as {{invoices}}.'],
    ['a\n{{#if balance}}x', 'NOT_CLOSED: Line 2 begins {{#if balance}}, which is never closed.'],
    ['{{/if}}', 'BAD_TAG: Line 1 has {{/if}} that closes nothing.'],
    ['{{#if balance}}a{{else}}b{{else}}c{{/if}}', 'BAD_TAG: Line 1 has an {{else}} that belongs to no condition.'],
    ['{{is.disputed}}', 'BAD_TAG: Line 1 writes {{is.disputed}}: it can only be asked, as in {{#if is.disputed}}.'],
    ['see {{invoices}} here', 'NOT_ALONE: Line 1 has {{invoices}} within a sentence: it is a table and stands alone on its line.'],
    ['{{ balance', 'BAD_TAG: Line 1 has braces that do not pair. A field is written {{account.number}}.'],
    ['{{balance | raw}}', 'BAD_TAG: Line 1 has {{balance | raw}}, which is neither a field nor a condition.'],
  ])('%j is refused with its line', (body, words) => expect(code(body)).toEqual(words));

  it('keeps what a channel cannot carry out of it', () => {
    expect(code('{{coupon}}', 'TEXT')).toBe('FIELD_NOT_HERE: Line 1 names {{coupon}}, which text cannot carry.');
    expect(code('{{clause.optOut}}')).toMatch(/^FIELD_NOT_HERE/);
  });

  it('writes conditions, bold, items and headings, and joins what the template wrote on one line', () => {
    expect(written('# Head\nOne **{{balance}}**\ntwo\n\n- a\n- b\n\n{{#if is.disputed}}D{{else}}N{{/if}}{{#unless is.disputed}}!{{/unless}}')).toBe(
      '<h2>Head</h2><p dir="auto">One <strong>$1,030.00</strong><br>two</p><ul><li>a</li><li>b</li></ul><p dir="auto">N!</p>');
  });

  it('takes no markup, no structure and no template from a value', () => {
    const name = `<script>alert(1)</script>\n# Head\n- {{balance}} **x** & "y"`;
    const markup = written('Dear {{recipient.name}},', { 'recipient.name': name });
    expect(markup).toBe('<p dir="auto">Dear &lt;script&gt;alert(1)&lt;/script&gt;<br># Head<br>- {{balance}} **x** &amp; &quot;y&quot;,</p>'.replace(/<br>/g, '<br>'));
  });

  it('keeps a name of another direction in its place, without marks that turn what follows', () => {
    expect(written('Dear {{recipient.name}}, hello', { 'recipient.name': 'داليا \u202eرويز' })).toBe('<p dir="auto">Dear <bdi>داليا  رويز</bdi>, hello</p>');
  });

  it('names every value that is not there', () => {
    const parsed = parse('{{promise.amount}} by {{promise.dueOn}}, {{account.reference}}');
    const rendered = parsed.ok && renderTemplate(parsed.value, { ...sampleValues(), 'promise.amount': null, 'promise.dueOn': null, 'account.reference': '' });
    expect(rendered).toMatchObject({ ok: false, refusal: { code: 'VALUE_MISSING', facts: { fields: 'promise.amount promise.dueOn' } } });
  });

  it('never throws, whatever is typed, and never lets a value out of its place', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('{{', '}}', '#if ', '/if', 'else', 'balance', 'recipient.name', ' ', '\n', 'x', '#', '*') }), fc.string({ unit: 'binary' }), (body, name) => {
      const parsed = parseTemplate('LETTER', '', body);
      if (!parsed.ok) return;
      const rendered = renderTemplate(parsed.value, { ...sampleValues(), 'recipient.name': `<b>${name}` });
      if (!rendered.ok) return;
      expect(asMarkup(rendered.value)).not.toContain('<b>');
      asText(rendered.value);
    }), { numRuns: 2_000 });
  });
});
