import { parseCurrency } from '@quittance/kernel';
import { blankTerms, CONTRACT_PRESETS, termsToWire, type TermsWire } from '@quittance/clients/domain';

export interface PresetView {
  id: string;
  name: string;
  description: string;
  terms: TermsWire;
}

/** Every preset in a currency; none in one that is unknown. */
export function presetsIn(currency: string): PresetView[] {
  const code = parseCurrency(currency);
  if (!code.ok) return [];
  return CONTRACT_PRESETS.map(({ id, name, description, rules }) => ({ id, name, description, terms: termsToWire(blankTerms(code.value, rules(code.value))) }));
}
