import { classifyDebtor } from './classify-debtor';
import { normaliseName } from './normalise-name';

const classes = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, classifyDebtor(name).class]));

describe('classifyDebtor', () => {
  it.each([
    'Halden & Roe Catering', 'Casa Verde Import', "Amy's Bird Sanctuary", 'Cool Cars', 'Kookies by Kathy', "Bill's Windsurf Shop", 'Red Rock Diner', '0969 Ocean View Road', 'Dukes Basketball Camp', 'Freeman Sporting Goods', 'Gevelber Photography', "Jeff's Jalopies", 'Paulsen Medical Supplies', "Pye's Cakes", 'Rago Travel Agency',
    'Rondonuwu Fruit and Vegi', 'Sonnenschein Family Store', 'Sushi by Katsuyuki', 'Video Games by Dan', 'Weiskopf Consulting', 'Wedding Planning by Whitney', 'John Smith & Sons', 'Mark Cho Inc.', 'Müller GmbH & Co. KG', 'Casa Blanca, S.L.', 'Novák a.s.', 'Bright Smile Dental Group', 'Dachdeckermeisterbetrieb Kunz', 'Rossi S.r.l.', 'De Vries B.V.', 'Silva Ltda.', 'Green Valley Co-op', 'Xandi “Best” LLC, The', 'Qorbo GmbH (Bremen)', 'Zorvex Inc / Dock 4',
  ])('%s is a company', (name) => expect(classes([name])).toEqual({ [name]: 'COMMERCIAL_ENTITY' }));

  it.each(['Diego Rodriguez', 'Mark Cho', 'Shara Barnett', 'John Melton', 'John Smith', 'Mr. Jan Novak', 'Frau Kunz', 'Smith, John', 'María José García López', 'Travis Waldron', 'Kate Whelan'])('%s is a person', (name) => expect(classes([name])).toEqual({ [name]: 'NATURAL_PERSON' }));

  it.each(['Kramer', 'Xandi Qorbo', 'John and Mary Smith', 'Mrs. Fields Cookies Shop', 'John Wood', 'Linda Parks', 'Anna Neuhaus', 'Maria Co', 'John Smith 2', 'Smith, John & Mary', 'Inc Qorbo'])('%s is asked about', (name) => expect(classes([name])).toEqual({ [name]: 'UNSURE' }));

  it('believes the file before the name', () => {
    expect(classifyDebtor('John Smith', { kind: 'Company' }).class).toBe('COMMERCIAL_ENTITY');
    expect(classifyDebtor('John Smith', { taxId: 'DE123456789' }).class).toBe('COMMERCIAL_ENTITY');
    expect(classifyDebtor('Xandi Qorbo', { taxId: '12345678Z' }).class).toBe('NATURAL_PERSON');
    expect(classifyDebtor('Smith Ltd', { kind: 'Privatperson' }).class).toBe('NATURAL_PERSON');
  });
});

describe('normaliseName', () => {
  it('makes the ways of writing a company one', () => {
    expect(new Set(['Müller & Söhne GmbH', 'MULLER AND SOHNE', 'Müller und'.replace('und', '& Söhne GmbH & Co. KG'), ' müller & söhne, gmbh.'].map(normaliseName))).toEqual(new Set(['muller and sohne']));
    expect(normaliseName('The Cool Cars Co., Ltd.')).toBe('cool cars');
    expect(normaliseName('GmbH')).toBe('gmbh');
    expect(normaliseName('東京商事')).toBe('東京商事');
    expect(normaliseName('!!!')).toBe('!!!');
  });
});

describe('a hostile name', () => {
  it('takes no longer for a name of a whole cell than for one that can be stored', () => {
    const began = performance.now();
    classifyDebtor(`Acme ${'İ'.repeat(32_000)}`);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
