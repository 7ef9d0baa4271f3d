import { normaliseName } from '@quittance/placements/domain';

const list = (words: string): string[] => words.split(',').map((word) => word.trim());

const FIRST = list('Ash,Birch,Bright,Cedar,Clear,Cold,Copper,Crest,Dun,East,Elm,Fair,Fox,Gold,Granite,Green,Hart,Haw,High,Iron,Kes,Lake,Lark,Maple,Marsh,North,Oak,Pine,Quarry,Raven,Ridge,River,Rock,Sand,Silver,Spring,Stan,Summer,Thorn,Wes,Whit,Wild,Win,Wood');
const SECOND = list('water,field,ford,gate,haven,hill,brook,bridge,dale,view,land,mont,more,port,side,ton,well,way,worth,bury,mere,wick');
const SURNAMES = list('Abbott,Alvarez,Amsel,Baird,Barlow,Becerra,Bianchi,Boone,Brandt,Calloway,Castillo,Chen,Cho,Conroy,Dalton,Delgado,Dietrich,Donnelly,Duarte,Eklund,Ellison,Farrow,Ferreira,Fiore,Galvin,Garza,Goss,Guthrie,Haas,Hale,Hanley,Hobbs,Ibarra,Jansen,Joyner,Kaur,Keane,Kowalski,Lang,Lindqvist,Lowry,Maddox,Mehta,Mercer,Moreau,Nakamura,Novak,Nowell,Ogden,Okafor,Oliveira,Ortega,Palmer,Patel,Pruitt,Quintero,Ramsey,Reyes,Rossi,Sandoval,Schaefer,Sethi,Shaw,Sorensen,Sutter,Tanaka,Teague,Torres,Ueland,Vance,Varga,Wadsworth,Walsh,Weiss,Whitaker,Yoder,Zamora,Zeller');
const TRADES = list('Mechanical,Millwork,Fabrication,Machine Works,Roofing,Plumbing Supply,Electric,Contracting,Masonry,Paving,Excavating,Landscaping,Flooring,Glass,Painting,Fixtures,Cabinetry,Logistics,Freight,Trucking,Warehousing,Packaging,Printing,Graphics,Sign Works,Textiles,Upholstery,Furniture,Hardware,Tool Supply,Industrial Supply,Steel,Metals,Foundry,Castings,Plastics,Rubber Products,Chemicals,Coatings,Lumber,Building Products,Concrete,Aggregates,Dental Group,Dental Arts,Family Dentistry,Orthodontics,Veterinary,Medical Supply,Imaging,Pharmacy,Bakery,Provisions,Foods,Produce,Seafood,Coffee Roasters,Brewing,Catering,Restaurant Group,Hospitality,Marine,Auto Parts,Tire & Service,Fleet Services,Equipment Rental,Farm Supply,Nursery,Staffing,Security Systems,Office Products,Business Forms,Book Bindery,Instruments,Controls,Automation,Electronics,Lighting,Solar,Refrigeration,Heating & Cooling,Elevator Service,Cleaning Services,Linen Service,Waste Services,Environmental,Surveying,Engineering,Design Build,Interiors,Event Rentals,Sporting Goods,Outfitters,Toys & Games,Pet Supply,Optical,Apparel,Footwear,Jewelry,Antiques');
const FORMS = list('LLC,Inc.,Co.,Corp.,LLC,Inc.,LLC,LP');
const STREETS = list('Harbor St,Mill Rd,Commerce Dr,Industrial Pkwy,Main St,Second Ave,Railroad St,Depot St,Canal St,Foundry Ln,Market St,Lakeshore Dr,Prospect Ave,Union Blvd,Division St,Wharf Rd,Orchard Rd,Quarry Rd,State St,Gateway Blvd');
const GIVEN = list('Alicia,Andre,Beth,Carla,Daniel,Devon,Elena,Frank,Grace,Hassan,Ingrid,Jamal,Joyce,Karen,Leon,Marcus,Nadia,Oscar,Priya,Quentin,Rosa,Samuel,Tessa,Victor,Wendy,Yusuf');

/** City, state, beginning of the postal code, zone, area code. */
const CITIES = `Toledo,OH,436,America/New_York,419;Columbus,OH,432,America/New_York,614;Akron,OH,443,America/New_York,330;Dayton,OH,454,America/New_York,937;Detroit,MI,482,America/Detroit,313;Grand Rapids,MI,495,America/Detroit,616;Chicago,IL,606,America/Chicago,312;Peoria,IL,616,America/Chicago,309;Rockford,IL,611,America/Chicago,815;Gary,IN,464,America/Chicago,219;Fort Wayne,IN,468,America/Indiana/Indianapolis,260;Milwaukee,WI,532,America/Chicago,414;Madison,WI,537,America/Chicago,608;Green Bay,WI,543,America/Chicago,920;Minneapolis,MN,554,America/Chicago,612;Duluth,MN,558,America/Chicago,218;Des Moines,IA,503,America/Chicago,515;Omaha,NE,681,America/Chicago,402;Kansas City,MO,641,America/Chicago,816;St. Louis,MO,631,America/Chicago,314;Springfield,MO,658,America/Chicago,417;Louisville,KY,402,America/Kentucky/Louisville,502;Lexington,KY,405,America/New_York,859;Nashville,TN,372,America/Chicago,615;Memphis,TN,381,America/Chicago,901;Knoxville,TN,379,America/New_York,865;Atlanta,GA,303,America/New_York,404;Savannah,GA,314,America/New_York,912;Charlotte,NC,282,America/New_York,704;Raleigh,NC,276,America/New_York,919;Richmond,VA,232,America/New_York,804;Norfolk,VA,235,America/New_York,757;Baltimore,MD,212,America/New_York,410;Pittsburgh,PA,152,America/New_York,412;Erie,PA,165,America/New_York,814;Buffalo,NY,142,America/New_York,716;Albany,NY,122,America/New_York,518;Syracuse,NY,132,America/New_York,315;Hartford,CT,061,America/New_York,860;Providence,RI,029,America/New_York,401;Worcester,MA,016,America/New_York,508;Portland,ME,041,America/New_York,207;Tampa,FL,336,America/New_York,813;Jacksonville,FL,322,America/New_York,904;Mobile,AL,366,America/Chicago,251;New Orleans,LA,701,America/Chicago,504;Houston,TX,770,America/Chicago,713;Dallas,TX,752,America/Chicago,214;Tulsa,OK,741,America/Chicago,918;Denver,CO,802,America/Denver,303;Boise,ID,837,America/Boise,208;Salt Lake City,UT,841,America/Denver,801;Phoenix,AZ,850,America/Phoenix,602;Tucson,AZ,857,America/Phoenix,520;Reno,NV,895,America/Los_Angeles,775;Sacramento,CA,958,America/Los_Angeles,916;Fresno,CA,937,America/Los_Angeles,559;Oakland,CA,946,America/Los_Angeles,510;Portland,OR,972,America/Los_Angeles,503;Spokane,WA,992,America/Los_Angeles,509`;

/** What calls and visits were noted as. */
const NOTES = list('Left word with reception,Copies of invoices sent again,Says the check run is on Friday,Owner away until next week,Asked for a statement of account,Disagrees with freight on one invoice; sent proof of delivery,Accounts payable confirms receipt,Waiting for approval by head office,Wants to pay in three parts,New controller has taken over,Number goes to a full mailbox,Second reminder sent by email,Bank confirms the account is open,Registry lists the company as active,Spoke of paying after the season,Sent the signed order again,Requested remittance advice,No change since last time');
const CALLS = list('No answer,Voicemail left,Spoke with accounts payable,Spoke with the owner,Line busy,Gatekeeper took a message');

/** The lists as the generator takes them; each name with the key it is compared by. */
export function bookWords() {
  const cities = CITIES.split(';').map((line) => line.split(',') as [string, string, string, string, string]);
  const places = FIRST.flatMap((first) => SECOND.map((second) => `${first}${second}`));
  const families = SURNAMES.flatMap((surname, index) => [
    surname, `${surname} & Sons`, `${surname} Brothers`, `${surname} & ${SURNAMES[(index * 7 + 11) % SURNAMES.length]}`, `${surname} & ${SURNAMES[(index * 13 + 29) % SURNAMES.length]}`]);
  const names = [...places, ...families, ...places];
  return {
    names, nameKeys: names.map(wordKey), trades: TRADES, tradeKeys: TRADES.map(wordKey), forms: FORMS, streets: STREETS, notes: NOTES, calls: CALLS,
    people: GIVEN.flatMap((given) => SURNAMES.slice(0, 40).map((surname) => `${given} ${surname}`)),
    cities: cities.map(([city]) => city), regions: cities.map(([, region]) => region), postal: cities.map(([, , postal]) => postal),
    zones: cities.map(([, , , zone]) => zone), areas: cities.map(([, , , , area]) => area),
  };
}

/** A part of a name as normaliseName leaves it within a whole name. */
const wordKey = (part: string): string => normaliseName(`${part} X`).replace(/ x$/, '');

export type BookWords = ReturnType<typeof bookWords>;
