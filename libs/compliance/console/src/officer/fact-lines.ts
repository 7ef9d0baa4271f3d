interface FactGroup {
  readonly title: string;
  readonly lines: readonly { readonly name: string; readonly value: string }[];
}

const TITLES: Readonly<Record<string, string>> = {
  debt: 'The debt', person: 'Whom it was for', address: 'The address', message: 'The message', attempts: 'Contacts before', restrictions: 'What binds', consents: 'Consents', disputes: 'Disputes', history: 'Told before', overrides: 'Passed over', agency: 'The agency' };

const MOMENTS = /(^at|At)$/;

/** The facts of a stored decision, for a person to read: in groups, moments as dates in UTC, lists one line an element. */
export function factLines(facts: string): FactGroup[] {
  const all = JSON.parse(facts) as Record<string, unknown>;
  return Object.entries(TITLES).flatMap(([key, title]) => {
    const value = all[key];
    if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    const lines = Array.isArray(value) ? value.map((one, index) => ({ name: String(index + 1), value: words(one) })) : Object.entries(value as object).filter(([name]) => name !== 'policy').map(([name, part]) => ({ name: spaced(name), value: plain(name, part) }));
    return lines.length === 0 ? [] : [{ title, lines }];
  });
}

const spaced = (name: string): string => name.replace(/([A-Z])/g, ' $1').replace(/^./, (letter) => letter.toUpperCase()).trim();

function plain(name: string, value: unknown): string {
  if (value === null || value === '') return 'none';
  if (typeof value === 'number' && MOMENTS.test(name)) return `${new Date(value).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map((one) => (typeof one === 'object' ? words(one) : String(one))).join(', ');
  return typeof value === 'object' ? words(value) : typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
}

const words = (value: unknown): string =>
  typeof value === 'object' && value !== null ? Object.entries(value).filter(([, part]) => part !== null && part !== '').map(([name, part]) => `${spaced(name).toLowerCase()} ${plain(name, part)}`).join('; ') : String(value);
