import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isInputObjectType, isNonNullType, getNamedType, type GraphQLArgument, type GraphQLField } from 'graphql';

/** What moves no money and promises nothing, or comes to the same by itself, so that doing it twice is doing it once, or harms nobody: everything else carries a key or the version that was seen. */
const WITHOUT: Readonly<Record<'agency' | 'client', readonly string[]>> = {
  agency: [
    'accrueInterest', 'addContactPoint', 'addNote', 'answerSimulatedCall', 'assignCall', 'assignMessage', 'changeDesk', 'checkNumber', 'correctContactPoint', 'correctMessageClass', 'createDesk', 'endSession', 'explainTrustItem',
    'finishCall', 'finishMessage', 'hangUp', 'inviteClientUser', 'inviteUser', 'keepBankSender', 'registerForTax', 'rematchBankLines', 'resendInvitation', 'resetSecondFactor', 'revealBankDetails', 'saveTaxRate', 'sendOutboxAgain', 'setBankDetailsCoolingOff', 'workOutCommissions',
  ],
  client: ['endSession', 'inviteColleague'],
};

const ONCE = ['key', 'commandKey', 'version', 'revision'];

function carriesOne({ args }: GraphQLField<unknown, unknown>): boolean {
  const demanded = (name: string, type: GraphQLArgument['type']): boolean => ONCE.includes(name) && isNonNullType(type);
  return args.some(({ name, type }) => {
    const input = getNamedType(type);
    return demanded(name, type) || (isInputObjectType(input) && Object.values(input.getFields()).some((field) => demanded(field.name, field.type)));
  });
}

it.each(['agency', 'client'] as const)('every button of the %s side that moves something demands a key or the version that was seen: a double click is one click', (side) => {
  const schema = buildSchema(readFileSync(join(__dirname, `../schema/${side}.graphql`), 'utf8'));
  const bare = Object.values(schema.getMutationType()?.getFields() ?? {}).filter((field) => !carriesOne(field)).map(({ name }) => name);
  expect(bare.filter((name) => !WITHOUT[side].includes(name))).toEqual([]);
  expect(WITHOUT[side].filter((name) => !bare.includes(name))).toEqual([]);
});
