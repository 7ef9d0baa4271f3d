import type { ClientInput } from '@quittance/clients/server';
import { blankTerms, CONTRACT_PRESETS, type ContractTerms, type InterestTerms, NO_HOLD, NO_INTEREST, STATUTORY_MARGIN } from '@quittance/clients/domain';
import { rateRule } from '@quittance/fees/domain';
import { currency, ppm } from '@quittance/kernel';
import { HARTWELL } from './hartwell-cast';

const USD = currency('USD');
const EUR = currency('EUR');

const rulesOf = (id: string) => (CONTRACT_PRESETS.find((preset) => preset.id === id) ?? CONTRACT_PRESETS[0])?.rules(USD) ?? [];

/** A client of the demo agency with its contracts and its people. */
export interface DemoClient {
  readonly key: 'carrow' | 'bellweather' | 'northgate' | 'hartwell' | 'osgood';
  /** The client it stands below, entered before it. */
  readonly parent?: DemoClient['key'];
  readonly input: ClientInput;
  /** Of its invoice numbers. */
  readonly prefix: string;
  readonly contracts: readonly ContractTerms[];
  readonly people: readonly { readonly email: string; readonly name: string; readonly does: string }[];
  /** Accounts made up for it beside the named ones, by month of placement from June to November 2026. */
  readonly placed: readonly number[];
}

const client = (code: string, name: string, email: string, phone: string, address: string): ClientInput => ({
  code, name, legalName: name, taxId: '', email, phone, address, country: 'US', currency: 'USD', parentId: null });

/** Debtors in the Union owe what the Directive gives: the reference rate + 8%, and 40 euros an invoice. */
const LATE_PAYMENT: InterestTerms = { ...NO_INTEREST, basis: 'EU_LATE_PAYMENT', ratePpm: STATUTORY_MARGIN, fixedSums: true };
const goodsAtHalf = (terms: ContractTerms): ContractTerms => ({ ...terms, rates: { ...terms.rates, goodsSharePpm: ppm('50%') } });

/** Five clients, six contracts, each of another shape: by age and size, flat, marginal, flat in euros, and with fixed fees for a group. */
export const DEMO_CLIENTS: readonly DemoClient[] = [
  {
    key: 'carrow', prefix: 'CS', placed: [9, 8, 7, 8, 7, 6],
    input: client('CARROW', 'Carrow Steel Supply', 'receivables@carrowsteel.example', '+13125550110', '4100 S Ashland Ave, Chicago, IL 60609'),
    contracts: [
      { ...goodsAtHalf(blankTerms(USD, rulesOf('by-age'))), settlement: { leastPpm: ppm('80%'), longestDays: 180 }, remittance: { mode: 'NET', cadence: { kind: 'MONTHLY', day: 10 }, holdDays: { ...NO_HOLD, CHECK: 10, ACH: 5, CARD: 3 }, minimum: null, whenOwed: 'CARRY', invoiceDays: 30 } },
      { ...blankTerms(EUR, [rateRule({ tiers: [{ upTo: null, ratePpm: ppm('28%') }] })]), interest: LATE_PAYMENT, remittance: { mode: 'NET', cadence: { kind: 'MONTHLY', day: 10 }, holdDays: { ...NO_HOLD, CARD: 3, DIRECT_DEBIT: 5 }, minimum: null, whenOwed: 'CARRY', invoiceDays: 30 } },
    ],
    people: [
      { email: 'gwen.carrow@carrowsteel.example', name: 'Gwen Carrow', does: 'places invoices of Carrow Steel Supply' },
      { email: 'tomas@carrowsteel.example', name: 'Tomas Vale', does: 'reads statements of Carrow Steel Supply' },
    ],
  },
  {
    key: 'bellweather', prefix: 'BW', placed: [8, 7, 7, 6, 6, 5],
    input: client('BELLWEATHER', 'Bellweather Paper Co.', 'credit@bellweather.example', '+19205550120', '77 Mill Street, Green Bay, WI 54303'),
    contracts: [blankTerms(USD, rulesOf('flat'))],
    people: [{ email: 'nora@bellweather.example', name: 'Nora Lindqvist', does: 'runs credit at Bellweather Paper' }],
  },
  {
    key: 'northgate', prefix: 'ND', placed: [6, 7, 6, 7, 5, 5],
    input: client('NORTHGATE', 'Northgate Dental Supply', 'ar@northgatedental.example', '+16145550130', '1200 Olentangy River Rd, Columbus, OH 43212'),
    contracts: [blankTerms(USD, [{ ...(rulesOf('first-3000')[0] ?? rateRule({ tiers: [] })), minimum: 10_000 }])],
    people: [{ email: 'amir@northgatedental.example', name: 'Amir Sadeghi', does: 'runs receivables at Northgate Dental' }],
  },
  ...HARTWELL,
];

/** Where the debtors are: city, state, beginning of the postal code, area code, zone. */
export const TOWNS = [
  ['Chicago', 'IL', '606', '312', 'America/Chicago'], ['Peoria', 'IL', '616', '309', 'America/Chicago'], ['Milwaukee', 'WI', '532', '414', 'America/Chicago'], ['Madison', 'WI', '537', '608', 'America/Chicago'],
  ['Gary', 'IN', '464', '219', 'America/Chicago'], ['Toledo', 'OH', '436', '419', 'America/New_York'], ['Columbus', 'OH', '432', '614', 'America/New_York'], ['Detroit', 'MI', '482', '313', 'America/Detroit'],
  ['Minneapolis', 'MN', '554', '612', 'America/Chicago'], ['St. Louis', 'MO', '631', '314', 'America/Chicago'], ['Omaha', 'NE', '681', '402', 'America/Chicago'], ['Denver', 'CO', '802', '303', 'America/Denver'],
  ['Nashville', 'TN', '372', '615', 'America/Chicago'], ['Pittsburgh', 'PA', '152', '412', 'America/New_York'], ['Phoenix', 'AZ', '850', '602', 'America/Phoenix'], ['Sacramento', 'CA', '958', '916', 'America/Los_Angeles'],
] as const;

/** Businesses that might buy steel, paper or dental supplies. */
export const BUSINESSES = {
  carrow: ['Ironwood Gate & Rail LLC', 'Kestrel Fabrication Inc.', 'Lakeshore Boiler Works', 'Dunmore Structural LLC', 'Okee Trailer Mfg. Co.', 'Redline Chassis Inc.', 'Prairie Bin & Silo Co.', 'Twin Forks Welding LLC', 'Anchor Bay Marine Works', 'Vulcan Stair Corp.', 'Maplewood Fixtures Inc.', 'Stonebridge Erectors LLC', 'Calumet Spring Co.', 'Harlan Truck Bodies Inc.', 'Two Rivers Machine LLC', 'Benton Sheet Metal Co.', 'Copperhill Conveyor Inc.', 'Fairlane Guardrail LLC', 'Granger Press Works', 'Hobart Tank & Vessel Co.', 'Juniper Racking Inc.', 'Keystone Hoist LLC', 'Larkspur Elevator Co.', 'Mohawk Fence Inc.', 'Northbend Forge LLC', 'Orchard Equipment Co.', 'Pike Street Iron Works', 'Quarry Road Plant Hire LLC', 'Rockford Tool Rental Inc.', 'Salt Creek Grain Systems', 'Tamarack Scaffolding LLC', 'Union Dock Repair Co.', 'Valley Boiler & Pipe Inc.', 'Westmark Cabinets LLC', 'Yardley Bridge Co.', 'Zenith Awning Inc.', 'Arrowhead Pole Barns LLC', 'Birchwood Millwork Co.', 'Cedar Falls Fitness Inc.', 'Delavan Pump Works', 'Eastgate Parking Systems', 'Foxglove Garden Center LLC', 'Great Bend Drilling Co.', 'Hollis Playground Inc.', 'Illini Stage & Rigging LLC', 'Jefferson Street Garage', 'Kankakee Cold Storage Inc.', 'Lowell Bus Repair LLC'],
  bellweather: ['Northfield Print Co-op', 'Blue Heron Press LLC', 'Gutenberg & Daughters Inc.', 'Hillcrest Mailing Co.', 'Inkwell Graphics LLC', 'Jackpine Packaging Inc.', 'Kettle Moraine Books LLC', 'Letterbox Direct Inc.', 'Marigold Stationers Inc.', 'Nightjar Publishing LLC', 'Old Mill Cartons Co.', 'Paper Crane Studio LLC', 'Quill & Folio Inc.', 'Riverbend Labels Co.', 'Sunday Circular LLC', 'Tall Oak Copy Centers Inc.', 'Union Ballot Printing Co.', 'Vellum House LLC', 'Winnebago Forms Inc.', 'Yellow Door Greeting Cards', 'Alder Street Bindery LLC', 'Bookmark Cafe & Press Inc.', 'Capital Blueprint Co.', 'Doorstep Coupons LLC', 'Evergreen School Supply Inc.', 'Fox Valley Posters Co.', 'Glossy Page Media LLC', 'Harbor Light Menus Inc.', 'Ivy Lane Invitations LLC', 'Juneau Legal Copy Co.', 'Kraft Street Bags Inc.', 'Lantern Film Boxes LLC', 'Mosaic Wallpaper Co.', 'Newberry Playbills Inc.', 'Onward Campaigns LLC', 'Peony Tissue Mills Co.', 'Rapid Sign Shop LLC', 'Stagecoach Tickets Inc.', 'Tri-County Haulage Inc'],
  // Theirs are named, each with its story.
  hartwell: [],
  osgood: [],
  northgate: ['Meridian Dental Group', 'Bright Smile Family Dentistry LLC', 'Lakeview Orthodontics Inc.', 'Molar Street Clinic LLC', 'Capitol Endodontics Inc.', 'Sunrise Pediatric Dentistry LLC', 'Olde Towne Dental Arts', 'Riverside Oral Surgery Inc.', 'Crown & Bridge Laboratory LLC', 'Gentle Care Dental Inc.', 'Hyde Park Periodontics LLC', 'Ivory Dental Studio Inc.', 'Junction Dental Partners', 'Kenwood Denture Center LLC', 'Liberty Square Dental Inc.', 'Mapleton Dental Associates', 'North Star Implants LLC', 'Parkway Dental Laboratory Inc.', 'Quarter Hill Dentistry LLC', 'Rosewood Dental Care Inc.', 'Summit Smiles LLC', 'Tulip Tree Orthodontics Inc.', 'University Dental Group', 'Village Green Dentistry LLC', 'Whitestone Dental Inc.', 'Yorktown Family Dental LLC', 'Ashland Oral Health Inc.', 'Beechwold Dental Center', 'Clintonville Dental Arts LLC', 'Dublin Road Dentistry Inc.', 'Eastmoor Dental Group', 'Franklin Park Dental LLC', 'Grandview Prosthodontics Inc.', 'Hilltop Dental Clinic LLC', 'Italian Village Dental Inc.', 'Kenny Road Dental Laboratory', 'Linden Dental Partners LLC'],
} as const;

/** Who answers the telephone there. */
export const CONTACTS = ['Dana Ruiz', 'Marta Vogel', 'Elliot Crane', 'Sunita Rao', 'Gus Petrakis', 'Leah Moreno', 'Boyd Hansen', 'Anya Sokol', 'Curtis Boone', 'Fern Whitlock', 'Hideo Mori', 'Jo Delacroix', 'Karim Aziz', 'Lottie Marsh', 'Nils Berg', 'Opal Greer'] as const;
