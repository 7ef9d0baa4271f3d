import { fold } from './fold';

/** What a transaction does to the debt. JOURNAL follows its sign; NOT_A_DEBT (an estimate, an order) owes nothing. */
export type TransactionEffect = 'INVOICE' | 'CREDIT' | 'JOURNAL' | 'NOT_A_DEBT';

const WORDS: Readonly<Record<TransactionEffect, string>> = {
  INVOICE: 'invoice, inv, bill, charge, debit, debit note, finance charge, statement charge, tax invoice, sales invoice, dr, ar invoice, standard, rechnung, re, lastschrift, ausgangsrechnung, facture, fac, factura, fattura, factuur, verkoopfactuur, fatura, nota de debito, nota debito, note de debit, nota fiscal, billing, service charge, late fee, interest',
  CREDIT: 'credit memo, credit, credit note, payment, refund, credit card credit, deposit, cr, cn, pmt, receipt, unapplied payment, adjustment credit, write off, discount, sales credit memo, rec payment, receive payment, gutschrift, gs, zahlung, anzahlung, storno, rechnungskorrektur, avoir, note de credit, paiement, reglement, acompte, abono, nota de credito, nota credito, pago, cobro, factura rectificativa, nota di credito, nota di accredito, pagamento, incasso, acconto, creditnota, creditfactuur, betaling, credit nota, recebimento, nota de credito cliente',
  JOURNAL: 'journal entry, general journal, journal, adjustment, je, opening balance, buchung, umbuchung, anpassung, ecriture, asiento, ajuste, registrazione, memoriaal, balance forward, lancamento, saldo iniziale, korrektur',
  NOT_A_DEBT: 'estimate, quote, sales order, order, proposal, pro forma, proforma, proforma invoice, pro forma invoice, delivery note, angebot, auftrag, lieferschein, kostenvoranschlag, devis, commande, bon de livraison, presupuesto, pedido, preventivo, ordine, offerte, bestelling, orcamento, encomenda, statement, sales receipt',
};

const EFFECTS: ReadonlyMap<string, TransactionEffect> = new Map(
  (Object.entries(WORDS) as [TransactionEffect, string][]).flatMap(([effect, words]) => words.split(', ').map((word) => [word, effect] as const)),
);

/** What a transaction type's wording means, in seven languages; undefined when unknown. */
export function transactionEffect(text: string): TransactionEffect | undefined {
  return EFFECTS.get(fold(text));
}

const CLOSED = new Set('paid, closed, settled, void, voided, cancelled, canceled, paid in full, written off, bezahlt, erledigt, storniert, ausgeglichen, geschlossen, payee, paye, reglee, regle, soldee, solde, annulee, pagada, pagado, cancelada, cerrada, anulada, pagata, pagato, saldata, chiusa, annullata, betaald, gesloten, voldaan, geannuleerd, paga, pago, liquidada, encerrada, draft, deleted'.split(', '));

/** True for a status that says nothing is owed any more (paid, void, draft). */
export function isClosedStatus(text: string): boolean {
  return CLOSED.has(fold(text));
}
