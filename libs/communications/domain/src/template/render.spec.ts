import { parseTemplate } from './parse';
import { renderTemplate } from './render';

describe('a sentence that ends with a value', () => {
  const written = (body: string, name: string): string => {
    const parsed = parseTemplate('EMAIL', 'About {{creditor.name}}.', body);
    const rendered = parsed.ok ? renderTemplate(parsed.value, { 'creditor.name': name }) : parsed;
    return rendered.ok ? rendered.value.blocks.flatMap((block) => ('runs' in block ? block.runs.map(({ text }) => text) : [])).join('') : JSON.stringify(rendered.refusal);
  };

  it('has one full stop, whether or not the value brings its own', () => {
    expect(written('We write for {{creditor.name}}. Please answer.', 'Bellweather Paper Co.')).toBe('We write for Bellweather Paper Co. Please answer.');
    expect(written('We write for {{creditor.name}}. Please answer.', 'Carrow Steel Supply')).toBe('We write for Carrow Steel Supply. Please answer.');
    expect(written('We write for {{creditor.name}}... Please answer.', 'Bellweather Paper Co.')).toBe('We write for Bellweather Paper Co.... Please answer.');
    expect(written('We write for {{creditor.name}}, as you know.', 'Bellweather Paper Co.')).toBe('We write for Bellweather Paper Co., as you know.');
  });
});
