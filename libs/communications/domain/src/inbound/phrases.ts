import type { Mention, MessageClass } from './message-class';

/** Words that make a class likely, most binding class first. Each is matched within a sentence, in lower case, apostrophes straight. */
export interface Phrase {
  readonly class: MessageClass;
  readonly means: string;
  readonly pattern: RegExp;
}

/** At most a few words between two parts of a phrase: bounded, so that no text makes matching slow. */
const few = '[^.!?;\\n]{0,30}';
const debt = '(?:debt|account|invoice|bill|balance|claim|charge|amount|money)s?';
const phrase = (of: MessageClass, means: string, ...patterns: string[]): Phrase => ({ class: of, means, pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'u') });

export const PHRASES: readonly Phrase[] = [
  phrase('OPT_OUT', 'asks for no more messages at this address or number',
    'unsubscribe', 'opt(?:ing)?[ -]?(?:me )?out', `(?:stop|quit|cease) (?:(?:the|these|those|all|your|any|with) ){0,2}(?:e-?mails?|texts?|messages?|msgs?|sms|spam)`, `(?:want|need|like|ask(?:ing)?|tell(?:ing)?) you to stop`, `revoke (?:my |all |any )?consent`, 'lose (?:my|this) number', '(?:take|leave) me off', 'remove me', `(?:stop|quit|cease) (?:sending|emailing|e-mailing|texting|messaging|spamming)`, `(?:do not|don'?t|never) (?:e-?mail|text|txt|message|msg|sms) (?:me|us)`,
    `(?:remove|take|delete) (?:me|us|my (?:e-?mail|number|address)|this (?:e-?mail|number|address))${few}(?:list|database|system|records)`, `no more (?:e-?mails|texts|messages|msgs|sms)`,
    'abbestellen', `(?:keine|nicht mehr)${few}(?:e-?mails|nachrichten|sms)`, `(?:ne (?:plus )?m'envoyez|désabonne\\S*|désinscri\\S*)`, 'darme de baja', `(?:no|dejen? de) (?:me )?(?:env\\S+|mand\\S+)${few}(?:correos|mensajes|textos)`),
  phrase('CEASE', 'asks that contact stop altogether',
    `(?:stop|cease|quit) (?:all )?(?:contact|contacting|calling|harassing|bothering|communicat\\S*|writing)`, `(?:do not|don't|never) (?:ever )?(?:contact|call|write|bother) (?:to )?(?:me|us)(?: (?:again|any ?more|any longer))?`, 'cease and desist', 'leave (?:me|us) alone',
    `(?:kontaktieren|schreiben) sie (?:mich|mir|uns) nicht`, 'ne me contactez plus', `(?:no|dejen? de) (?:me )?(?:contact\\S+|llam\\S+)`),
  phrase('REFUSES_TO_PAY', 'says it will not be paid',
    `(?:i|we) (?:refuse|decline) to pay`, `(?:i am|i'm|we are|we're) not (?:going to pay|paying)`, `(?:i|we) (?:will not|won't|shall not|am not going to|are not going to|will never) (?:be paying|pay|make any payment)`, `(?:ich|wir) (?:zahle|zahlen|werde|werden)${few}nicht(?: zahlen)?`, 'je refuse de payer', `(?:no voy|me niego|no vamos) a pagar`),
  phrase('DISPUTE', 'disputes what is claimed, or asks for proof of it',
    `(?:i|we|hereby|formally)? ?(?:dispute|contest)(?:s|d|ing)?(?: (?:the|this|that|your|all|any|every|these))*(?: \\w+)? ?(?:${debt}|it|validity)?`, `(?:do not|don't|does not|doesn't|never) owe`, `owe(?:s|d)? (?:you |them )?nothing`, `not (?:my|our) ${debt}`, `(?:already|have|has|had|was|were|been)${few}paid(?: (?:it|this|that|in full|off|already))?`, `paid (?:this|it|that|in full|off|already)`,
    `(?:never|did not|didn't|not) (?:order|receive|get|buy|sign|authori[sz]e)(?:d)?${few}`, `(?:amount|balance|charge|invoice|bill|interest|figure|total)s? (?:is|are|looks|seems) (?:wrong|incorrect|not right|too high|an error|inaccurate)`, `wrong amount`,
    `(?:validate|verify|prove|proof of|validation of|verification of|evidence of)(?: (?:the|this|that|my|your|alleged))* ?${debt}`, `(?:name|address) of (?:the )?original creditor`, `(?:goods|product|delivery|service|work|order)s?${few}(?:defective|faulty|damaged|broken|incomplete|returned|never (?:arrived|came|delivered|done))`, 'billing error',
    `(?:bestreite|bestreiten|widerspreche|widersprechen)`, `(?:schulde|schulden)${few}(?:nicht|nichts)`, `bereits (?:bezahlt|überwiesen|beglichen)`, `(?:je|nous) contest\\S+`, `(?:déjà|deja) (?:payé|paye|réglé)`, 'ne dois rien', `disputo|impugno`, `no (?:le |les )?debo`, `ya (?:pagué|pague|pagamos|está pagad\\S)`),
  phrase('WRONG_PERSON', 'says it reached somebody else',
    `wrong (?:person|number|address|e-?mail|man|woman|guy|party|company)`, `(?:you have|you've got|this is) the wrong`, `(?:no longer|not) (?:works?|working|employed|with (?:us|the company))(?: (?:here|with us|for us|at))?`, `(?:has|have) left (?:the|our) (?:company|firm|organi[sz]ation)`, `(?:don't|do not|never) (?:know|heard of) (?:this|that|any|the|who|him|her|them) ?(?:person|one|name|is)?`, `(?:i am|i'm|this is) not (?:that|the|this) (?:person|one|company|individual)`, `no (?:one|body) (?:here )?by (?:that|this) name`, `there is no(?:body| one)? ?(?:here )?(?:called|named|by that name)`,
    `falsche (?:person|nummer|adresse)`, `arbeitet nicht mehr`, `mauvaise personne|mauvais numéro`, `ne travaille plus`, `(?:persona|número|numero|direcci[oó]n) equivocad\\S`, `ya no trabaja`),
  phrase('PROMISE', 'says when or that it will be paid',
    `(?:i|we)(?:'ll| will| shall| can(?!not|'t)| could(?!n't)| would| am going to| are going to| plan to| intend to| am able to| are able to)${few}(?:pay|settle|send (?:you )?(?:the |a |my |our )?(?:money|payment|check|cheque|wire|transfer|funds)|transfer|wire|remit|mail (?:a |the )?(?:check|cheque))`, `(?:payment|check|cheque|wire|transfer|remittance)${few}(?:will be|is being|is|has been|was) (?:sent|made|scheduled|mailed|released|initiated|processed|wired|on (?:its|the) way)`, `(?:payment|check|cheque|wire|transfer|remittance) (?:went|goes|is going|left|is) (?:out|off|on its way)`, `(?:i'm|i am|we're|we are) (?:paying|sending|wiring|mailing)`, `pay (?:you )?(?:on|by|next|this|tomorrow|in full|half|the rest)`, `(?:promise|agree) to pay`, 'in the mail',
    `(?:ich|wir) (?:zahle|zahlen|überweise|überweisen|werde|werden)${few}(?:zahlen|überweisen|am|bis|morgen|nächste)`, `(?:je|nous) (?:vais|allons|paierai|paierons|réglerai)${few}`, `(?:voy|vamos) a pagar`, `(?:pagaré|pagare|pagaremos)`),
];

/** A refusal, a conditional or a question right before a phrase takes it back. Opt-outs, stops and wrong persons are honoured all the same. */
export const TAKEN_BACK: Readonly<Partial<Record<MessageClass, RegExp>>> = {
  DISPUTE: /(?:do not|don't|does not|doesn't|not|no longer|without|withdraw(?:ing)?(?: my| our| the)?|why would i) (?:i |to )?$/,
  PROMISE: /(?:cannot|can't|can not|not|never|unable to|refuse to|won't|don't think) (?:\S+ ){0,3}$/,
};

/** A promise that says no within itself: "I will not be able to pay". */
export const SAYS_NO = /(?<!\p{L})(?:not|never|unable|cannot)(?!\p{L})|n't(?!\p{L})/u;

/** "I will pay if …": said, but not promised. */
export const CONDITION = /(?<!\p{L})(?:if|unless|when|once|as soon as|only after|wenn|sobald|si|cuando)(?!\p{L})/u;

export const MENTIONED: readonly { readonly mention: Mention; readonly pattern: RegExp }[] = [
  { mention: 'ATTORNEY', pattern: /(?:my|our|an?|the) (?:attorney|lawyer|solicitor|legal counsel|law firm)|represented by|mein anwalt|mon avocat|mi abogad[oa]/ },
  { mention: 'BANKRUPTCY', pattern: /bankrupt|chapter (?:7|11|13)(?!\d)|insolven|automatic stay|quiebra|bancarrota|faillite/ },
  { mention: 'DEATH', pattern: /passed away|deceased|has died|died (?:on|in|last)|the estate of|verstorben|décédé|falleci/ },
  { mention: 'IDENTITY_THEFT', pattern: /identity theft|stole my identity|stolen identity|fraudulent(?:ly)? (?:account|opened)|identitätsdiebstahl|usurpation d'identité|robo de identidad/ },
  { mention: 'MILITARY', pattern: /active duty|servicemember|service member|deployed|scra(?!\p{L})/u },
  { mention: 'HARDSHIP', pattern: /lost my job|unemployed|laid off|hospital|cancer|disabled|disability|suicid|can(?:'t|not) afford|arbeitslos|desemplead|chômage/ },
  { mention: 'COMPLAINT', pattern: /cfpb|attorney general|better business bureau|file a complaint|filing a complaint|report you|ombudsman|bbb(?!\p{L})|(?:will|going to|gonna) sue you/u },
];
