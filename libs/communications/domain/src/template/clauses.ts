import type { TemplateChannel } from './kinds';

/** Languages the wording of the law is kept in. */
export const CLAUSE_LANGUAGES = ['en', 'es'] as const;
export type ClauseLanguage = (typeof CLAUSE_LANGUAGES)[number];

export interface ClauseFacts {
  readonly channel: TemplateChannel;
  readonly agency: string;
  readonly creditor: string;
  /** The end of the validation period in words, or null. */
  readonly disputeBy: string | null;
}

type Clause = (facts: ClauseFacts) => string;

const CALIFORNIA = `The state Rosenthal Fair Debt Collection Practices Act and the federal Fair Debt Collection Practices Act require that, except under unusual circumstances, collectors may not contact you before 8 a.m. or after 9 p.m. They may not harass you by using threats of violence or arrest or by using obscene language. Collectors may not use false or misleading statements or call you at work if they know or have reason to know that you may not receive personal calls at work. For the most part, collectors may not tell another person, other than your attorney or spouse, about your debt. Collectors may contact another person to confirm your location or enforce a judgment. For more information about debt collection activities, you may contact the Federal Trade Commission at 1-877-FTC-HELP or www.ftc.gov.`;

const EN: Readonly<Record<string, Clause>> = {
  'clause.miniMiranda': ({ agency, creditor, channel }) => channel === 'TEXT'
    ? `${agency} is a debt collector. This is an attempt to collect a debt and any information will be used for that purpose.`
    : `${agency} is a debt collector. This is an attempt to collect a debt owed to ${creditor}. Any information obtained will be used for that purpose.`,
  'clause.debtCollector': ({ agency }) => `This is from a debt collector, ${agency}.`,
  'clause.optOut': ({ channel }) => channel === 'TEXT' ? 'Reply STOP to opt out.' : 'To opt out of emails to this address, reply with the word STOP, or use the unsubscribe link your mail program shows.',
  'clause.rights': ({ disputeBy }) => `Call or write to us by ${disputeBy ?? ''} to dispute all or part of the debt. If you do not, we will assume that our information is correct. If you write to us by ${disputeBy ?? ''}, we must stop collection on any amount you dispute until we send you information that shows you owe the debt. You may use the form below, or write to us without it. You may also include supporting documents.

Write to us by ${disputeBy ?? ''} to ask for the name and address of the original creditor, if different from the current creditor. We must stop collection until we send you that information. You may use the form below, or write to us without it.

Go to www.cfpb.gov/debt-collection to learn more about your rights under federal law. For instance, you have the right to stop or limit how we contact you.`,
  'clause.timeBarred': () => 'The law limits how long you can be sued on a debt. Because of the age of this debt, we will not sue you for it.',
  'clause.california': () => CALIFORNIA,
};

const ES: Readonly<Record<string, Clause>> = {
  'clause.miniMiranda': ({ agency, creditor, channel }) => channel === 'TEXT'
    ? `${agency} es un cobrador de deudas. Este es un intento de cobrar una deuda y toda información se usará con ese propósito.`
    : `${agency} es un cobrador de deudas. Este es un intento de cobrar una deuda que se debe a ${creditor}. Toda información obtenida se usará con ese propósito.`,
  'clause.debtCollector': ({ agency }) => `Este mensaje es de un cobrador de deudas, ${agency}.`,
  'clause.optOut': ({ channel }) => channel === 'TEXT' ? 'Responda STOP para no recibir más mensajes.' : 'Para no recibir más correos en esta dirección, responda con la palabra STOP o use el enlace para darse de baja.',
  // The Bureau's own Spanish, but "a más tardar el" where it has "antes del": its English form says "by".
  'clause.rights': ({ disputeBy }) => `Llámenos o escríbanos a más tardar el ${disputeBy ?? ''} para disputar la totalidad o parte de la deuda. Si no lo hace, supondremos que nuestra información es correcta. Si nos escribe a más tardar el ${disputeBy ?? ''}, deberemos detener el cobro de cualquier cantidad que dispute hasta que le enviemos información que demuestre que debe la deuda. Puede utilizar el formulario a continuación o escribirnos sin el formulario. También puede incluir documentos que respalden su disputa.

Escríbanos a más tardar el ${disputeBy ?? ''} para solicitar el nombre y la dirección del acreedor original, si es diferente del acreedor actual. Debemos detener el cobro hasta que le enviemos esa información. Puede utilizar el formulario a continuación o escribirnos sin el formulario.

Visite www.cfpb.gov/debt-collection para obtener más información sobre sus derechos según la ley federal. Por ejemplo, tiene derecho a detener o limitar la forma en que lo(a) contactemos.`,
  'clause.timeBarred': () => 'La ley limita el tiempo durante el cual se le puede demandar por una deuda. Debido a la antigüedad de esta deuda, no le demandaremos por ella.',
  'clause.california': () => CALIFORNIA,
};

const LANGUAGES: Readonly<Record<ClauseLanguage, Readonly<Record<string, Clause>>>> = { en: EN, es: ES };

export const hasClauses = (language: string): language is ClauseLanguage => (CLAUSE_LANGUAGES as readonly string[]).includes(language);

/** Every clause in a language, as a template's values; none where we keep no wording of it. */
export const clauseValues = (language: string, facts: ClauseFacts): Readonly<Record<string, string>> =>
  hasClauses(language) ? Object.fromEntries(Object.entries(LANGUAGES[language]).map(([name, clause]) => [name, clause(facts)])) : {};
