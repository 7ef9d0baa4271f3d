import type { Field } from './field';

/** The languages headings are known in. */
export type HeaderLanguage = 'English' | 'German' | 'French' | 'Spanish' | 'Italian' | 'Dutch' | 'Portuguese';

type Table = Readonly<Partial<Record<Field, string>>>;

// Written as `fold` leaves them: lower case, no accents, no punctuation. Separated by commas; the commonest first.
const ENGLISH: Table = {
  customer: 'customer, customer name, name, client, client name, debtor, debtor name, company, company name, account name, customer full name, bill to, billed to, buyer, customer company, organisation, organization, business name, sold to, contact company, sold to name, bill to name',
  customerReference: 'customer number, customer no, customer id, customer #, account number, account no, account #, account, acct no, acct, customer code, debtor number, debtor id, client id, customer ref, customer account, account code, cust no, cust id, client number, client no, client code',
  invoiceNumber: 'invoice, invoice number, invoice no, invoice #, num, no, number, doc no, document number, document no, doc number, inv, inv no, inv #, inv num, invoice id, bill number, bill no, transaction number, voucher no, invoicenumber, trans #, invoice num',
  invoiceDate: 'invoice date, date, issue date, date of invoice, inv date, issued, issued on, document date, doc date, bill date, transaction date, txn date, invoiced on, billing date, invoicedate, date issued, posting date',
  dueDate: 'due date, due, payment due, due on, date due, payment due date, duedate, maturity, pay by, net due date, invoice due date, maturity date',
  amount: 'amount, total, invoice amount, gross amount, original amount, total amount, invoice total, amount due original, value, gross, gross total, invoice value, sum, debit, amt, original balance, principal, foreign amount, amount in doc curr, amount in document currency, amount in transaction currency, amount in local currency',
  openBalance: 'open balance, balance, amount due, outstanding, open amount, balance due, outstanding amount, amount outstanding, outstanding balance, remaining, remaining balance, unpaid, unpaid amount, remaining amount, due amount, amount open, open, still owed, amount owed, owed, current balance, foreign open balance, foreign balance, open balance in document currency, open balance in transaction currency',
  currency: 'currency, currency code, curr, ccy, cur, iso currency',
  transactionType: 'transaction type, type, document type, doc type, txn type, trans type, transaction, voucher type, item type',
  terms: 'terms, payment terms, net days, credit terms, days to pay, term',
  status: 'status, invoice status, payment status, state of invoice',
  appliesTo: 'applied to, applies to, credits invoice, original invoice, related invoice, reference invoice, apply to',
  purchaseOrder: 'purchase order, po, p o #, po #, po number, p o number, po no, p o no, purchase order number, customer po, order number, order no',
  description: 'description, memo, memo description, notes, note, details, comment, comments, subject, item',
  clientReference: 'reference, ref, our reference, your reference, reference number, ref no, external id, file number, claim number',
  contactName: 'contact, contact name, contact person, attention, attn, primary contact, full name',
  email: 'email, e mail, email address, mail, customer email, contact email, e mail address, main email',
  phone: 'phone, telephone, phone number, tel, mobile, phone no, customer phone, telephone number, cell, main phone, phone numbers, contact phone',
  addressLine1: 'address, street, address line 1, address 1, street address, billing address, bill to address, address1, billing street, customer address, addr, mailing address',
  addressLine2: 'address line 2, address 2, address2, suite, unit, street 2, bill to address 2',
  city: 'city, town, billing city, bill to city, place, locality, customer city',
  region: 'state, region, province, county, billing state, bill to state, state province, state region',
  postalCode: 'postal code, zip, zip code, postcode, post code, billing zip, bill to zip, zip postal code, billing postal code',
  country: 'country, country code, billing country, bill to country, nation',
  taxId: 'tax id, vat number, vat no, vat id, vat, ein, tax number, tax no, registration number, company number, company registration, tax reg no, tin, abn, vat reg no',
  debtorKind: 'kind, customer type, debtor type, is company, company or person, business or consumer, b2b, debtor kind, party type, entity type',
  ignored: 'past due, aging, ageing, days overdue, days past due, overdue, current, 1 30, 31 60, 61 90, 91 and over, over 90, 90, 0 30, 1 to 30, 31 to 60, 61 to 90, 91 or more, age, error, remedy, class, rep, sales rep, salesperson, location, split, tax, tax amount, net amount, net, vat amount, paid, amount paid, days',
};
const GERMAN: Table = {
  customer: 'kunde, kundenname, name des kunden, debitor, schuldner, firma, firmenname, auftraggeber, rechnungsempfanger, name, geschaftspartner, debitorname, empfanger',
  customerReference: 'kundennummer, kunden nr, kundennr, debitorennummer, debitor nr, kd nr, kdnr, debitorennr, kontonummer, konto, personenkonto, debitorenkonto, kunden id',
  invoiceNumber: 'rechnungsnummer, rechnung, rechnung nr, rechnungsnr, rechnungs nr, re nr, beleg nr, belegnummer, belegnr, rg nr, rgnr, renr, nummer, nr, beleg, belegfeld 1, rechnungs nummer',
  invoiceDate: 'rechnungsdatum, datum, belegdatum, rg datum, re datum, ausstellungsdatum, rechnung vom, buchungsdatum',
  dueDate: 'falligkeit, falligkeitsdatum, fallig am, fallig, zahlbar bis, falligkeitstag, zahlungsziel datum, netto fallig, nettofalligkeit',
  amount: 'betrag, rechnungsbetrag, bruttobetrag, gesamtbetrag, brutto, summe, forderung, forderungsbetrag, hauptforderung, umsatz',
  openBalance: 'offener betrag, offen, restbetrag, saldo, offener saldo, offener posten, noch offen, restforderung, offene forderung, op betrag',
  currency: 'wahrung, wkz, waehrung, wahrungscode',
  transactionType: 'belegart, art, typ, vorgang, buchungsart, vorgangsart, dokumentart',
  terms: 'zahlungsziel, zahlungsbedingungen, zahlungsbedingung, ziel tage',
  status: 'zahlungsstatus',
  appliesTo: 'bezug, zu rechnung, bezugsrechnung, ursprungsrechnung',
  purchaseOrder: 'bestellnummer, bestellung, auftragsnummer, bestell nr',
  description: 'beschreibung, buchungstext, bemerkung, verwendungszweck, text, leistung',
  clientReference: 'referenz, aktenzeichen, zeichen, ihr zeichen, unser zeichen, az',
  contactName: 'ansprechpartner, kontakt, kontaktperson',
  email: 'e mail adresse, emailadresse, mailadresse',
  phone: 'telefon, telefonnummer, tel nr, handy, mobil, rufnummer',
  addressLine1: 'strasse, adresse, anschrift, strasse hausnummer, strasse nr, str',
  addressLine2: 'adresszusatz, adresse 2, zusatz',
  city: 'ort, stadt, wohnort',
  region: 'bundesland, kanton',
  postalCode: 'plz, postleitzahl',
  country: 'land, landercode, staat, landerkennzeichen',
  taxId: 'ust id, ust idnr, ustid, steuernummer, umsatzsteuer id, uid, handelsregister, hrb, ust id nr',
  debtorKind: 'kundenart, rechtsform, privat gewerblich, kundentyp',
  ignored: 'tage uberfallig, verzugstage, uberfallig, mahnstufe, steuer, mwst, netto, nettobetrag, bezahlt, skonto, fehler, abhilfe',
};
const FRENCH: Table = {
  customer: 'client, nom du client, nom client, debiteur, societe, raison sociale, nom, entreprise, denomination, destinataire, tiers',
  customerReference: 'numero client, n client, no client, code client, compte client, ref client, reference client, compte, numero de compte, id client, code tiers',
  invoiceNumber: 'facture, numero de facture, n facture, no facture, numero facture, n de facture, numero, num facture, piece, n piece, numero de piece, ref facture, reference facture, no',
  invoiceDate: 'date de facture, date facture, date, date d emission, date de la facture, emise le, date piece, date demission, date de facturation',
  dueDate: 'echeance, date d echeance, date echeance, decheance, date decheance, a payer avant, date limite de paiement, date de paiement prevue, date limite',
  amount: 'montant, montant ttc, total ttc, montant facture, montant total, somme, ttc, debit, montant de la facture, total facture, montant initial',
  openBalance: 'solde, reste a payer, montant du, solde du, restant du, reste du, impaye, montant restant, encours, solde restant, montant impaye, solde restant du',
  currency: 'devise, monnaie, code devise',
  transactionType: 'type, type de piece, type de document, nature, type de transaction, type d operation',
  terms: 'conditions de paiement, conditions, delai de paiement, delai, modalites de paiement',
  status: 'statut, etat',
  appliesTo: 'facture d origine, facture liee, facture dorigine',
  purchaseOrder: 'bon de commande, numero de commande, commande, n commande',
  description: 'libelle, objet, designation, commentaire, remarque',
  clientReference: 'reference, notre reference, votre reference, dossier, n dossier, numero de dossier',
  contactName: 'contact, interlocuteur, nom du contact, personne a contacter',
  email: 'courriel, adresse e mail, adresse email, mel, adresse mail, adresse electronique',
  phone: 'telephone, numero de telephone, tel, portable, n telephone',
  addressLine1: 'adresse, rue, adresse 1, adresse ligne 1, adresse de facturation',
  addressLine2: 'adresse 2, complement d adresse, complement dadresse, adresse ligne 2, complement',
  city: 'ville, commune, localite',
  region: 'departement, region',
  postalCode: 'code postal, cp',
  country: 'pays, code pays',
  taxId: 'siret, siren, numero de tva, tva intracommunautaire, n tva, numero tva, no tva',
  debtorKind: 'type de client, particulier professionnel, type client',
  ignored: 'jours de retard, retard, tva, montant ht, ht, total ht, paye, regle, erreur, remede, anciennete',
};
const SPANISH: Table = {
  customer: 'cliente, nombre del cliente, nombre cliente, deudor, empresa, razon social, nombre, denominacion social, destinatario',
  customerReference: 'numero de cliente, n cliente, codigo de cliente, codigo cliente, cuenta, no cliente, id cliente, cod cliente, numero cliente',
  invoiceNumber: 'factura, numero de factura, n factura, no factura, num factura, n de factura, numero factura, numero, documento, folio, nro factura, no de factura, nro de factura, n documento',
  invoiceDate: 'fecha de factura, fecha factura, fecha, fecha de emision, fecha emision, fecha de expedicion, fecha documento',
  dueDate: 'vencimiento, fecha de vencimiento, fecha vencimiento, vence, fecha de pago, fecha limite, vto, f vencimiento',
  amount: 'importe, monto, importe total, total factura, valor, monto total, importe factura, importe de la factura, cantidad',
  openBalance: 'saldo, saldo pendiente, pendiente, importe pendiente, monto pendiente, saldo deudor, deuda, por cobrar, pendiente de cobro, saldo abierto',
  currency: 'moneda, divisa, codigo de moneda',
  transactionType: 'tipo, tipo de documento, tipo documento, tipo de transaccion, clase',
  terms: 'condiciones de pago, plazo, plazo de pago, forma de pago, terminos',
  status: 'estado, estatus, situacion',
  appliesTo: 'factura original, factura rectificada, aplica a',
  purchaseOrder: 'orden de compra, pedido, numero de pedido, n pedido',
  description: 'descripcion, concepto, observaciones, notas, detalle',
  clientReference: 'referencia, expediente, nuestra referencia, su referencia',
  contactName: 'contacto, persona de contacto, nombre de contacto',
  email: 'correo, correo electronico, direccion de correo',
  phone: 'telefono, numero de telefono, movil, tel, celular, tfno',
  addressLine1: 'direccion, calle, domicilio, direccion 1',
  addressLine2: 'direccion 2, colonia',
  city: 'ciudad, poblacion, localidad, municipio',
  region: 'provincia, comunidad, departamento',
  postalCode: 'codigo postal, cp, c p',
  country: 'pais, codigo de pais',
  taxId: 'nif, cif, rfc, nit, cuit, numero de iva, rut, cif nif, nif cif',
  debtorKind: 'tipo de cliente, tipo cliente',
  ignored: 'dias vencidos, dias de retraso, dias de mora, iva, base imponible, pagado, cobrado, antiguedad',
};
const ITALIAN: Table = {
  customer: 'cliente, nome cliente, debitore, ragione sociale, azienda, denominazione, intestatario, nominativo, destinatario, societa, nome',
  customerReference: 'codice cliente, numero cliente, n cliente, cod cliente, conto, id cliente',
  invoiceNumber: 'fattura, numero fattura, n fattura, nr fattura, num fattura, numero, numero documento, n documento, documento, nr documento, n doc, fattura n, fattura nr',
  invoiceDate: 'data fattura, data, data documento, data emissione, data di emissione, emessa il, data doc, data della fattura',
  dueDate: 'scadenza, data scadenza, data di scadenza, scade il, scad',
  amount: 'importo, totale, importo fattura, importo totale, totale fattura, importo lordo, totale documento, imp totale',
  openBalance: 'saldo, residuo, importo residuo, da pagare, scoperto, insoluto, importo aperto, saldo aperto, importo scoperto, saldo residuo, da incassare',
  currency: 'valuta, divisa, codice valuta',
  transactionType: 'tipo, tipo documento, causale, tipologia',
  terms: 'condizioni di pagamento, termini di pagamento, pagamento, termini',
  status: 'stato',
  appliesTo: 'fattura collegata, fattura di riferimento, rif fattura',
  purchaseOrder: 'ordine, numero ordine, n ordine, ordine di acquisto',
  description: 'descrizione, oggetto, note',
  clientReference: 'riferimento, pratica, nostro riferimento, numero pratica',
  contactName: 'contatto, referente, persona di contatto',
  email: 'posta elettronica, indirizzo email, pec, indirizzo e mail',
  phone: 'telefono, numero di telefono, cellulare, tel, recapito telefonico',
  addressLine1: 'indirizzo, via, sede, indirizzo 1',
  addressLine2: 'indirizzo 2',
  city: 'citta, comune, localita',
  region: 'provincia, regione, prov',
  postalCode: 'cap, codice postale',
  country: 'paese, nazione, stato estero',
  taxId: 'partita iva, p iva, piva, codice fiscale, cf',
  debtorKind: 'tipo cliente, tipo di cliente',
  ignored: 'giorni di ritardo, giorni scaduto, ritardo, imponibile, iva, pagato, incassato',
};
const DUTCH: Table = {
  customer: 'klant, klantnaam, debiteur, naam, naam klant, bedrijf, bedrijfsnaam, relatie, afnemer, debiteurnaam, naam debiteur, relatienaam, opdrachtgever',
  customerReference: 'klantnummer, debiteurnummer, klant nr, debiteurennummer, klantnr, debiteur nr, relatienummer, rekening, klantcode, debiteurcode, relatiecode',
  invoiceNumber: 'factuur, factuurnummer, factuur nr, factuurnr, fact nr, nummer, boekstuknummer, documentnummer, nr, boekstuk',
  invoiceDate: 'factuurdatum, datum, datum factuur, boekdatum, fact datum, documentdatum',
  dueDate: 'vervaldatum, vervalt, vervaldag, uiterste betaaldatum, betalen voor, te betalen voor, betaaldatum, vervalt op',
  amount: 'bedrag, factuurbedrag, totaal, totaalbedrag, bedrag incl btw, bruto, bruto bedrag, totaal incl btw',
  openBalance: 'openstaand, openstaand bedrag, saldo, restant, open bedrag, nog te betalen, openstaand saldo, restbedrag, te betalen, nog open',
  currency: 'valuta, munt, valutacode',
  transactionType: 'soort, type, documentsoort, dagboek',
  terms: 'betalingstermijn, betaaltermijn, betalingsconditie, betalingsvoorwaarden',
  status: 'betaalstatus',
  appliesTo: 'oorspronkelijke factuur, betreft factuur',
  purchaseOrder: 'ordernummer, bestelnummer, inkooporder',
  description: 'omschrijving, opmerking, betreft',
  clientReference: 'referentie, kenmerk, dossiernummer, uw referentie, ons kenmerk, dossier',
  contactName: 'contactpersoon, tav, t a v',
  email: 'e mailadres, emailadres, mailadres',
  phone: 'telefoon, telefoonnummer, mobiel, tel nr',
  addressLine1: 'adres, straat, straat en huisnummer, straatnaam',
  addressLine2: 'adres 2, toevoeging, adresregel 2',
  city: 'plaats, woonplaats, stad, vestigingsplaats',
  region: 'provincie',
  postalCode: 'postcode',
  country: 'land, landcode',
  taxId: 'btw nummer, btw nr, kvk, kvk nummer, btw, kvk nr',
  debtorKind: 'klanttype, soort klant',
  ignored: 'dagen te laat, dagen vervallen, dagen open, betaald, excl btw, btw bedrag',
};
const PORTUGUESE: Table = {
  customer: 'cliente, nome do cliente, nome cliente, devedor, empresa, razao social, nome, sacado, denominacao',
  customerReference: 'numero do cliente, codigo do cliente, cod cliente, conta, n cliente, codigo cliente, id do cliente',
  invoiceNumber: 'fatura, numero da fatura, n fatura, no fatura, numero, nota fiscal, nf, documento, n da fatura, n documento, factura, num fatura, numero da nota',
  invoiceDate: 'data da fatura, data fatura, data, data de emissao, emissao, data emissao, emitida em, data do documento',
  dueDate: 'vencimento, data de vencimento, data vencimento, data limite, vence em, prazo',
  amount: 'valor, montante, valor total, valor da fatura, quantia, total da fatura, importancia, valor original',
  openBalance: 'saldo, saldo em aberto, em aberto, valor em aberto, em divida, saldo devedor, por pagar, valor em divida, a receber, por liquidar, valor pendente',
  currency: 'moeda, divisa',
  transactionType: 'tipo, tipo de documento, tipo documento, especie',
  terms: 'condicoes de pagamento, prazo de pagamento, condicao de pagamento',
  status: 'estado, situacao',
  appliesTo: 'fatura original, documento de origem, fatura de origem',
  purchaseOrder: 'pedido, ordem de compra, encomenda, numero do pedido',
  description: 'descricao, observacoes, historico, descritivo',
  clientReference: 'referencia, processo, nossa referencia',
  contactName: 'contato, contacto, pessoa de contato',
  email: 'correio eletronico, endereco de e mail, correio electronico',
  phone: 'telefone, telemovel, celular, numero de telefone, fone',
  addressLine1: 'endereco, morada, rua, logradouro',
  addressLine2: 'complemento, morada 2, bairro',
  city: 'cidade, municipio, localidade',
  region: 'distrito, uf, estado uf',
  postalCode: 'codigo postal, cep',
  country: 'pais',
  taxId: 'nif, nipc, cnpj, contribuinte, cpf cnpj, n contribuinte',
  debtorKind: 'tipo de cliente',
  ignored: 'dias em atraso, dias de atraso, atraso, pago, iva, imposto',
};

const TABLES: readonly (readonly [HeaderLanguage, Table])[] = [
  ['English', ENGLISH], ['German', GERMAN], ['French', FRENCH], ['Spanish', SPANISH], ['Italian', ITALIAN], ['Dutch', DUTCH], ['Portuguese', PORTUGUESE],
];

/** One meaning a heading has. `rank` 0 is the commonest wording of the field in its language. */
export interface HeaderMeaning {
  readonly field: Field;
  readonly language: HeaderLanguage;
  readonly rank: number;
}

function build(): ReadonlyMap<string, readonly HeaderMeaning[]> {
  const meanings = new Map<string, HeaderMeaning[]>();
  for (const [language, table] of TABLES) {
    for (const [field, words] of Object.entries(table)) {
      words.split(', ').forEach((word, rank) => {
        const list = meanings.get(word) ?? [];
        list.push({ field: field as Field, language, rank });
        meanings.set(word, list);
      });
    }
  }
  return meanings;
}

/** Folded heading → what it means, in the order English, German, French, Spanish, Italian, Dutch, Portuguese. */
export const HEADER_MEANINGS: ReadonlyMap<string, readonly HeaderMeaning[]> = build();
