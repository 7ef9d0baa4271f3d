import { Controller, Post, Req, Res } from '@nestjs/common';
import { isId, may, refuse, type Result } from '@quittance/kernel';
import { BANK_FIELDS, BANK_LIMITS, type SavedBankMapping } from '@quittance/integrations/domain';
import { receiveUpload } from '@quittance/documents/server';
import { AllowAuthenticated, type Ctx, type QuittanceRequest } from '@quittance/platform';
import type { Response } from 'express';
import { ImportBankFile, type BankFileAnswer } from '../application/import-bank-file.use-case';
import { readOverlap } from '../application/overlap';
import { TellingAnswer } from './telling-answer';

/** Files from banks come in here: a form with the file, bankAccountId where it is a list, mapping where a person named its columns, and overlap where one said which lines are other payments than those here. With progress=lines the answer tells first how far it is. */
@Controller('files/bank')
export class BankFilesController {
  constructor(private readonly importing: ImportBankFile) {}

  @AllowAuthenticated()
  @Post()
  async upload(@Req() req: QuittanceRequest, @Res() res: Response): Promise<void> {
    const ctx = req.ctx as Ctx;
    const telling = new TellingAnswer(res);
    const result: Result<BankFileAnswer> =
      ctx.principal.kind === 'agency' && may(ctx.principal, 'bank.match')
        ? await receiveUpload(req, BANK_LIMITS.bytes, async ({ fields, ...file }) => {
            const mapping = readMapping(fields['mapping']);
            return mapping.ok ? this.importing.execute(ctx, file, { bankAccountId: uuid(fields['bankAccountId']), mapping: mapping.value, overlap: readOverlap(fields['overlap']), progress: fields['progress'] === 'lines' ? (at) => telling.progress(at) : () => undefined }) : mapping;
          })
        : refuse('FORBIDDEN', 'Your role does not allow importing bank files. Ask an administrator for the right to it.');
    if (res.destroyed) return;
    if (result.ok) {
      telling.answer('importId' in result.value && !result.value.repeated ? 201 : 200, result.value);
      return;
    }
    const { code, message, field, facts } = result.refusal;
    telling.answer(code === 'FORBIDDEN' ? 403 : code === 'FILE_TOO_LARGE' ? 413 : 422, { code, message, field: field ?? null, facts, requestId: req.requestId });
  }
}

const uuid = (text: string | undefined): string | null => (text && isId(text.toLowerCase()) ? text.toLowerCase() : null);

/** The JSON of a mapping: folded heading → field, date order, decimal sign. Refuses BAD_MAPPING. */
export function readMapping(text: string | undefined): Result<SavedBankMapping | null> {
  if (text === undefined || text.trim() === '') return { ok: true, value: null };
  const bad = refuse('BAD_MAPPING', 'The columns named cannot be read. Reload the page and name them again.', {}, 'mapping');
  try {
    const value = JSON.parse(text) as Partial<SavedBankMapping>;
    const columns = Object.entries(value.columns ?? {});
    const order = value.dateOrder ?? null;
    const sign = value.decimalSign ?? null;
    if (columns.length === 0 || columns.length > 40 || !columns.every(([, field]) => BANK_FIELDS.includes(field))) return bad;
    if (![null, 'DMY', 'MDY', 'YMD'].includes(order) || ![null, 'POINT', 'COMMA'].includes(sign)) return bad;
    return { ok: true, value: { columns: Object.fromEntries(columns), dateOrder: order, decimalSign: sign } };
  } catch {
    return bad;
  }
}
