/** What the law looks for in a text, by language. A sentence that says it will not happen is no threat. */
export interface Reading {
  readonly debtCollector: RegExp;
  readonly attempt: RegExp;
  readonly usedForThat: RegExp;
  readonly optOut: RegExp;
  readonly debt: RegExp;
  readonly suit: RegExp;
  readonly denied: RegExp;
  readonly discourages: RegExp;
  readonly condition: RegExp;
  readonly payWithin: RegExp;
  readonly payNow: RegExp;
  readonly reply: RegExp;
}

export const READINGS: Readonly<Record<string, Reading>> = {
  en: {
    debtCollector: /\b(is|are|from|as) (an? )?(licensed )?debt collectors?\b|\bdebt collector,/i,
    attempt: /\b(attempt(ing)?|trying) to collect (a|this|the) debt\b/i,
    usedForThat: /\binformation\b[^.]{0,60}\b(will be|is|may be) used\b[^.]{0,30}\b(that|this) purpose\b|\b(use|used)\b[^.]{0,60}\binformation\b[^.]{0,60}\bcollect\b|\binformation\b[^.]{0,40}\bused\b[^.]{0,30}\bcollect\b/i,
    optOut: /\b(reply|text|send|respond)\b[^.]{0,30}\b(stop|unsubscribe|opt.?out)\b|\bunsubscribe\b|\bopt.?out\b/i,
    debt: /\b(debts?|owe[ds]?|owing|balance|overdue|past due|payments?|pay|invoices?|collect\w*|creditor)\b/i,
    suit: /\b(sue[ds]?|suing|law ?suits?|litigat\w*|legal (action|proceedings?|steps|remedies)|(go|take|taken|taking|goes) [^.]{0,20}to court|court (action|proceedings?)|file (a )?suit|(refer|hand|pass|forward)\w*[^.]{0,60}\b(attorney|lawyer|solicitor|counsel|legal department))\b/i,
    denied: /\b(not|never|cannot|no longer|won.t|can.t)\b[^.]{0,40}\b(sue[ds]?|suing|law ?suit|litigat\w*|legal|court|suit)\b|\blimits how long\b/i,
    discourages: /\b(do not|don.t|no (point|reason|right|use)|useless|pointless|waste|cannot|can.t|may not|too late to)\b[^.]{0,40}\bdisput\w*|\bdisput\w*[^.]{0,60}\b(will not (help|change|stop)|won.t (help|change)|useless|pointless|only (delays?|costs?)|not be (accepted|considered))\b|\b(pay|payment)\b[^.]{0,40}\b(regardless of|even if you|whether or not you)\b[^.]{0,20}\bdisput/i,
    condition: /^\s*(if|unless|where|should) (you|we)\b/i,
    payWithin: /\b(pay|payment|reach\w* us|settle\w*)\b[^.]{0,60}\bwithin (the next )?(\d{1,3}) (business |working )?days\b|\bwithin (the next )?(\d{1,3}) (business |working )?days\b[^.]{0,60}\b(pay|payment|settle)\b/i,
    payNow: /\b(pay|payment|settle)\b[^.]{0,40}\b(immediately|at once|today|right now|without delay)\b|\b(immediate|urgent) payment\b/i,
    reply: /\b(call|reach|return|contact|ring)\b/i,
  },
  es: {
    debtCollector: /\b(es|de|somos) (un )?cobrador(es)? de deudas\b/i,
    attempt: /\bintento de cobrar (una|esta|la) deuda\b/i,
    usedForThat: /\binformación\b[^.]{0,60}\bse (usará|utilizará)(?!\p{L})[^.]{0,30}\bpropósito\b/iu,
    optOut: /\b(responda|envíe|escriba)\b[^.]{0,30}\b(stop|alto|baja)\b|\bdarse de baja\b/i,
    debt: /\b(deudas?|debe|adeuda\w*|saldo|vencid\w+|pagos?|pagar|pague|facturas?|cobr\w+|acreedor)\b/i,
    suit: /\b(demand(a|ar|aremos|arle)|acci(ón|ones) legal(es)?|juicio|tribunal(es)?|litigi\w+)\b/i,
    denied: /\bno\b[^.]{0,40}\b(demandaremos|demandar\w*|legal\w*|juicio|tribunal\w*)\b|\blimita el tiempo\b/i,
    discourages: /\bno\b[^.]{0,40}\bdisput\w*|\bdisput\w*[^.]{0,60}\b(no (sirve|servirá|ayudará)|inútil)(?!\p{L})/iu,
    condition: /^\s*(si|salvo que)\b/i,
    payWithin: /\b(pag\w+|liquid\w+)\b[^.]{0,60}\bdentro de( los próximos)? (\d{1,3}) días\b/i,
    payNow: /\b(pag\w+|liquid\w+)\b[^.]{0,40}\b(inmediatamente|de inmediato|hoy mismo|ahora mismo)\b/i,
    reply: /\b(llam\w+|comuní\w+|contact\w+)\b/i,
  },
  de: {
    debtCollector: /\bInkasso(unternehmen|dienstleister|büro)\b/i,
    attempt: /\b(Forderung|Schuld)\b[^.]{0,40}\b(einzuziehen|einzutreiben|geltend zu machen|beizutreiben)\b/i,
    usedForThat: /\b(Angaben|Informationen|Auskünfte)\b[^.]{0,60}\b(verwende[nt]|verwendet|genutzt)\b|\b(verwende[nt]|nutzen)\b[^.]{0,60}\b(Angaben|Informationen|Auskünfte)\b/i,
    optOut: /\b(antworten|schreiben|senden)\b[^.]{0,40}\b(stopp?|abmelden)\b|\b(abbestellen|abmelden|abmeldung)\b/i,
    debt: /(forderung|schuld(en|et|e|)?\b|saldo|offene[rns]?\b|überfällig|zahl(en|ung|bar)|rechnung|mahnung|gläubiger|inkasso)/i,
    suit: /(verklag\w*|\bklage[nr]?\b|klageweg|gericht\w*|mahnbescheid|vollstreck\w*|rechtliche schritte|rechtsweg|(übergeben|abgeben|weiterleiten|übergibt|geht)[^.]{0,60}(anwalt|anwälte|kanzlei)|(anwalt|anwälte|kanzlei)[^.]{0,60}(übergeben|abgeben|weiterleiten|beauftrag\w*))/i,
    denied: /\b(nicht|kein(e[nr]?)?|niemals)\b[^.]{0,40}(verklag|klage|gericht|mahnbescheid|vollstreck|rechtliche|rechtsweg)|(verklag\w*|klage\w*|gericht\w*|vollstreck\w*)[^.]{0,30}\b(nicht|kein\w*)\b/i,
    discourages: /(zwecklos|sinnlos|aussichtslos|nutzlos|zu spät|kein(en)? (sinn|grund|recht))[^.]{0,60}(bestreit|widerspr|einwend|einwänd)|(bestreit\w*|widersp\w*|einw[äe]nd\w*)[^.]{0,60}(zwecklos|sinnlos|aussichtslos|nutzlos|ändert nichts|hilft nicht|nicht (beachtet|berücksichtigt))|nicht[^.]{0,30}bestreiten/i,
    condition: /^\s*(wenn|falls|sofern|soweit|sollten)(?!\p{L})/iu,
    payWithin: /\b(zahl\w+|überweis\w+|begleich\w+)[^.]{0,60}\b(?:innerhalb|binnen)(?: von)?(?: der nächsten)? (\d{1,3}) (?:werk|arbeits)?tagen?\b|\b(?:innerhalb|binnen)(?: von)?(?: der nächsten)? (\d{1,3}) (?:werk|arbeits)?tagen?\b[^.]{0,60}(?:zahl|überweis|begleich)/i,
    payNow: /(zahl\w+|überweis\w+|begleich\w+)[^.]{0,40}\b(sofort|umgehend|unverzüglich|noch heute)(?!\p{L})|\b(sofortige[nr]?|umgehende[nr]?|unverzügliche[nr]?) zahlung/iu,
    reply: /(ruf\w*|rückruf|meld\w+|kontaktier\w+|erreich\w+)/i,
  },
};

/** A business's name that says what it does for a living: not to be heard on a voicemail or read on an envelope. */
export const NAME_SAYS_COLLECTION = /collect|recover|debt|credit|cobr|inkasso|arrears/i;

export const CALIFORNIA_NOTICE = [/Rosenthal Fair Debt Collection Practices Act/i, /before 8 a\.?m\.?/i, /threats of violence or arrest/i, /1-877-FTC-HELP/i] as const;

/** Sentences as far as a pattern needs them; abbreviations with a point inside stay whole. */
export const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?])\s+|\n+/).filter((sentence) => sentence.trim() !== '');
