import fc from 'fast-check';
import { ColumnEvidence } from './column-evidence';
import { ErrorFile } from './error-file';
import { interpretationOf } from './interpretation';
import { recognise } from './recognise';
import { RowInterpreter } from './row-interpreter';
import type { Cell } from './cell';

const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('', 'Total', 'TOTAL for x', 'Current', '1 - 30', 'Invoice', 'Credit Memo', '31.02.2026', '1.234', '(5.00)', '-', '.', '"', '$', '__proto__', 'constructor', 'Customer', 'Date', 'Amount', 'Num', 'Due Date', 'Red Diner', 'John Smith', '2026-01-13', '9'.repeat(40), "'=1", '\u0000', '€'),
);
const cell: fc.Arbitrary<Cell> = fc.oneof({ weight: 6, arbitrary: text }, { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('NUMBER' as const, 'DATE' as const, 'BOOLEAN' as const, 'ERROR' as const), text }) });

describe('any rows at all', () => {
  it('never throw, and each gets an outcome of its own', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 }), fc.boolean(), (lines, headed) => {
        const body = headed ? [['Customer', 'Num', 'Date', 'Due Date', 'Amount', 'Type', 'Email'], ...lines] : lines;
        const rows = body.map((cells, i) => ({ rowNumber: i + 1, cells }));
        const recognition = recognise(rows);
        const evidence = new ColumnEvidence(recognition);
        for (const row of rows) evidence.add(row);
        const how = interpretationOf(recognition, evidence.report(), { termsDays: 30 });
        const interpreter = new RowInterpreter(how);
        const file = new ErrorFile(how);
        for (const row of rows) {
          const outcome = interpreter.interpret(row);
          if (outcome.kind === 'ERROR') {
            expect(outcome.errors.length).toBeGreaterThan(0);
            expect(file.line(outcome)).toMatch(/\r\n$/);
          }
          if (outcome.kind === 'ROW') expect(Number.isSafeInteger(outcome.row.minor) && outcome.row.minor > 0).toBe(true);
        }
      }),
      { numRuns: 1_500 },
    );
  });
});
