import { REGIMES, type Regime } from '../classify/regime';
import { ACTS, CHANNELS, type Means } from '../facts/means';
import type { AgencyPolicy } from '../facts/policy';
import { hours } from './g01-hours';
import { sevenInSeven } from './g02-seven-in-seven';
import { afterConversation } from './g03-after-conversation';
import { consentHolds } from './g04-consent';
import { inconvenient } from './g05-inconvenient';
import { represented } from './g06-represented';
import { cease } from './g07-cease';
import { optOut } from './g08-opt-out';
import { thirdParties } from './g09-third-parties';
import { emailBasis } from './g10-email-basis';
import { textBasis } from './g11-text-basis';
import { optOutLine } from './g12-opt-out-line';
import { validationNotice } from './g13-validation-notice';
import { overshadowing } from './g14-overshadowing';
import { dispute } from './g15-dispute';
import { timeBarred } from './g16-time-barred';
import { creditReporting } from './g17-credit-reporting';
import { settledDebt } from './g18-settled-debt';
import { severalDebts } from './g19-several-debts';
import { venue } from './g20-venue';
import { voicemail } from './g21-voicemail';
import { california } from './g22-california';
import { licence } from './g23-licence';
import { stay } from './g24-stay';
import { authorityToSue } from './g25-authority-to-sue';
import { retention } from './g26-retention';
import { stricterPlaces } from './g27-stricter-places';
import { autodialled } from './g28-autodialled';
import { postDated } from './g29-post-dated';
import { ach } from './g30-ach';
import { disclosures } from './g31-disclosures';
import { amounts } from './g32-amounts';
import { envelope } from './g33-envelope';
import { electronicDelivery } from './g34-electronic-delivery';
import { atRest } from './p1-at-rest';
import { ownCaps, ownLimits } from './p3-own-limits';
import { quietHours } from './p2-quiet-hours';
import type { Gate } from './gate';

const all: readonly Means[] = CHANNELS;
const timed: readonly Means[] = ['CALL', 'TEXT', 'EMAIL', 'VISIT', 'SOCIAL'];
const written: readonly Means[] = ['TEXT', 'EMAIL', 'LETTER', 'SOCIAL'];

/** Regulation F, and in California the Rosenthal Act, which takes its duties over. */
const FDCPA: readonly Regime[] = ['US_CONSUMER', 'US_CALIFORNIA_COMMERCIAL'];
const US: readonly Regime[] = /* @__PURE__ */ REGIMES.filter((regime) => regime.startsWith('US_'));
const PERSONS: readonly Regime[] = /* @__PURE__ */ REGIMES.filter((regime) => !regime.endsWith('_ENTITY'));
const EVERYBODY: readonly Regime[] = REGIMES;
const NOBODY: readonly Regime[] = [];

const federal = 'United States';
const everywhere = 'everywhere';
const OWN = 'The agency’s policy';

/** The gates, in their order. `policy` is what the agency keeps beyond the law until it says otherwise. */
export const GATES = /* @__PURE__ */ ((): readonly Gate[] => [
  { id: 'G1', title: 'Hours', citation: '12 CFR 1006.6(b)(1)(i)', jurisdiction: federal, means: timed, law: FDCPA, policy: EVERYBODY, force: 'HARD', readsContent: false, check: hours },
  { id: 'G2', title: 'Seven in seven', citation: '12 CFR 1006.14(b)(2)(i)(A)', jurisdiction: federal, means: ['CALL', 'TEXT', 'EMAIL'], law: FDCPA, policy: EVERYBODY, force: 'OVERRIDE', readsContent: false, check: sevenInSeven },
  { id: 'G3', title: 'After a conversation', citation: '12 CFR 1006.14(b)(2)(i)(B)', jurisdiction: federal, means: ['CALL'], law: FDCPA, policy: EVERYBODY, force: 'OVERRIDE', readsContent: false, check: afterConversation },
  { id: 'G4', title: 'Consent', citation: '12 CFR 1006.6(b)(4)(i), 1006.14(b)(3)(i)', jurisdiction: federal, means: all, law: FDCPA, policy: EVERYBODY, force: 'HARD', readsContent: false, check: consentHolds },
  { id: 'G5', title: 'Inconvenient', citation: '12 CFR 1006.6(b)(1), 1006.6(b)(3)', jurisdiction: federal, means: all, law: FDCPA, policy: EVERYBODY, force: 'HARD', readsContent: false, needs: 'RESTRICTIONS', check: inconvenient },
  { id: 'G6', title: 'Represented', citation: '12 CFR 1006.6(b)(2), 1006.10(b)(5)', jurisdiction: federal, means: all, law: FDCPA, policy: EVERYBODY, force: 'HARD', readsContent: false, needs: 'RESTRICTIONS', check: represented },
  { id: 'G7', title: 'Cease, or refusal to pay', citation: '12 CFR 1006.6(c)', jurisdiction: federal, means: all, law: FDCPA, policy: EVERYBODY, force: 'HARD', readsContent: false, needs: 'RESTRICTIONS', check: cease },
  { id: 'G8', title: 'Opt-out', citation: '12 CFR 1006.14(h)', jurisdiction: federal, means: all, law: FDCPA, policy: EVERYBODY, force: 'HARD', readsContent: false, needs: 'RESTRICTIONS', check: optOut },
  { id: 'G9', title: 'Third parties', citation: '12 CFR 1006.6(d)(1), 1006.10', jurisdiction: federal, means: all, law: FDCPA, policy: EVERYBODY, force: 'HARD', readsContent: false, check: thirdParties },
  { id: 'G10', title: 'Email basis', citation: '12 CFR 1006.6(d)(4), 1006.22(f)(3)', jurisdiction: federal, means: ['EMAIL'], law: FDCPA, policy: PERSONS, force: 'HARD', readsContent: false, check: emailBasis },
  { id: 'G11', title: 'Text basis', citation: '12 CFR 1006.6(d)(5)', jurisdiction: federal, means: ['TEXT'], law: FDCPA, policy: PERSONS, force: 'HARD', readsContent: false, check: textBasis },
  { id: 'G12', title: 'Opt-out line', citation: '12 CFR 1006.6(e)', jurisdiction: federal, means: ['TEXT', 'EMAIL', 'SOCIAL'], law: FDCPA, policy: EVERYBODY, force: 'HARD', readsContent: true, needs: 'CONTENT', check: optOutLine },
  { id: 'G13', title: 'Validation notice', citation: '12 CFR 1006.34', jurisdiction: federal, means: all, law: FDCPA, policy: NOBODY, force: 'HARD', readsContent: true, check: validationNotice },
  { id: 'G14', title: 'Overshadowing', citation: '12 CFR 1006.38(b)', jurisdiction: federal, means: all, law: FDCPA, policy: NOBODY, force: 'HARD', readsContent: true, needs: 'CONTENT', check: overshadowing },
  { id: 'G15', title: 'Disputed', citation: '12 CFR 1006.38(c), 1006.38(d)', jurisdiction: federal, means: [...all, 'SUE', 'FURNISH'], law: FDCPA, policy: EVERYBODY, force: 'HARD', readsContent: false, needs: 'DISPUTES', check: dispute },
  { id: 'G16', title: 'Time-barred', citation: '12 CFR 1006.26(b)', jurisdiction: federal, means: [...all, 'SUE'], law: FDCPA, policy: EVERYBODY, force: 'HARD', readsContent: true, check: timeBarred },
  { id: 'G17', title: 'Credit reporting', citation: '12 CFR 1006.30(a)', jurisdiction: federal, means: ['FURNISH'], law: FDCPA, policy: EVERYBODY, force: 'HARD', readsContent: false, check: creditReporting },
  { id: 'G18', title: 'Paid, settled, discharged', citation: '12 CFR 1006.30(b)', jurisdiction: federal, means: ['TRANSFER'], law: FDCPA, policy: EVERYBODY, force: 'HARD', readsContent: false, check: settledDebt },
  { id: 'G19', title: 'Payment over several debts', citation: '12 CFR 1006.30(c)', jurisdiction: federal, means: ['APPLY'], law: FDCPA, policy: EVERYBODY, force: 'HARD', readsContent: false, check: severalDebts },
  { id: 'G20', title: 'Venue', citation: '12 CFR 1006.30(d)', jurisdiction: federal, means: ['SUE'], law: FDCPA, policy: PERSONS, force: 'HARD', readsContent: false, check: venue },
  { id: 'G21', title: 'Limited-content voicemail', citation: '12 CFR 1006.2(j)', jurisdiction: federal, means: ['CALL'], law: FDCPA, policy: EVERYBODY, force: 'HARD', readsContent: true, check: voicemail },
  { id: 'G22', title: 'California’s notice', citation: 'California SB 1286 (2024); Civil Code 1812.700', jurisdiction: 'US-CA', means: written, law: FDCPA, policy: NOBODY, force: 'HARD', readsContent: true, needs: 'CONTENT', check: california },
  { id: 'G23', title: 'Licence and bond', citation: 'State licence laws, by their rows', jurisdiction: 'states of the United States', means: [...all, 'SUE'], law: US, policy: NOBODY, force: 'HARD', readsContent: false, check: licence },
  { id: 'G24', title: 'Stay, discharge, death', citation: '11 USC 362, 524; 12 CFR 1006.6(a)(4)', jurisdiction: everywhere, means: [...all, 'SUE', 'FURNISH', 'PRESENT', 'DEPOSIT'], law: US, policy: EVERYBODY, force: 'KEPT', readsContent: false, needs: 'RESTRICTIONS', check: stay },
  { id: 'G25', title: 'Authority to sue', citation: 'The client’s authorisation; 12 CFR 1006.18(c)(1)', jurisdiction: everywhere, means: [...all, 'SUE'], law: FDCPA, policy: EVERYBODY, force: 'KEPT', readsContent: false, check: authorityToSue },
  { id: 'G26', title: 'Retention', citation: '12 CFR 1006.100', jurisdiction: federal, means: ['PURGE'], law: FDCPA, policy: EVERYBODY, force: 'HARD', readsContent: false, check: retention },
  { id: 'G27', title: 'Places with a stricter limit', citation: 'City and state rules, by their rows', jurisdiction: 'US-NY-NYC, US-MA', means: all, law: ['US_CONSUMER'], policy: PERSONS, force: 'HARD', readsContent: false, check: stricterPlaces },
  { id: 'G28', title: 'Autodialled or prerecorded', citation: '47 USC 227; 47 CFR 64.1200(a)(10)', jurisdiction: federal, means: ['CALL', 'TEXT'], law: US, policy: EVERYBODY, force: 'HARD', readsContent: false, check: autodialled },
  { id: 'G29', title: 'Post-dated payments', citation: '12 CFR 1006.22(c)', jurisdiction: federal, means: ['DEPOSIT'], law: FDCPA, policy: EVERYBODY, force: 'HARD', readsContent: false, check: postDated },
  { id: 'G30', title: 'ACH debits', citation: 'Nacha Operating Rules, subsections 2.13.4 and 2.18', jurisdiction: federal, means: ['PRESENT'], law: US, policy: EVERYBODY, force: 'HARD', readsContent: false, check: ach },
  { id: 'G31', title: 'Disclosures', citation: '12 CFR 1006.18(e)', jurisdiction: federal, means: all, law: FDCPA, policy: NOBODY, force: 'HARD', readsContent: true, needs: 'CONTENT', check: disclosures },
  { id: 'G32', title: 'Amounts', citation: '12 CFR 1006.22(b)', jurisdiction: federal, means: [...all, 'SUE'], law: FDCPA, policy: EVERYBODY, force: 'HARD', readsContent: true, check: amounts },
  { id: 'G33', title: 'Envelope and place', citation: '12 CFR 1006.22(f)', jurisdiction: federal, means: ['LETTER', 'SOCIAL'], law: FDCPA, policy: EVERYBODY, force: 'HARD', readsContent: true, needs: 'CONTENT', check: envelope },
  { id: 'G34', title: 'Electronic delivery', citation: '12 CFR 1006.42; 15 USC 7001(c)', jurisdiction: federal, means: ['TEXT', 'EMAIL', 'SOCIAL'], law: FDCPA, policy: NOBODY, force: 'HARD', readsContent: false, check: electronicDelivery },
  { id: 'P1', title: 'On hold or closed', citation: OWN, jurisdiction: everywhere, means: all, law: NOBODY, policy: EVERYBODY, force: 'HARD', readsContent: false, check: atRest },
  { id: 'P2', title: 'Quiet hours', citation: OWN, jurisdiction: everywhere, means: all, law: NOBODY, policy: EVERYBODY, force: 'HARD', readsContent: false, asked: ({ quiet = [] }) => quiet.length > 0, check: quietHours },
  { id: 'P3', title: 'The agency’s own limits', citation: OWN, jurisdiction: everywhere, means: all, law: NOBODY, policy: EVERYBODY, force: 'HARD', readsContent: false, asked: (policy) => ownCaps(policy).length > 0, check: ownLimits },
])();

/** Every means some gate stands before. */
export const GUARDED_MEANS = /* @__PURE__ */ ((): readonly Means[] => [...CHANNELS, ...ACTS])();

/** What an agency begins with: the limits of Regulation F for everybody, its notices only where law asks for them. */
export const DEFAULT_POLICY: AgencyPolicy = { gates: /* @__PURE__ */ GATES.map(({ id, policy }) => ({ gate: id, regimes: policy })), attorneyAnswerDays: 30, messagesWarnedFrom: 7, warns: [], quiet: [], caps: [], lettersApartDays: null };
