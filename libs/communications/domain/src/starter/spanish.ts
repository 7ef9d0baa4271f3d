import type { TemplateChannel, TemplateKind, Tone } from '../template/kinds';
import { starter, type StarterTemplate } from './starter-template';

const es = (kind: TemplateKind, channel: TemplateChannel, tone: Tone | null, subject: string, body: string): StarterTemplate => starter(kind, channel, tone, subject, body, 'es');

const NOTICE = `{{#unless is.commercial}}{{clause.miniMiranda}}{{/unless}}`;
const CALIFORNIA = `{{#if is.california}}

{{clause.california}}{{/if}}`;
const TOO_OLD = `{{#if is.tooOldToSue}}

{{clause.timeBarred}}{{/if}}`;
const CLOSE = `Atentamente,
{{collector.name}}
{{agency.name}}`;
const PAY = '{{#if agency.payUrl}}Pague en {{agency.payUrl}}, por teléfono al {{agency.phone}} o con el cupón de abajo.{{else}}Pague por teléfono al {{agency.phone}} o con el cupón de abajo.{{/if}}';
const PAY_ONLINE = '{{#if agency.payUrl}}Pague en {{agency.payUrl}} o por teléfono al {{agency.phone}}.{{else}}Pague por teléfono al {{agency.phone}}.{{/if}}';
const DISPUTE = '{{#if is.validationPeriod}}Usted todavía puede disputar esta deuda como dice nuestro aviso de validación. Nada en este mensaje cambia eso.{{/if}}';

const both = (kind: TemplateKind, subject: string, opening: string, ask: string, first: boolean): StarterTemplate[] => {
  const foot = `${NOTICE}${first ? CALIFORNIA : ''}${TOO_OLD}`;
  return [
    es(kind, 'LETTER', 'STANDARD', subject, `Estimado/a {{recipient.name}}:\n\n${opening}\n\n{{invoices}}\n\n${ask}\n\n${PAY}\n\n${DISPUTE}\n\n${CLOSE}\n\n${foot}\n\n{{coupon}}`),
    es(kind, 'EMAIL', 'STANDARD', 'Su cuenta {{account.number}}', `Estimado/a {{recipient.name}}:\n\n${opening}\n\n{{invoices}}\n\n${ask} ${PAY_ONLINE}\n\n${DISPUTE}\n\n${CLOSE}\n\n${foot}\n\n{{clause.optOut}}`),
  ];
};

const answer = (kind: TemplateKind, subject: string, body: string, mail: string): StarterTemplate[] => [
  es(kind, 'LETTER', null, subject, `Estimado/a {{recipient.name}}:\n\n${body}\n\n${CLOSE}\n\n${NOTICE}`),
  es(kind, 'EMAIL', null, mail, `Estimado/a {{recipient.name}}:\n\n${body}\n\n${CLOSE}\n\n${NOTICE}\n\n{{clause.optOut}}`),
];

/**
 * The validation notice after the Bureau's Spanish translation of model form B-1 (12 CFR 1006 App. B). A translation goes out only beside the
 * English notice or after it (1006.34(e)).
 */
const VALIDATION = `
{{clause.miniMiranda}} Usted puede disputar la deuda hasta el {{validation.endsOn}}.

# Nuestra información muestra lo siguiente:

Usted tenía una cuenta con {{creditor.then}}, referencia {{account.number}}. Al {{itemization.on}}, debía **{{itemization.amount}}**.

{{itemization}}

Monto total de la deuda ahora: **{{balance}}**, que se debe a {{creditor.name}}.

# ¿Cómo puede disputar la deuda?

{{clause.rights}}

{{#if is.california}}{{clause.california}}{{/if}}

{{#if is.tooOldToSue}}{{clause.timeBarred}}{{/if}}

{{tearOff}}`;

/** What a consumer in the United States who asked for Spanish is written. Drafts like any other: compliance approves each. */
export const SPANISH: readonly StarterTemplate[] = [
  es('VALIDATION_NOTICE', 'LETTER', null, 'Aviso sobre la deuda con {{creditor.name}}', VALIDATION),
  es('VALIDATION_NOTICE', 'EMAIL', null, 'Información sobre su cuenta {{account.number}}', `${VALIDATION}\n\n{{agency.name}}\n{{agency.address}}\n\n{{clause.optOut}}`),
  ...both('FRIENDLY_REMINDER', 'Recordatorio: {{creditor.name}}', 'Le escribimos por encargo de {{creditor.name}}. Según sus registros, **{{due.amount}}** está vencido desde el {{due.oldest}}.', 'Le pedimos que pague esta cantidad o que nos diga qué se lo impide.', true),
  ...both('SECOND_REMINDER', 'Segundo recordatorio: {{creditor.name}}', 'Esta es nuestra segunda carta sobre {{creditor.name}}. Sigue pendiente **{{due.amount}}**, {{due.days}} días después del primer vencimiento.', 'Le pedimos que pague o que nos llame para acordar fechas.', false),
  ...both('DEMAND', 'Solicitud de pago: {{creditor.name}}', '{{creditor.name}} nos ha encargado cobrar **{{due.amount}}**, con {{due.days}} días de vencimiento.', 'Le pedimos que pague a más tardar el {{payBy}}. Si no puede pagar todo, llámenos antes de esa fecha.', true),
  ...both('FINAL_DEMAND', 'Última solicitud de pago: {{creditor.name}}', 'Nuestras cartas sobre **{{due.amount}}**, que se debe a {{creditor.name}}, no han tenido pago ni respuesta.', 'Le pedimos que pague a más tardar el {{payBy}}. Después informaremos a {{creditor.name}}, que decidirá cómo continuar.', false),
  ...answer('PLAN_CONFIRMATION', 'Lo que acordamos: {{creditor.name}}', 'Gracias. Acordamos que usted pagará {{plan.total}} de su cuenta con {{creditor.name}} de la siguiente manera.\n\n{{plan.instalments}}\n\nSi ve antes de alguna de estas fechas que no puede pagar, llámenos: {{agency.phone}}.', 'Lo que acordamos, cuenta {{account.number}}'),
  ...answer('RECEIPT', 'Recibo: {{creditor.name}}', 'Recibimos **{{payment.amount}}** por {{payment.method}} el {{payment.on}} para su cuenta con {{creditor.name}}. Gracias.\n\n{{#if has.balance}}Queda pendiente hoy: {{balance}}.{{else}}Ya no se debe nada.{{/if}}', 'Recibo de su pago, cuenta {{account.number}}'),
  ...answer('PAID_IN_FULL', 'Su cuenta está saldada: {{creditor.name}}', 'Su cuenta {{account.number}} con {{creditor.name}} está pagada por completo. Ya no se debe nada en ella. Guarde esta carta con sus documentos.\n\nGracias.', 'Su cuenta {{account.number}} está saldada'),
  ...answer('DISPUTE_RECEIVED', 'Recibimos su disputa: {{creditor.name}}', 'El {{dispute.on}} recibimos su disputa de la cuenta {{account.number}}. La hemos transmitido a {{creditor.name}}. El cobro de la parte disputada queda suspendido hasta que usted tenga nuestra respuesta.', 'Recibimos su mensaje sobre la cuenta {{account.number}}'),
];
