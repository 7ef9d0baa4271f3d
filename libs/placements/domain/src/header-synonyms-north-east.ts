import type { HeaderTable } from './header-synonyms';

// As the first seven languages: the commonest first. Accents may stand, they are folded.
export const SWEDISH: HeaderTable = {
  customer: 'kund, kundnamn, gäldenär, företag, företagsnamn, motpart, fakturamottagare, namn, kundens namn, bolag',
  customerReference: 'kundnummer, kundnr, kund nr, kund id, kundid',
  invoiceNumber: 'fakturanummer, fakturanr, faktura nr, faktura, fakt nr, verifikationsnr, löpnummer, dokumentnummer',
  invoiceDate: 'fakturadatum, datum, fakt datum, utfärdandedatum, utställd, bokföringsdatum',
  dueDate: 'förfallodatum, förfallodag, förfaller, förf datum, ffdatum, sista betalningsdag, betalas senast, slutdatum',
  amount: 'belopp, fakturabelopp, totalbelopp, summa, totalt, total, belopp inkl moms, att betala, kapitalbelopp, kapital, ursprungligt belopp',
  openBalance: 'restbelopp, kvar att betala, saldo, obetalt, obetalt belopp, utestående, utestående belopp, återstår, rest, restsaldo, kvarstående belopp',
  currency: 'valuta, valutakod', transactionType: 'typ, fakturatyp, verifikationstyp, dokumenttyp', terms: 'betalningsvillkor, betalvillkor, villkor', status: 'fakturastatus, betalningsstatus, betald',
  description: 'beskrivning, anmärkning, benämning, kommentar', clientReference: 'referens, er referens, vår referens, ocr, ocr nummer, ocr nr', contactName: 'kontaktperson, kontakt',
  email: 'e post, epost, e postadress, epostadress', phone: 'telefonnummer, tfn, mobil, mobilnummer', addressLine1: 'adress, gatuadress, postadress, gata', city: 'ort, postort, stad', region: 'län',
  postalCode: 'postnummer, postnr', country: 'land, landskod', taxId: 'organisationsnummer, orgnr, org nr, momsregistreringsnummer, momsnr, vat nr', ignored: 'dagar sen, förfallna dagar, dagar förfallen, moms, netto, exkl moms',
  paidAmount: 'betalt belopp, betalt, inbetalt, kredit', lastPaymentDate: 'senaste betalning, senast betald, datum för senaste betalning',
};
export const DANISH: HeaderTable = {
  customer: 'kunde, kundenavn, debitor, debitornavn, firma, firmanavn, virksomhed, navn, skyldner', customerReference: 'kundenummer, kundenr, kunde nr, debitornr, debitornummer, kontonr, kontonummer',
  invoiceNumber: 'fakturanummer, fakturanr, faktura nr, faktura, bilagsnr, bilag, bilagsnummer', invoiceDate: 'fakturadato, dato, bilagsdato, bogføringsdato, udstedt', dueDate: 'forfaldsdato, forfald, forfalder, betalingsfrist, sidste rettidige betaling, forfaldsdag',
  amount: 'beløb, fakturabeløb, total, i alt, samlet beløb, hovedstol, oprindeligt beløb, beløb inkl moms', openBalance: 'restbeløb, saldo, udestående, skyldigt beløb, rest, restgæld, åben saldo, resterende, mangler at betale',
  currency: 'valuta, valutakode', transactionType: 'type, bilagstype, posttype', terms: 'betalingsbetingelser', description: 'beskrivelse, tekst, bemærkning', clientReference: 'reference, referencenr, vores ref, deres ref', contactName: 'kontaktperson, kontakt',
  email: 'e mail, mailadresse', phone: 'telefon, telefonnr, mobil', addressLine1: 'adresse, vej, gade', city: 'by', postalCode: 'postnr, postnummer', country: 'land', taxId: 'cvr, cvr nr, cvr nummer', ignored: 'dage forfalden, moms, ekskl moms, rykker', paidAmount: 'betalt, betalt beløb, kredit',
};
export const NORWEGIAN: HeaderTable = {
  customer: 'kunde, kundenavn, debitor, firma, firmanavn, foretak, navn, skyldner', customerReference: 'kundenr, kundenummer, kunde nr, debitornr', invoiceNumber: 'fakturanr, fakturanummer, faktura nr, faktura, bilagsnr, bilag', invoiceDate: 'fakturadato, dato, bilagsdato, utstedt',
  dueDate: 'forfallsdato, forfall, forfaller, betalingsfrist, forfallsdag', amount: 'beløp, fakturabeløp, total, totalbeløp, sum, hovedstol, opprinnelig beløp, beløp inkl mva', openBalance: 'restbeløp, saldo, utestående, utestående beløp, rest, skyldig beløp, restsaldo, gjenstående, åpen saldo',
  currency: 'valuta, valutakode', transactionType: 'type, bilagstype', terms: 'betalingsbetingelser', description: 'beskrivelse, tekst, merknad', clientReference: 'referanse, kid, kid nummer, deres ref, vår ref', contactName: 'kontaktperson, kontakt', email: 'e post, epost, e postadresse',
  phone: 'telefon, mobil, telefonnr', addressLine1: 'adresse, gateadresse', city: 'sted, poststed', postalCode: 'postnr, postnummer', country: 'land', taxId: 'orgnr, organisasjonsnummer, org nr', ignored: 'dager forfalt, mva, eks mva, purring', paidAmount: 'betalt, innbetalt, kredit',
};
export const FINNISH: HeaderTable = {
  customer: 'asiakas, asiakkaan nimi, asiakasnimi, velallinen, yritys, yrityksen nimi, nimi', customerReference: 'asiakasnumero, asiakasnro, asiakas nro', invoiceNumber: 'laskunumero, laskun numero, laskunro, lasku nro, lasku, tositenumero', invoiceDate: 'laskun päivä, laskupäivä, laskun päiväys, päiväys, pvm, laskun pvm, päivämäärä, laskupvm',
  dueDate: 'eräpäivä, eräpvm, erääntyy', amount: 'summa, laskun summa, yhteensä, loppusumma, määrä, pääoma, verollinen summa', openBalance: 'avoinna, avoin saldo, avoin, saldo, maksamatta, avoin summa, jäljellä', currency: 'valuutta', transactionType: 'tyyppi, laskutyyppi', status: 'tila',
  description: 'kuvaus, selite', clientReference: 'viite, viitenumero', contactName: 'yhteyshenkilö', email: 'sähköposti', phone: 'puhelin, puhelinnumero', addressLine1: 'osoite, katuosoite', city: 'kaupunki, postitoimipaikka', postalCode: 'postinumero', country: 'maa', taxId: 'y tunnus, ytunnus', ignored: 'alv, veroton, myöhässä', paidAmount: 'maksettu, suoritettu',
};
export const POLISH: HeaderTable = {
  customer: 'kontrahent, nazwa kontrahenta, klient, nazwa klienta, nabywca, nazwa nabywcy, dłużnik, odbiorca, firma, nazwa firmy, nazwa, płatnik', customerReference: 'numer klienta, nr klienta, kod kontrahenta, kod klienta, akronim, nr kontrahenta, kod odbiorcy',
  invoiceNumber: 'numer faktury, nr faktury, faktura, numer dokumentu, nr dokumentu, numer, dokument, nr fv, numer fv, nr', invoiceDate: 'data wystawienia, data faktury, data, data dokumentu, wystawiono, data sprzedaży', dueDate: 'termin płatności, termin zapłaty, data płatności, termin, data wymagalności, płatne do, termin platnosci',
  amount: 'kwota, kwota brutto, brutto, wartość brutto, kwota faktury, suma, razem, należność, wartość, kwota dokumentu, kwota główna', openBalance: 'pozostało do zapłaty, do zapłaty, pozostało, saldo, kwota do zapłaty, niezapłacone, zaległość, kwota pozostała, nierozliczone, zadłużenie, kwota zaległa, pozostaje',
  currency: 'waluta, kod waluty', transactionType: 'typ, typ dokumentu, rodzaj, rodzaj dokumentu', terms: 'warunki płatności, sposób płatności, forma płatności', status: 'status płatności, stan, zapłacona, zapłacono', description: 'opis, tytułem, uwagi, tytuł', clientReference: 'sygnatura, referencja, numer referencyjny', contactName: 'osoba kontaktowa, kontakt',
  email: 'adres e mail, mail, adres email', phone: 'telefon, nr telefonu, numer telefonu, tel', addressLine1: 'adres, ulica', city: 'miasto, miejscowość', region: 'województwo', postalCode: 'kod pocztowy, kod', country: 'kraj, państwo', taxId: 'nip, regon, krs, nip kontrahenta',
  ignored: 'dni po terminie, dni opóźnienia, opóźnienie, vat, netto, kwota netto, wartość netto, kwota vat, przeterminowanie', paidAmount: 'zapłacono, wpłacono, kwota zapłacona, zapłacone, rozliczono, ma',
};
export const CZECH: HeaderTable = {
  customer: 'odběratel, zákazník, firma, název firmy, dlužník, klient, název, partner, obchodní partner', customerReference: 'číslo zákazníka, kód zákazníka, kód odběratele', invoiceNumber: 'číslo faktury, faktura, číslo dokladu, doklad, číslo, č faktury', invoiceDate: 'datum vystavení, datum faktury, datum, vystaveno, datum dokladu',
  dueDate: 'datum splatnosti, splatnost, splatno, splatné do', amount: 'částka, částka celkem, celkem, částka s dph, celková částka, fakturováno', openBalance: 'zbývá uhradit, k úhradě, zůstatek, neuhrazeno, dluh, zbývá, saldo, nezaplaceno', currency: 'měna, kód měny', transactionType: 'typ, typ dokladu, druh dokladu', status: 'stav', description: 'popis, poznámka',
  clientReference: 'variabilní symbol, vs', contactName: 'kontaktní osoba', email: 'e mail', phone: 'telefon, mobil', addressLine1: 'adresa, ulice', city: 'město, obec', postalCode: 'psč', country: 'země, stát', taxId: 'ičo, dič, ič', ignored: 'dnů po splatnosti, dph, bez dph', paidAmount: 'uhrazeno, zaplaceno',
};
export const RUSSIAN: HeaderTable = {
  customer: 'контрагент, клиент, покупатель, должник, организация, наименование, наименование контрагента, компания, дебитор, заказчик', customerReference: 'код клиента, код контрагента, номер клиента', invoiceNumber: 'номер счета, счет, номер счёта, номер документа, документ, номер, № счета, № документа, накладная, счет фактура', invoiceDate: 'дата счета, дата, дата документа, дата выставления, дата счёта',
  dueDate: 'срок оплаты, дата оплаты, оплатить до, срок, дата погашения, срок платежа', amount: 'сумма, сумма счета, сумма документа, итого, сумма с ндс', openBalance: 'остаток, долг, задолженность, к оплате, сумма долга, остаток долга, не оплачено, сумма задолженности', currency: 'валюта', transactionType: 'тип, вид документа, тип документа', status: 'статус', description: 'описание, примечание, комментарий',
  contactName: 'контактное лицо', email: 'эл почта, почта', phone: 'телефон', addressLine1: 'адрес', city: 'город', postalCode: 'индекс', country: 'страна', taxId: 'инн, огрн', ignored: 'дней просрочки, просрочка, ндс, без ндс', paidAmount: 'оплачено',
};
export const JAPANESE: HeaderTable = {
  customer: '取引先名, 取引先, 顧客名, 顧客, 得意先名, 得意先, 会社名, 請求先, 請求先名, 宛先, 債務者, 宛名, お客様名, 宛先-会社名, 宛先企業名', customerReference: '取引先コード, 顧客コード, 得意先コード, 顧客番号, 取引先番号', invoiceNumber: '請求書番号, 請求番号, 伝票番号, 請求書No, 請求No, 番号, 請求書, 管理番号', invoiceDate: '請求日, 発行日, 請求書日付, 伝票日付, 日付, 請求書発行日, 売上日, 計上日, 発生日',
  dueDate: '支払期日, 支払期限, 入金期日, 入金期限, 期日, 入金予定日, 支払日, お支払期限, 回収予定日', amount: '請求金額, 請求額, 金額, 合計金額, 合計, 税込金額, 請求合計, 税込合計, 税込, 税込額, 請求額 税込, 売上金額', openBalance: '未収金額, 残高, 未入金額, 未回収額, 売掛残高, 請求残高, 未収残高, 未払金額, 未収金, 売掛金残高, 残額, 未決済金額, 未決済残高, 未決済額', currency: '通貨', transactionType: '種別, 区分, 取引区分, 伝票区分, 種類',
  terms: '支払条件, 支払サイト', status: 'ステータス, 状態, 入金状況, 入金ステータス', description: '摘要, 備考, 件名, 内容, 適用', clientReference: '注文番号', contactName: '担当者, 担当者名, 取引先担当者', email: 'メールアドレス, メール, eメール', phone: '電話番号, 電話, tel', addressLine1: '住所, 所在地', postalCode: '郵便番号', city: '市区町村', region: '都道府県', country: '国',
  taxId: '法人番号, 登録番号', ignored: '遅延日数, 延滞日数, 経過日数, 税抜金額, 消費税, 消費税額, 小計, 税抜', paidAmount: '入金額, 入金済額, 消込額',
};
