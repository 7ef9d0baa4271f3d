import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  AbandonTakeoverDocument, CommitTakeoverDocument, SubmitTakeoverDocument, TakeBackTakeoverDocument, TakeoverDocument, TakeoverRefusedRowsDocument,
  type TakeoverFieldsFragment, type TakeoverFileKind, type TakeoverRefusedRowsQuery,
} from '@quittance/graphql/agency';
import {
 counted,  Confirm, formatDate, formatMoney, GraphqlClient, Http, livePages, liveQuery, newCommandKey, Problem, QButton, QCan, QCard, QCell, QChip, QDialog, QDropzone, QEmpty, QErrorPanel, QField, QInput, QNotice, QPage, QProgress,
  QSkeleton, QStat, QSubmissionNotice, QTable, refusalOf, submission, type Column,
} from '@quittance/ui';
import { TakeoverColumns } from './takeover-columns.component';
import { byWhom, figureAmount, FIGURES, FILE_WORDS, TAKEOVER_STATUS, ties } from './takeover-words';

type Row = TakeoverRefusedRowsQuery['takeoverRefusedRows']['nodes'][number];

/** One book taken over: its files, what they come to against the trial balance, and the two people's steps. */
@Component({
  imports: [QPage, QButton, QCan, QCard, QCell, QChip, QDialog, QDropzone, QEmpty, QErrorPanel, QField, QInput, QNotice, QProgress, QSkeleton, QStat, QSubmissionNotice, QTable, RouterLink, TakeoverColumns],
  templateUrl: './takeover.page.html',
})
export class TakeoverPage {
  readonly id = input.required<string>();
  private readonly client = inject(GraphqlClient);
  private readonly http = inject(Http);
  private readonly confirm = inject(Confirm);
  protected readonly most = 100_000_000;
  protected readonly counted = counted;
  protected readonly figureNames = FIGURES;
  protected readonly amount = figureAmount;
  protected readonly ties = ties;
  protected readonly words = (kind: TakeoverFileKind) => FILE_WORDS[kind];
  protected readonly query = liveQuery({ query: TakeoverDocument, variables: () => ({ id: this.id() }), live: { types: ['takeover.'] } });
  protected readonly takeover = computed(() => this.query.data()?.takeover ?? null);
  protected readonly sending = submission();
  /** The file on its way. */
  protected readonly uploading = signal<string | null>(null);
  protected readonly problems = signal<readonly string[]>([]);
  protected readonly givingUp = signal(false);
  protected readonly reason = signal('');
  protected readonly columnsOf = signal<TakeoverFileKind | null>(null);
  protected readonly open = computed(() => ['OPEN', 'READING', 'CHECKED', 'SUBMITTED'].includes(this.takeover()?.status ?? ''));
  protected readonly editable = computed(() => ['OPEN', 'READING', 'CHECKED'].includes(this.takeover()?.status ?? ''));
  protected readonly ready = computed(() => this.takeover()?.differences === 0 && this.takeover()?.summary?.refused === 0 && (this.takeover()?.summary?.accounts ?? 0) > 0);
  protected readonly status = computed(() => (this.takeover()?.status === 'CHECKED' && this.ready() ? { label: 'Ties', tone: 'ok' as const } : TAKEOVER_STATUS[this.takeover()?.status ?? 'OPEN']));
  protected readonly names = computed(() => (this.takeover()?.clients ?? []).map(({ name }) => name).join(', '));
  protected readonly groups = computed(() => byWhom(this.takeover()?.figures ?? []));
  /** The file whose columns are shown: the one asked for, else the first that waits for an answer. */
  protected readonly shownFile = computed(() => {
    const files = this.takeover()?.files ?? [];
    return files.find(({ kind, headings }) => kind === this.columnsOf() && headings.length > 0) ?? files.find(({ headings, missing, questions }) => headings.length > 0 && (missing.length > 0 || questions.length > 0)) ?? null;
  });
  protected readonly sub = computed(() => {
    const it = this.takeover();
    return it ? [`From ${it.system}`, `trial balance of ${formatDate(it.asOf)}`, this.names(), `begun by ${it.createdByName}`, it.committedByName ? `committed by ${it.committedByName}` : ''].filter(Boolean).join(' · ') : '';
  });
  protected readonly consequence = computed(() => {
    const it = this.takeover();
    if (!it?.summary) return '';
    const open = it.figures.filter(({ figure }) => figure === 'OPEN').map(({ found, currency }) => formatMoney({ minor: found, currency })).join(' and ');
    const bank = it.figures.filter(({ figure, found }) => figure === 'BANK' && found !== 0).map(({ found, currency }) => formatMoney({ minor: found, currency })).join(' and ');
    return `${counted(it.summary.accounts, 'account')} with ${open} open and their history come over at once${bank ? `; the trust books open with ${bank} in the bank` : ''}.`;
  });
  protected readonly refused = livePages({ query: TakeoverRefusedRowsDocument, variables: (page) => (this.takeover()?.summary?.refused ? { takeoverId: this.id(), page } : null), connection: (data) => data.takeoverRefusedRows });
  protected readonly key = (row: Row): string => `${row.kind} ${row.n}`;
  protected readonly columns: readonly Column<Row>[] = [
    { key: 'file', header: 'File', value: (row) => FILE_WORDS[row.kind].label, width: 130 }, { key: 'n', header: 'Row', type: 'number', value: (row) => row.n, width: 70 },
    { key: 'value', header: 'Value', value: (row) => row.errors[0]?.value }, { key: 'why', header: 'What is wrong, and what to do' },
  ];
  private commandKey = newCommandKey();

  constructor() {
    effect((onCleanup) => {
      if (this.takeover()?.status !== 'READING') return;
      const timer = setInterval(() => void untracked(() => this.query.refetch()), 2000);
      onCleanup(() => clearInterval(timer));
    });
  }

  protected reasonWrong(): string {
    return refusalOf(this.sending.refusal(), 'reason') ?? '';
  }

  protected changed(takeover: TakeoverFieldsFragment): void {
    this.columnsOf.set(null);
    this.query.update(() => ({ takeover }));
  }

  protected async send(files: readonly File[]): Promise<void> {
    if (this.uploading() !== null) return;
    this.problems.set([]);
    for (const file of files) {
      this.uploading.set(file.name);
      const form = new FormData();
      form.set('takeoverId', this.id());
      form.set('file', file);
      await this.http.upload('/files/takeovers', form).catch((error: unknown) => {
        // One that is refused keeps none of the others back.
        const { what, todo, kind } = Problem.of(error);
        this.problems.update((problems) => [...problems, `${file.name}: ${kind === 'refused' ? what : `${what} ${todo}`}`]);
      });
    }
    this.uploading.set(null);
    await this.query.refetch();
  }

  protected async submit(): Promise<void> {
    const done = await this.sending.run(() => this.client.mutate(SubmitTakeoverDocument, { input: this.at() }).then((data) => data.submitTakeover));
    this.finished(done);
  }

  protected async takeBack(): Promise<void> {
    const done = await this.sending.run(() => this.client.mutate(TakeBackTakeoverDocument, { input: this.at() }).then((data) => data.takeBackTakeover));
    this.finished(done);
  }

  protected async abandon(): Promise<void> {
    const done = await this.sending.run(() => this.client.mutate(AbandonTakeoverDocument, { input: { ...this.at(), reason: this.reason() } }).then((data) => data.abandonTakeover));
    this.finished(done);
    if (this.takeover()?.status === 'ABANDONED') this.givingUp.set(false);
  }

  protected async commit(): Promise<void> {
    const it = this.takeover();
    const bank = it?.figures.find(({ figure, found }) => figure === 'BANK' && found !== 0) ?? it?.figures.find(({ figure }) => figure === 'BANK');
    if (!it || !bank) return;
    if (!(await this.confirm.money({ heading: `Take ${it.number} over`, amount: { minor: bank.found, currency: bank.currency }, consequence: this.consequence(), action: 'Commit' }))) return;
    const done = await this.sending.run(() => this.client.mutate(CommitTakeoverDocument, { input: this.at() }).then((data) => data.commitTakeover));
    this.finished(done);
  }

  private finished(done: TakeoverFieldsFragment | null): void {
    this.commandKey = newCommandKey();
    if (done) this.changed(done);
  }

  private at(): { takeoverId: string; version: number; commandKey: string } {
    return { takeoverId: this.id(), version: this.takeover()?.version ?? 0, commandKey: this.commandKey };
  }
}
