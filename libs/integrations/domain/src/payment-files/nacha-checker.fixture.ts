/**
 * Reads a NACHA file of payments anew, by the rules of its own (Nacha Operating Rules, appendix three) and nothing of what wrote
 * it, and tells what is wrong with it. Entries are PPD or CCD.
 */
export function nachaFaults(text: string): string[] {
  return new Checker(text).check();
}

interface Sums {
  count: number;
  hash: bigint;
  debit: bigint;
  credit: bigint;
}

const CREDITS = new Set(['22', '23', '32', '33']);
const DEBITS = new Set(['27', '28', '37', '38']);
/** Prenotifications, which have no amount. */
const PRENOTES = new Set(['23', '28', '33', '38']);
const none = (): Sums => ({ count: 0, hash: 0n, debit: 0n, credit: 0n });
const checkDigit = (routing: string): boolean => [...routing].reduce((sum, digit, at) => sum + Number(digit) * ([3, 7, 1][at % 3] ?? 0), 0) % 10 === 0;
const isDay = (text: string): boolean => {
  const day = new Date(Date.UTC(2000 + Number(text.slice(0, 2)), Number(text.slice(2, 4)) - 1, Number(text.slice(4))));
  return /^\d{6}$/.test(text) && day.toISOString().slice(2, 10).replaceAll('-', '') === text;
};

class Checker {
  private readonly faults: string[] = [];
  private readonly file = none();
  private readonly traces = new Set<string>();
  private batches = 0;
  private batch = none();
  private head = '';
  private trace = '';
  private addenda: 'NONE' | 'DUE' | 'DONE' = 'NONE';
  private at = 0;
  private state: 'START' | 'FILE' | 'BATCH' | 'END' = 'START';

  constructor(private readonly text: string) {}

  check(): string[] {
    const lines = this.text.split('\n');
    this.must(lines.pop() === '', 'the last record has no line end');
    this.must(lines.length % 10 === 0, `${lines.length} records are no whole blocks of ten`);
    for (const line of lines) this.record(line, lines.length);
    this.must(this.state === 'END', 'there is no file control');
    return this.faults;
  }

  private must(holds: boolean, fault: string): void {
    if (!holds) this.faults.push(`record ${this.at}: ${fault}`);
  }

  private record(line: string, lines: number): void {
    this.at += 1;
    const field = (from: number, to: number): string => line.slice(from - 1, to);
    this.must(line.length === 94, `${line.length} characters`);
    this.must(/^[\x20-\x7e]*$/.test(line) && line === line.toUpperCase(), 'letters that are none of the rules');
    const step = `${this.state} ${line.charAt(0)}`;
    if (step === 'START 1') this.fileHeader(field);
    else if (step === 'FILE 5') this.batchHeader(line, field);
    else if (step === 'BATCH 6') this.entry(field);
    else if (step === 'BATCH 7') this.addendum(field);
    else if (step === 'BATCH 8') this.batchControl(field);
    else if (step === 'FILE 9') this.fileControl(field, lines);
    else if (this.state === 'END') this.must(/^9{94}$/.test(line), 'the last block is not filled with nines');
    else this.must(false, `${step} is out of order`);
  }

  private fileHeader(field: (from: number, to: number) => string): void {
    this.must(field(2, 3) === '01', 'priority');
    this.must(/^ \d{9}$/.test(field(4, 13)) && checkDigit(field(5, 13)), 'immediate destination');
    this.must(/^[ \dA-Z]{10}$/.test(field(14, 23)) && field(14, 23).trim() !== '', 'immediate origin');
    this.must(isDay(field(24, 29)) && /^(?:[01]\d|2[0-3])[0-5]\d$/.test(field(30, 33)), 'creation');
    this.must(/^[A-Z0-9]$/.test(field(34, 34)) && field(35, 40) === '094101', 'modifier, record size, blocking factor and format');
    this.state = 'FILE';
  }

  private batchHeader(line: string, field: (from: number, to: number) => string): void {
    this.head = line;
    this.batches += 1;
    this.batch = none();
    this.trace = '';
    this.must(['200', '220', '225'].includes(field(2, 4)), 'service class');
    this.must(field(5, 20).trim() !== '' && field(41, 50).trim() !== '' && field(54, 63).trim() !== '', 'company, its identification or description');
    this.must(['PPD', 'CCD'].includes(field(51, 53)), 'entry class');
    this.must(isDay(field(70, 75)) && field(76, 78) === '   ' && field(79, 79) === '1', 'effective day, settlement or status');
    this.must(/^\d{8}$/.test(field(80, 87)) && Number(field(88, 94)) === this.batches, 'originating bank or batch number');
    this.state = 'BATCH';
  }

  private entry(field: (from: number, to: number) => string): void {
    this.settled();
    const code = field(2, 3);
    const amount = /^\d{10}$/.test(field(30, 39)) ? BigInt(field(30, 39)) : -1n;
    const trace = field(80, 94);
    this.must(CREDITS.has(code) || DEBITS.has(code), `transaction code ${code}`);
    this.must(/^\d{9}$/.test(field(4, 12)) && checkDigit(field(4, 12)), 'routing number');
    this.must(/^[A-Z0-9-]/.test(field(13, 29)), 'account');
    this.must(PRENOTES.has(code) ? amount === 0n : amount > 0n, 'amount');
    this.must(field(55, 76).trim() !== '', 'name');
    this.must(/^\d{15}$/.test(trace) && trace.startsWith(this.head.slice(79, 87)) && trace > this.trace && !this.traces.has(trace), `trace number ${trace} after ${this.trace}`);
    this.traces.add(trace);
    this.trace = trace;
    this.addenda = field(79, 79) === '1' ? 'DUE' : 'NONE';
    this.must(/^[01]$/.test(field(79, 79)), 'addenda indicator');
    this.batch.count += 1;
    this.batch.hash += BigInt(field(4, 11));
    this.batch[CREDITS.has(code) ? 'credit' : 'debit'] += amount;
  }

  private addendum(field: (from: number, to: number) => string): void {
    this.must(this.addenda === 'DUE', 'an addenda that its entry does not announce, or a second one');
    this.must(field(2, 3) === '05' && field(4, 83).trim() !== '' && field(84, 87) === '0001' && field(88, 94) === this.trace.slice(8), 'addenda');
    this.addenda = 'DONE';
    this.batch.count += 1;
  }

  private settled(): void {
    this.must(this.addenda !== 'DUE', 'the addenda that was announced is missing');
    this.addenda = 'NONE';
  }

  private batchControl(field: (from: number, to: number) => string): void {
    this.settled();
    const { count, hash, debit, credit } = this.batch;
    this.must(count > 0, 'an empty batch');
    this.must(field(2, 4) === this.head.slice(1, 4) && field(45, 54) === this.head.slice(40, 50) && field(80, 94) === this.head.slice(79, 94), 'the control is of another batch');
    this.must(field(2, 4) === (debit === 0n ? '220' : credit === 0n ? '225' : '200'), `service class ${field(2, 4)}`);
    this.must(Number(field(5, 10)) === count && this.tie(field(11, 20), field(21, 32), field(33, 44), this.batch), 'totals of the batch');
    this.file.count += count;
    this.file.hash += hash;
    this.file.debit += debit;
    this.file.credit += credit;
    this.state = 'FILE';
  }

  private tie(hash: string, debit: string, credit: string, sums: Sums): boolean {
    return BigInt(hash) === sums.hash % 10_000_000_000n && BigInt(debit) === sums.debit && BigInt(credit) === sums.credit;
  }

  private fileControl(field: (from: number, to: number) => string, lines: number): void {
    this.must(Number(field(2, 7)) === this.batches && Number(field(8, 13)) * 10 === lines, 'batches or blocks');
    this.must(Number(field(14, 21)) === this.file.count && this.tie(field(22, 31), field(32, 43), field(44, 55), this.file), 'totals of the file');
    this.must(field(56, 94).trim() === '', 'reserved');
    this.state = 'END';
  }
}
