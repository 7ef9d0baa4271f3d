import type { DebtorClass } from './classify-debtor';
import type { DecimalSign } from './amount';
import type { DateOrder } from './date';
import type { EvidenceReport } from './column-evidence';
import type { Field, Mapping } from './field';
import type { Layout, Recognition } from './recognise';

/** Everything the interpreter needs: the confirmed mapping, the evidence's verdicts and people's answers. Plain data: it can be stored with the placement. */
export interface Interpretation {
  readonly headerRow: number | undefined;
  readonly headers: readonly string[];
  readonly mapping: Mapping;
  readonly layout: Layout;
  readonly customerIsGroup: boolean;
  readonly groupsHaveTotals: boolean;
  /** A group's head states its total beside its name. Left out by files read before it was known: false. */
  readonly groupHeadsHaveTotals?: boolean;
  readonly dateOrder: Readonly<Partial<Record<Field, DateOrder>>>;
  readonly decimalSign: DecimalSign;
  /** For rows that name no currency; undefined makes such a row an error. */
  readonly currency: string | undefined;
  /** Days from invoice to due date (the contract's) for rows without either; undefined makes such a row an error. */
  readonly termsDays: number | undefined;
  /** Leave out rows whose open balance is nought or whose status says paid. */
  readonly openItemsOnly: boolean;
  /** Without a transaction type, a negative amount is a credit. Set for ageing reports; a bare sheet refuses such rows by name. */
  readonly negativeIsCredit: boolean;
  /** The client states that debtors we cannot class are companies. A natural person stays refused. */
  readonly unsureAreCompanies: boolean;
  /** What people said of single debtors: normalised name → class. */
  readonly debtorClasses: Readonly<Record<string, DebtorClass>>;
}

/** What a person or the contract adds to the file's evidence. Keys of `answers` are question ids. */
export interface Choices {
  readonly answers?: Readonly<Record<string, string>>;
  readonly currency?: string;
  readonly termsDays?: number;
  readonly openItemsOnly?: boolean;
  readonly negativeIsCredit?: boolean;
  readonly unsureAreCompanies?: boolean;
  readonly debtorClasses?: Readonly<Record<string, DebtorClass>>;
}

/** Questions not answered yet: until this is empty the file must not be committed. */
export function openQuestions(report: Pick<EvidenceReport, 'questions'>, choices: Choices): EvidenceReport['questions'] {
  return report.questions.filter((question) => {
    const answer = choices.answers?.[question.id];
    return answer === undefined || (question.choices.length > 0 && question.kind !== 'CURRENCY' && !question.choices.includes(answer));
  });
}

/** Puts recognition, evidence and answers together. Where a question is still open the suggestion (or day first, decimal point) stands in, good for a preview only. */
export function interpretationOf(recognition: Recognition, report: EvidenceReport, choices: Choices = {}): Interpretation {
  const dateOrder: Partial<Record<Field, DateOrder>> = {};
  for (const [field, verdict] of Object.entries(report.dateOrder)) {
    const answer = choices.answers?.[`dateOrder:${field}`] as DateOrder | undefined;
    const fallback = verdict.state === 'DECIDED' ? verdict.value : verdict.state === 'AMBIGUOUS' ? verdict.suggestion : verdict.sides[0]?.value;
    dateOrder[field as Field] = answer ?? fallback ?? 'DMY';
  }
  const sign = report.decimalSign;
  return {
    headerRow: recognition.headerRow, headers: recognition.headers, mapping: recognition.mapping,
    layout: recognition.layout, customerIsGroup: recognition.customerIsGroup, groupsHaveTotals: recognition.groupsHaveTotals, groupHeadsHaveTotals: recognition.groupHeadsHaveTotals,
    dateOrder,
    decimalSign: (choices.answers?.decimalSign as DecimalSign | undefined) ?? (sign.state === 'DECIDED' ? sign.value : 'POINT'),
    currency: choices.answers?.currency ?? report.currency ?? choices.currency,
    termsDays: choices.termsDays,
    openItemsOnly: choices.openItemsOnly ?? true,
    negativeIsCredit: choices.negativeIsCredit ?? recognition.layout === 'AGING_DETAIL',
    unsureAreCompanies: choices.unsureAreCompanies ?? false,
    debtorClasses: choices.debtorClasses ?? {},
  };
}
