const STATES = 'Alabama AL,Alaska AK,Arizona AZ,Arkansas AR,California CA,Colorado CO,Connecticut CT,Delaware DE,District of Columbia DC,Florida FL,Georgia GA,Hawaii HI,Idaho ID,Illinois IL,Indiana IN,Iowa IA,Kansas KS,Kentucky KY,Louisiana LA,Maine ME,Maryland MD,Massachusetts MA,Michigan MI,Minnesota MN,Mississippi MS,Missouri MO,Montana MT,Nebraska NE,Nevada NV,New Hampshire NH,New Jersey NJ,New Mexico NM,New York NY,North Carolina NC,North Dakota ND,Ohio OH,Oklahoma OK,Oregon OR,Pennsylvania PA,Rhode Island RI,South Carolina SC,South Dakota SD,Tennessee TN,Texas TX,Utah UT,Vermont VT,Virginia VA,Washington WA,West Virginia WV,Wisconsin WI,Wyoming WY,Puerto Rico PR';

const key = (name: string): string => name.replaceAll('.', '').trim().toLowerCase();
const byName = new Map(STATES.split(',').map((entry) => [key(entry.slice(0, -3)), entry.slice(-2)] as const));
const codes: ReadonlySet<string> = new Set(byName.values());

/** The postal code of a state of the United States meant by its name or code ("Oregon", "or"); null where it is none. */
export function stateCode(text: string): string | null {
  const code = text.trim().toUpperCase();
  return codes.has(code) ? code : (byName.get(key(text)) ?? null);
}
